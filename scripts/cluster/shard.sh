#!/usr/bin/env bash
# One shard of a study, or the joining of all: what every engine in this folder calls.
#
#   scripts/cluster/shard.sh study.yaml /scratch/me/wording 3 64    # plays shard 3 of 64
#   scripts/cluster/shard.sh --join /scratch/me/wording 64          # joins them in …/results
#
# A shard that was ended goes on where it stood; one that is done takes no time. Threads: CASUS_THREADS
# (default: all cores). casus is $CASUS, $CASUS_HOME/scripts/casus, the one of this checkout, or that on the PATH.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
casus=
for place in "${CASUS:-}" "${CASUS_HOME:+$CASUS_HOME/scripts/casus}" "$here/../casus" "$(command -v casus || true)"; do
  if [ -n "$place" ] && [ -f "$place" ] && [ -x "$place" ]; then
    casus=$place
    break
  fi
done
[ -n "$casus" ] || { echo "shard.sh: cannot find casus: set CASUS to it, or CASUS_HOME to its checkout" >&2; exit 2; }

case ${1:-} in
  --check) # what SLURM's script does before it submits
    exec "$casus" check "$2"
    ;;
  --join)
    [ $# -eq 3 ] || { sed -n '2,8p' "${BASH_SOURCE[0]}" | cut -c3-; exit 2; }
    parts=()
    for shard in $(seq 1 "$3"); do parts+=("$2/parts/$shard"); done
    exec "$casus" merge -q --no-charts -o "$2/results" "${parts[@]}"
    ;;
  -* | '')
    sed -n '2,8p' "${BASH_SOURCE[0]}" | cut -c3-
    exit 2
    ;;
  *)
    [ $# -eq 4 ] || { sed -n '2,8p' "${BASH_SOURCE[0]}" | cut -c3-; exit 2; }
    part=$2/parts/$3
    mkdir -p "$2/parts"
    if [ -f "$part/plan.json" ]; then
      exec "$casus" resume "$part" -q --no-charts -t "${CASUS_THREADS:-0}"
    fi
    exec "$casus" sweep "$1" --shard "$3/$4" -o "$part" -q --no-charts -t "${CASUS_THREADS:-0}"
    ;;
esac
