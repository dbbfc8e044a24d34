#!/usr/bin/env bash
# Measures how often the 95 % intervals of casus hold the truth, on data of which the truth is known.
#
#   scripts/coverage/run.sh [-t TRIALS] [AREA…]     areas: see README.md here; without any, all
#
# Needs what a build needs (JDK 17, Maven). Seeds are fixed: the same table on every machine, in
# target/coverage/coverage.csv (and .md, which is printed). -t 200 gives a first look in a minute.
set -euo pipefail

here=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")" && pwd)
root=$(dirname -- "$(dirname -- "$here")")
trials=()
while getopts t: option; do
  case $option in
    t) trials=("-Dcasus.coverage.trials=$OPTARG") ;;
    *) sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
done
shift $((OPTIND - 1))
areas=$(IFS=,; echo "$*")

cd "$root"
log=target/coverage/run.log
mkdir -p target/coverage
rm -f target/coverage/coverage.csv target/coverage/coverage.md
if ! mvn -B -q -Dspotless.check.skip=true -Dtest=casus.coverage.CoverageReport \
  "-Dcasus.coverage.areas=$areas" "${trials[@]}" test > "$log" 2>&1 < /dev/null; then
  tail -n 30 "$log" >&2
  exit 1
fi
cat target/coverage/coverage.md
