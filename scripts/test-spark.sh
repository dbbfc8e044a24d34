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
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=scripts/daemons.sh
. "$here/daemons.sh"
shift

export SPARK_HOME=${SPARK_HOME:-$(dirname -- "$here")/target/spark}
ls "$SPARK_HOME"/jars/spark-core_*.jar > /dev/null 2>&1 \
  || skip "there is no Spark in $SPARK_HOME; 'mvn -Pspark antrun:run@home' puts one there, or set SPARK_HOME"

# All that listens does so here: web pages too.
export SPARK_LOCAL_IP=127.0.0.1 SPARK_LOCAL_HOSTNAME=127.0.0.1 SPARK_SCALA_VERSION=2.13
export SPARK_LOCAL_DIRS=$folder/local SPARK_DAEMON_MEMORY=256m

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
# Hosts of their own: Spark gives a second attempt of a task to another host alone.
for worker in 1 2; do
  daemon "worker-$worker.log" org.apache.spark.deploy.worker.Worker --host "127.0.0.$worker" --cores 1 --memory 1g \
    --webui-port "$(free_port)" --work-dir "$folder/work-$worker" "$SPARK_MASTER"
done
for worker in 1 2; do until_said "worker-$worker.log" 'Successfully registered with master'; done
export SPARK_DAEMONS="${started[*]}"

code=0
"$@" || code=$?
exit "$code"
