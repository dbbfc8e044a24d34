#!/usr/bin/env bash
# Looks at a report in headless Chromium: console errors, outside requests, width, sorting, axe-core.
#
#   scripts/test-report.sh [REPORT.html] [SCREENSHOT_FOLDER]
#
# Without a report it makes one of results/korea-reference. Needs Chromium (Debian: chromium) and npm;
# where one is missing it says so and ends with code 0, so that nothing depends on it.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname -- "$here")
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)

if [ -z "$browser" ]; then echo "skipped: there is no Chromium" >&2; exit 0; fi
if ! command -v npm > /dev/null; then echo "skipped: there is no npm" >&2; exit 0; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
report=${1:-}
if [ -z "$report" ]; then
  report=$work/report.html
  "$here/casus" report "$root/results/korea-reference" -o "$report" -q
fi
shots=${2:-}
[ -z "$shots" ] || mkdir -p "$shots"

cp "$here/report-check/package.json" "$work/"
if ! (cd "$work" && npm install --silent --no-audit --no-fund > npm.log 2>&1); then
  echo "skipped: npm cannot fetch playwright-core and axe-core" >&2
  exit 0
fi
node "$here/report-check/check.mjs" "$report" "$work" "$browser" "$shots"
