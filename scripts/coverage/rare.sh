#!/usr/bin/env bash
# Measures what casus rare gains on nuclear use in Korea, and how often its interval holds the truth.
#
#   scripts/coverage/rare.sh [-r REPEATS] [-n ROOTS] [-p PILOT] [-m PLAIN_RUNS] [-e EVENTS] [-t THREADS] [-s SEED] [-o]
#
# By default 200 repeats of 10,000 roots from the law that one pilot of 100,000 finds, beside 1,000,000
# plain runs; -o gives each repeat a pilot of its own. -e tells how many plain runs saw the event, if
# they were played before. Needs what a build needs (JDK 17, Maven). Writes target/coverage/rare.txt.
set -euo pipefail

here=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")" && pwd)
cd "$(dirname -- "$(dirname -- "$here")")"
options=()
while getopts r:n:p:m:e:t:s:o option; do
  case $option in
    r) options+=("-Dcasus.rare.repeats=$OPTARG") ;;
    n) options+=("-Dcasus.rare.roots=$OPTARG") ;;
    p) options+=("-Dcasus.rare.pilot=$OPTARG") ;;
    m) options+=("-Dcasus.rare.plain=$OPTARG") ;;
    e) options+=("-Dcasus.rare.events=$OPTARG") ;;
    t) options+=("-Dcasus.rare.threads=$OPTARG") ;;
    s) options+=("-Dcasus.rare.seed=$OPTARG") ;;
    o) options+=("-Dcasus.rare.ownpilot=true") ;;
    *) sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
done
log=target/coverage/rare.log
mkdir -p target/coverage
rm -f target/coverage/rare.txt
if ! mvn -B -q -Dspotless.check.skip=true -Dtest=casus.coverage.RareReport "${options[@]}" test \
  > "$log" 2>&1 < /dev/null; then
  tail -n 30 "$log" >&2
  exit 1
fi
cat target/coverage/rare.txt
