#!/usr/bin/env bash
# Measures casus on this machine and puts the table into src/site/markdown/performance.md.
# What is given is handed to 'casus bench', such as: scripts/performance.sh --seconds 10
set -euo pipefail

root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd)
page=$root/src/site/markdown/performance.md
cd "$root"

table=$(mktemp)
trap 'rm -f "$table" "$page.part"' EXIT
{
  echo
  echo "Measured with \`casus bench --markdown $*\` on $(date -u +%d\ %B\ %Y): $(nproc) processors" \
    "($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2> /dev/null | head -n 1)), load" \
    "$(cut -d ' ' -f 1 /proc/loadavg 2> /dev/null || echo unknown) before," \
    "Java $(java -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p'), commit $(git log -1 --format=%h)."
  echo
  scripts/casus bench --markdown "$@"
  echo
} > "$table"

awk -v table="$table" '
  /<!-- bench: end -->/ { inside = 0 }
  !inside { print }
  /<!-- bench: begin -->/ { inside = 1; while ((getline line < table) > 0) print line }
' "$page" > "$page.part"
mv -f "$page.part" "$page"
