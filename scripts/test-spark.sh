#!/usr/bin/env bash
# Starts a standalone cluster of Apache Spark on this machine, for a test, and ends it again: a master
# and two workers of one core on the loopback alone, with a folder of their own.
#
#   scripts/test-spark.sh FOLDER COMMAND…      # runs COMMAND with SPARK_MASTER, SPARK_HOME, and
#                                              # SPARK_DAEMONS: process numbers of master and workers
#
# SPARK_HOME, or target/spark, which 'mvn -Pspark antrun:run@home' fills, has Spark's jars.
# Ends with COMMAND's code; with 77 where there is no Spark or it cannot start.
set -euo pipefail

[ $# -ge 2 ] || { sed -n '2,10p' "${BASH_SOURCE[0]}" | cut -c3-; exit 2; }
if [ -e "$1" ] && [ -n "$(ls -A -- "$1" 2> /dev/null || echo a file)" ]; then
  echo "test-spark: $1 is there already; name a new folder" >&2
  exit 2
fi
mkdir -p -- "$1"
folder=$(cd -- "$1" && pwd)
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
shift

skip() {
  echo "test-spark: $1" >&2
  exit 77
}

export SPARK_HOME=${SPARK_HOME:-$(dirname -- "$here")/target/spark}
ls "$SPARK_HOME"/jars/spark-core_*.jar > /dev/null 2>&1 \
  || skip "there is no Spark in $SPARK_HOME; 'mvn -Pspark antrun:run@home' puts one there, or set SPARK_HOME"

# All that listens does so here: web pages too.
export SPARK_LOCAL_IP=127.0.0.1 SPARK_LOCAL_HOSTNAME=127.0.0.1 SPARK_SCALA_VERSION=2.13
export SPARK_LOCAL_DIRS=$folder/local SPARK_DAEMON_MEMORY=256m

started=()
finish() {
  local pid
  for pid in "${started[@]}"; do
    pkill -P "$pid" 2> /dev/null || true # its executors
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

free_port() {
  local port
  for port in $(shuf -i 20000-29999 -n 200); do
    (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null || { echo "$port"; return; }
  done
  return 1
}

daemon() { # log, main class and its words
  local log=$folder/$1 opened=() part
  shift
  for part in java.lang java.lang.invoke java.io java.net java.nio java.util java.util.concurrent sun.nio.ch; do
    opened+=("--add-opens=java.base/$part=ALL-UNNAMED")
  done
  java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "${opened[@]}" -cp "$SPARK_HOME/jars/*" "$@" > "$log" 2>&1 &
  started+=($!)
}

until_said() { # log, words
  for _ in $(seq 1 600); do
    grep -q "$2" "$folder/$1" && return 0
    sleep .2
  done
  tail -n 5 "$folder/$1" >&2
  skip "Spark did not start"
}

port=$(free_port)
daemon master.log org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port "$(free_port)"
until_said master.log 'I have been elected leader'
export SPARK_MASTER=spark://127.0.0.1:$port
for worker in 1 2; do
  daemon "worker-$worker.log" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 1g \
    --webui-port "$(free_port)" --work-dir "$folder/work-$worker" "$SPARK_MASTER"
done
for worker in 1 2; do until_said "worker-$worker.log" 'Successfully registered with master'; done
export SPARK_DAEMONS="${started[*]}"

code=0
"$@" || code=$?
exit "$code"
