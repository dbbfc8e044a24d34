#!/usr/bin/env bash
# A study as a SLURM job array: each task plays one shard, and a last job joins them in FOLDER/results.
# The results are the same bytes as those of one machine.
#
#   scripts/slurm-array.sh study.yaml /scratch/me/wording 64          # submits both jobs
#   scripts/slurm-array.sh --local study.yaml parts-and-all 4         # the same here, for a trial
#
# study, folder on a file system that all nodes see, number of shards. Adapt the options of sbatch
# (partition, account, time) below. A task that was killed goes on where it stood: submit it again
# with  sbatch --array=17 … , or run this script again; shards that are done take no time.
set -euo pipefail

case ${1:-} in
  --task) # what sbatch runs: a copy of this script, elsewhere, so that the other one's place is told
    shard=$2
    shift 2
    export CASUS_THREADS=${SLURM_CPUS_PER_TASK:-0}
    case $1 in
      --join) exec "$shard" "$@" ;;
      *) exec "$shard" "$1" "$2" "$SLURM_ARRAY_TASK_ID" "$3" ;;
    esac
    ;;
esac

shard=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)/cluster/shard.sh
case ${1:-} in
  --local)
    for number in $(seq 1 "$4"); do "$shard" "$2" "$3" "$number" "$4"; done
    exec "$shard" --join "$3" "$4"
    ;;
  -* | '')
    sed -n '2,10p' "${BASH_SOURCE[0]}" | cut -c3-
    exit 2
    ;;
  *)
    "$shard" --check "$1" # builds too, before many tasks want to
    array=$(sbatch --parsable --export=ALL --array="1-$3" --cpus-per-task=4 --mem=2G --time=04:00:00 \
      --job-name=casus "$0" --task "$shard" "$1" "$2" "$3")
    sbatch --export=ALL --dependency="afterok:$array" --cpus-per-task=2 --mem=2G --time=01:00:00 \
      --job-name=casus-merge "$0" --task "$shard" --join "$2" "$3"
    ;;
esac
