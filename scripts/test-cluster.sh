#!/usr/bin/env bash
# Plays a small study by each engine of scripts/cluster that is installed, and compares with one machine.
#
#   scripts/test-cluster.sh
#
# GNU parallel, Snakemake, Nextflow (NEXTFLOW may name a command); npm's models of Kubernetes judge the manifest.
# What is missing is skipped with a word. Ends with 1 where something differs.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
export CASUS=${CASUS:-$here/casus}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > crisis.yaml << 'END'
casus: 1
name: small-crisis
date: 2025-01-01
horizon: 30 d
states: {PRK: {}, KOR: {}}
events: {shelling: {day: 0, actor: PRK, target: KOR, rung: force}}
END
cat > study.yaml << 'END'
casus: 1
study: small
scenario: crisis.yaml
replications: 400
factors: {parameters.choice_precision: [6, 10]}
END
"$CASUS" sweep study.yaml -q --no-charts -o whole

failed=0
try() { # engine folder command…
  local engine=$1 folder=$2
  shift 2
  if ! "$@" > log 2>&1; then
    echo "$engine: failed"
    tail -n 20 log
    failed=1
  elif diff -rq --exclude=timing.json whole "$folder/results"; then
    echo "$engine: the same bytes"
  else
    failed=1
  fi
}

if command -v parallel > /dev/null; then
  try "GNU parallel" "by parallel" "$here/cluster/parallel.sh" study.yaml "by parallel" 3
else
  echo "GNU parallel: skipped, not installed"
fi
if command -v snakemake > /dev/null; then
  try Snakemake by-snakemake snakemake -s "$here/cluster/Snakefile" --cores 2 \
    --config study=study.yaml out=by-snakemake shards=3
else
  echo "Snakemake: skipped, not installed"
fi
if [ -n "${NEXTFLOW:-}" ] || command -v nextflow > /dev/null; then
  # shellcheck disable=SC2086 # NEXTFLOW may be several words
  try Nextflow by-nextflow ${NEXTFLOW:-nextflow} run "$here/cluster/main.nf" \
    --study study.yaml --out by-nextflow --shards 3
else
  echo "Nextflow: skipped, not installed"
fi

mkdir models
cp "$here/cluster/package.json" "$here/cluster/check.mjs" models/
if command -v npm > /dev/null && (cd models && npm install --silent --no-audit --no-fund > ../npm.log 2>&1); then
  node models/check.mjs "$here/cluster/kubernetes.yaml" || failed=1
else
  echo "Kubernetes: skipped, npm cannot fetch the models of its API"
fi
exit $failed
