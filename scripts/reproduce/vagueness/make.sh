#!/usr/bin/env bash
# Does a vague clause deter or entrap? The whole paper, from the plan to the archive, by one command.
#
#   scripts/reproduce/vagueness/make.sh [--force] [--study NAME] [-n REPLICATIONS] DIR
#
# DIR must be new or empty; with --force what casus made there earlier is made anew. --study makes the
# paper of one study alone, -n plays so many replications of each cell instead of those that the
# studies say: trials, not the paper.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$(cd -- "$here/../../.." && pwd)
casus=${CASUS:-$root/scripts/casus}

refuse() {
  echo "make.sh: $1" >&2
  exit 2
}

usage='usage: scripts/reproduce/vagueness/make.sh [--force] [--study NAME] [-n REPLICATIONS] DIR'
force=()
replications=()
chosen=(korea-texts korea-channels baltic-texts baltic-channels)
folder=
while [ $# -gt 0 ]; do
  case $1 in
    --force) force=(--force) ;;
    -n)
      [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || refuse "-n takes a whole number of replications; $usage"
      replications=(-n "$2")
      shift
      ;;
    --study)
      [[ " ${chosen[*]} " == *" ${2:-} "* ]] && [ -n "${2:-}" ] || refuse "--study takes one of ${chosen[*]}; $usage"
      chosen=("$2")
      shift
      ;;
    -h | --help)
      echo "$usage"
      exit 0
      ;;
    -*) refuse "unknown option $1; $usage" ;;
    *)
      [ -z "$folder" ] || refuse "one folder only; $usage"
      folder=$1
      ;;
  esac
  shift
done
[ -n "$folder" ] || refuse "$usage"
command -v "$casus" > /dev/null \
  || refuse "there is no casus at $casus; set CASUS to the program, or run this from a whole checkout"
"$casus" --version > /dev/null || refuse "$casus does not start (see above)"
[ ! -e "$folder" ] || [ -d "$folder" ] || refuse "$folder is a file; name a folder"
if [ -d "$folder" ] && [ -n "$(ls -A -- "$folder")" ] && [ ${#force[@]} -eq 0 ]; then
  refuse "$folder is not empty; name a new folder, or say --force to make what is there anew"
fi
mkdir -p -- "$folder/plans" "$folder/results"
folder=$(cd -- "$folder" && pwd)

# Inputs are named from the checkout, so that the archive knows them by the same names everywhere.
cd -- "$root"
studies=scripts/reproduce/vagueness

# paper STUDY 'ARMS' OUTCOMES EXPECTATION...: plan, play, compare, and all exhibits of one study.
# ARMS, where given, are those of 'casus compare --arms': the baseline first.
paper() {
  local name=$1 arms=$2 outcomes=$3 compare=(compare) expected=()
  shift 3
  [ -z "$arms" ] || compare+=(--arms "$arms")
  local expectation
  for expectation in "$@"; do
    expected+=(--expect "$expectation")
  done
  local results=$folder/results/$name plan=$folder/plans/$name.json
  echo "== $name"
  "$casus" register "$studies/$name.yaml" -o "$plan" --analysis "${compare[*]}" "${expected[@]}" \
    ${replications[@]+"${replications[@]}"} ${force[@]+"${force[@]}"}
  "$casus" sweep "$studies/$name.yaml" --plan "$plan" -o "$results" -q --no-charts ${force[@]+"${force[@]}"}
  "$casus" "${compare[0]}" "$results" "${compare[@]:1}" -q > /dev/null
  "$casus" table "$results" --table summary,comparisons,treaties --outcome "$outcomes" -q \
    ${force[@]+"${force[@]}"}
  "$casus" text "$results" --format md,tex -q ${force[@]+"${force[@]}"}
}

# figure STUDY NAME MORE...: one figure of a study.
figure() {
  local results=$folder/results/$1 name=$2
  shift 2
  "$casus" chart "$results" --figure "$name" --preset nature-2col --format png,svg,pdf -q "$@"
}

for study in "${chosen[@]}"; do
  case $study in
    korea-texts)
      paper korea-texts '' war,force,russia_called,russia_joins,widened \
        'In every outcome the published clause lies between its two readings.' \
        'If vagueness deters, there is less war under the published clause than under the narrow one.' \
        'If it entraps, Russia joins more often under the published clause than under the narrow one.'
      figure korea-texts treaty-effect --point 0
      ;;
    korea-channels)
      paper korea-channels \
        none,vague-believed,vague-binding,base,narrow-believed,narrow-binding,narrow,automatic-believed,automatic-binding,automatic \
        war,force,north_strikes_first,south_strikes_first,russia_joins \
        'Belief alone deters war, the less so the less strength counts where war is at stake; at zero not at all.' \
        'Obligation alone draws Russia in and deters nobody.'
      figure korea-channels sweep-lines --outcome war --arms none,vague-believed,vague-binding,base
      ;;
    baltic-texts)
      paper baltic-texts '' war,force,usa_joins,article_5,unity \
        'A duty of armed help deters more than such action as it deems necessary, and draws in more allies.'
      figure baltic-texts treaty-effect --point 0
      ;;
    baltic-channels)
      paper baltic-channels none,vague-believed,vague-binding,base,duty-believed,duty-binding,duty \
        war,force,russia_strikes_first,usa_joins \
        'Belief alone deters war, whether the crisis opens with an exercise or with an incursion.' \
        'Obligation alone draws allies in and deters nobody.'
      figure baltic-channels treaty-effect --point 0
      ;;
  esac
done

echo "== archive"
"$casus" package "${chosen[@]/#/$folder/results/}" -o "$folder/vagueness.zip" \
  --title 'Does a vague clause deter or entrap?' --licence CC-BY-4.0 ${force[@]+"${force[@]}"}
"$casus" verify "$folder/vagueness.zip"
echo "$folder/vagueness.zip"
