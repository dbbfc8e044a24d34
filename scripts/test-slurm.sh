#!/usr/bin/env bash
# Starts a SLURM of one node on this machine, for a test, and ends it again: munged, slurmctld and slurmd
# on the loopback alone, with a key, sockets and a folder of their own (Debian: apt-get install
# slurm-wlm munge; as root).
#
#   scripts/test-slurm.sh FOLDER COMMAND…      # runs COMMAND with sbatch and squeue of that cluster
#
# Ends with COMMAND's code; with 77 where SLURM is not installed or cannot start.
set -euo pipefail
# shellcheck source=scripts/daemons.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/daemons.sh"
shift

for program in munged slurmctld slurmd sbatch squeue; do
  command -v "$program" > /dev/null || skip "$program is not installed"
done
[ "$(id -u)" = 0 ] || skip "only root can start slurmd"

host=$(hostname -s)
umask 022
mkdir -p "$folder/state" "$folder/spool"
chmod 755 "$folder"
head -c 1024 /dev/urandom > "$folder/munge.key"
chmod 400 "$folder/munge.key"
munged --foreground --force --key-file="$folder/munge.key" --socket="$folder/munge.sock" \
  --pid-file="$folder/munged.pid" --seed-file="$folder/munge.seed" --log-file="$folder/munged.log" \
  > "$folder/munged.out" 2>&1 &
started+=($!)

cat > "$folder/slurm.conf" << CONF
ClusterName=test
SlurmctldHost=$host(127.0.0.1)
SlurmctldAddr=127.0.0.1
SlurmctldPort=$(free_port)
SlurmdPort=$(free_port)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$folder/munge.sock
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=batch_sched_delay=0,sched_interval=1
MinJobAge=300
KillWait=5
ReturnToService=2
MpiDefault=none
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=2000 State=UNKNOWN
PartitionName=test Nodes=$host Default=YES MaxTime=INFINITE State=UP OverSubscribe=NO
CONF
export SLURM_CONF=$folder/slurm.conf

for _ in $(seq 1 50); do [ -S "$folder/munge.sock" ] && break; sleep .1; done
slurmctld -D > "$folder/slurmctld.out" 2>&1 &
started+=($!)
slurmd -D -N "$host" > "$folder/slurmd.out" 2>&1 &
started+=($!)

ready() {
  for _ in $(seq 1 150); do
    sinfo --noheader --format=%T 2> /dev/null | grep -qE 'idle|mixed' && return 0
    sleep .2
  done
  return 1
}
ready || { tail -n 5 "$folder"/slurmctld.log "$folder"/slurmd.log "$folder"/*.out >&2 || true; skip "SLURM did not start"; }

code=0
"$@" || code=$?
exit "$code"
