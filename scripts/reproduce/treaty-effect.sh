#!/usr/bin/env bash
# What five texts of one article change, as the README shows it.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
folder=${1:-$root/results/reproduce}/treaty-effect
casus=${CASUS:-$root/scripts/casus}

"$casus" sweep "$root/scenarios/studies/article4-wording.yaml" -n "${2:-4000}" -s 1 -o "$folder" \
  -q --no-charts --force
"$casus" compare "$folder" -q
"$casus" chart "$folder" --figure treaty-effect --preset nature-1col --format png,svg,pdf
echo "$folder/charts/treaty-effect.png"
