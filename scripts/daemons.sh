# Daemons of a cluster on this machine, for a test: sourced by scripts/test-slurm.sh and scripts/test-spark.sh, with
# their own words. Sets folder, the new one in which all of it stands; daemons whose numbers are put into
# started are ended with the script.
# shellcheck shell=bash disable=SC2034
set -euo pipefail

name=$(basename -- "$0" .sh)

[ $# -ge 2 ] || { sed -n '2,/^set /p' "$0" | sed -n 's/^#[ ]\{0,1\}//p'; exit 2; }
if [ -e "$1" ] && [ -n "$(ls -A -- "$1" 2> /dev/null || echo a file)" ]; then
  echo "$name: $1 is there already; name a new folder" >&2
  exit 2
fi
mkdir -p -- "$1"
folder=$(cd -- "$1" && pwd)

skip() { # why
  echo "$name: $1" >&2
  exit 77
}

started=()
finish() {
  local pid
  for pid in "${started[@]}"; do
    pkill -P "$pid" 2> /dev/null || true # what it started
    kill "$pid" 2> /dev/null || true
  done
  for pid in "${started[@]}"; do
    for _ in $(seq 1 100); do
      kill -0 "$pid" 2> /dev/null || break
      sleep .1
    done
    kill -9 "$pid" 2> /dev/null || true
  done
}
trap finish EXIT

# A port that nobody listens at.
free_port() {
  local port
  for port in $(shuf -i 20000-29999 -n 200); do
    (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null || { echo "$port"; return; }
  done
  return 1
}
