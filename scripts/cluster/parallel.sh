#!/usr/bin/env bash
# A study by GNU parallel: on the cores of this machine, or over ssh on many that share the folder.
#
#   scripts/cluster/parallel.sh study.yaml results/wording-parts 8
#   scripts/cluster/parallel.sh study.yaml /shared/me/wording 64 --sshloginfile hosts.txt --workdir "$PWD"
#
# study, folder, number of shards; what follows goes to parallel. Run again after a failure, only what is
# missing is played. The results are the same bytes as those of one machine.
set -euo pipefail

[ $# -ge 3 ] || { sed -n '2,8p' "${BASH_SOURCE[0]}" | cut -c3-; exit 2; }
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
study=$(realpath -- "$1") folder=$(realpath -m -- "$2") shards=$3
shift 3
mkdir -p "$folder"

# One thread a task: as many tasks as cores keep all of them busy, and memory is a task's.
export CASUS_THREADS=${CASUS_THREADS:-1}
seq 1 "$shards" | parallel --env CASUS --env CASUS_HOME --env CASUS_THREADS --retries 3 --joblog "$folder/parallel.log" \
  "$@" --quote "$here/shard.sh" "$study" "$folder" {} "$shards"
exec "$here/shard.sh" --join "$folder" "$shards"
