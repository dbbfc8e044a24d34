#!/usr/bin/env bash
# From a scenario or a study to figures for a paper, in one go:
#
#   scripts/run-paper.sh scenarios/korea-article4.yaml results/paper nature-2col 100000 1
#
# scenario or study, folder, preset (casus chart --help), replications, seed. The folder then holds
# the tables, charts/ with each figure as PDF and SVG, its numbers and its caption, and
# manifest.json with the command that makes all of it again.
set -euo pipefail

if [ $# -lt 2 ]; then
  sed -n '2,9p' "${BASH_SOURCE[0]}" | cut -c3-
  exit 2
fi
input=$1
folder=$2
preset=${3:-nature-1col}
replications=${4:-20000}
seed=${5:-1}
casus=${CASUS:-$(dirname -- "${BASH_SOURCE[0]}")/casus}

"$casus" check "$input"
if grep -q '^study:' "$input"; then
  "$casus" sweep "$input" -n "$replications" -s "$seed" -o "$folder" --no-charts
  # Arms are compared where there are some; a study without arms has nothing to compare.
  if grep -q '^arms:' "$input"; then
    "$casus" compare "$folder"
  fi
else
  "$casus" run "$input" -n "$replications" -s "$seed" -o "$folder"
fi
"$casus" chart "$folder" --preset "$preset" --format pdf,svg
"$casus" verify "$folder" -k 20
