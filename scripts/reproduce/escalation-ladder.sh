#!/usr/bin/env bash
# The escalation ladder of the Korean crisis, as the README shows it.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
folder=${1:-$root/results/reproduce}/escalation-ladder
casus=${CASUS:-$root/scripts/casus}

"$casus" run "$root/scenarios/korea-article4.yaml" -n "${2:-20000}" -s 1 -o "$folder" \
  -q --no-charts --force
"$casus" chart "$folder" --figure escalation-ladder --preset nature-1col --format png,svg,pdf
echo "$folder/charts/escalation-ladder.png"
