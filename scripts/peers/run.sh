#!/usr/bin/env bash
# One small network model in plain C, Java, MASON and Mesa, and what an agent's step costs in each.
#
#   scripts/peers/run.sh [REPLICATIONS] [ROUNDS]
#
# What is missing on the machine is skipped with a word. Everything made stands in target/peers.
set -euo pipefail

here=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")" && pwd)
root=$(dirname -- "$(dirname -- "$here")")
work=$root/target/peers
replications=${1:-100}
rounds=${2:-5}
jar=$root/target/casus.jar
mkdir -p "$work"
agreed=

row() { printf '%-44s %10s   %s\n' "$1" "$2" "$3"; }
skip() { row "$1" - "skipped: $2"; }

# Runs a peer, of which those that draw the same numbers must come to the same result.
peer() {
  local name=$1 exact=$2 cost sum
  shift 2
  read -r cost sum < <("$@" "$replications" "$rounds") || true # nothing to read is told below
  [ -n "${sum:-}" ] || { skip "$name" "it did not run"; return; }
  if [ "$exact" = exact ]; then
    agreed=${agreed:-$sum}
    [ "$sum" = "$agreed" ] || { echo "peers: $name comes to $sum, not to $agreed" >&2; exit 1; }
  fi
  row "$name" "$cost" "$sum"
}

row "50 agents, 150 edges, 1,000 ticks" "ns/step" "mean tension at the end, all agents"

if command -v "${CC:-cc}" > /dev/null; then
  "${CC:-cc}" -O3 -ffp-contract=off -o "$work/toy" "$here/toy.c"
  peer "C, -O3" exact "$work/toy"
else
  skip "C, -O3" "no C compiler"
fi

if ! command -v javac > /dev/null; then
  skip "Java and MASON" "no JDK"
elif [ ! -f "$jar" ]; then
  skip "Java and MASON" "no $jar, which has MASON in it: run scripts/casus once"
else
  javac -cp "$jar" -d "$work" "$here/Toy.java"
  peer "Java, arrays" exact java -XX:+UseSerialGC -cp "$work:$jar" Toy arrays
  peer "MASON, a Steppable for a tick" exact java -XX:+UseSerialGC -cp "$work:$jar" Toy tick
  peer "MASON, a Steppable for each agent" exact java -XX:+UseSerialGC -cp "$work:$jar" Toy agent
fi

python=python3
if command -v python3 > /dev/null && ! python3 -c 'import mesa' 2> /dev/null; then
  python=$work/venv/bin/python
  if [ ! -x "$python" ] || ! "$python" -c 'import mesa' 2> /dev/null; then
    { python3 -m venv "$work/venv" && "$python" -m pip install -q 'mesa>=3,<4'; } \
      > "$work/pip.log" 2>&1 || true
  fi
fi
if ! command -v python3 > /dev/null; then
  skip "Mesa" "no Python"
elif ! "$python" -c 'import mesa' 2> /dev/null; then
  skip "Mesa" "pip could not install it (see target/peers/pip.log)"
else
  version=$("$python" -c 'import mesa; print(mesa.__version__)')
  replications=$(( (replications + 19) / 20 )) # it takes a hundred times as long
  peer "Mesa $version" alike "$python" "$here/toy_mesa.py"
fi
