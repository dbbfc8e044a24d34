#!/usr/bin/env bash
# A study as a SLURM job array: each task plays one shard, and a last job merges them. The results
# are the same bytes as those of one machine.
#
#   scripts/slurm-array.sh study.yaml /scratch/me/wording 64          # submits both jobs
#   scripts/slurm-array.sh --local study.yaml parts-and-all 4         # the same here, for a trial
#
# study, folder on a file system that all nodes see, number of shards. Adapt the options of sbatch
# (partition, account, time) below. A task that was killed goes on where it stood: submit it again
# with  sbatch --array=17 … , or run this script again; shards that are done take no time.
set -euo pipefail

# slurmd runs a copy of this script from its spool folder, so beside the script is only the first
# place to look.
find_casus() {
  local here place
  here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
  for place in "${CASUS:-}" "$here/casus" "${CASUS_HOME:+$CASUS_HOME/scripts/casus}" \
    "${SLURM_SUBMIT_DIR:+$SLURM_SUBMIT_DIR/scripts/casus}" \
    "${SLURM_SUBMIT_DIR:+$SLURM_SUBMIT_DIR/casus}" "$(command -v casus || true)"; do
    if [ -n "$place" ] && [ -f "$place" ] && [ -x "$place" ]; then
      printf '%s\n' "$place"
      return
    fi
  done
  echo "slurm-array.sh: cannot find casus: submit from its checkout, or set CASUS to scripts/casus," \
    "or CASUS_HOME to its checkout" >&2
  exit 2
}

casus=$(find_casus)

play() { # study folder shard shards
  local part=$2/part-$3
  mkdir -p "$2"
  if [ -f "$part/plan.json" ]; then
    "$casus" resume "$part" -q --no-charts -t "${SLURM_CPUS_PER_TASK:-0}"
  else
    "$casus" sweep "$1" --shard "$3/$4" -o "$part" -q --no-charts -t "${SLURM_CPUS_PER_TASK:-0}"
  fi
}

join() { # folder
  "$casus" merge --no-charts -o "$1/all" "$1"/part-*
}

case ${1:-} in
  --play) play "$2" "$3" "$SLURM_ARRAY_TASK_ID" "$4" ;;
  --join) join "$2" ;;
  --local)
    for shard in $(seq 1 "$4"); do play "$2" "$3" "$shard" "$4"; done
    join "$3"
    ;;
  -* | '')
    sed -n '2,10p' "${BASH_SOURCE[0]}" | cut -c3-
    exit 2
    ;;
  *)
    "$casus" check "$1" # builds too, before many tasks want to
    export CASUS=$casus # the tasks take it with them
    array=$(sbatch --parsable --export=ALL --array="1-$3" --cpus-per-task=4 --mem=2G --time=04:00:00 \
      --job-name=casus "$0" --play "$1" "$2" "$3")
    sbatch --export=ALL --dependency="afterok:$array" --cpus-per-task=2 --mem=2G --time=01:00:00 \
      --job-name=casus-merge "$0" --join "$2"
    ;;
esac
