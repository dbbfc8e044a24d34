#!/usr/bin/env bash
# Tries an image as on a new machine: unpacked into an empty folder, without Java, without network,
# without environment; the first figure has to be there within 60 seconds of unpacking.
#
#   scripts/release/test-image.sh [--root FOLDER] [target/release/casus-...tar.gz]
#
# --root names another system to try it in, such as debootstrap --variant=minbase makes.
# Needs Linux, and namespaces (unshare of util-linux), as root or as a user who may make them.
set -euo pipefail

checkout=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/../.." && pwd)
root=
if [ "${1:-}" = --root ]; then
  root=$(readlink -e -- "$2")
  shift 2
fi
packed=${1:-$(find "$checkout/target/release" -name "casus-*-linux-*.tar.gz" 2> /dev/null | head -n 1)}
[ -f "$packed" ] || { echo "test-image: there is no image; make one with mvn -Prelease package -DskipTests" >&2; exit 2; }
packed=$(readlink -e -- "$packed")
most=90000000
[ "$(stat -c %s "$packed")" -le "$most" ] || { echo "test-image: $packed is larger than $most bytes" >&2; exit 1; }

empty=$(mktemp -d "$root/tmp/casus-image.XXXXXX")
trap 'rm -rf -- "$empty"' EXIT

began=$(date +%s%N)
seconds() {
  awk -v from="$began" -v to="$(date +%s%N)" 'BEGIN {printf "%.1f", (to - from) / 1e9}'
}
tar -xzf "$packed" -C "$empty"
echo "unpacked after $(seconds) s: $(du -sm "$empty" | cut -f 1) MB, from $(stat -c %s "$packed") bytes"

cat > "$empty/try.sh" << 'TRY'
set -eu
if [ "$1" = here ]; then
  # No Java, no repository of Maven, no checkout: what is mounted here, only this process sees.
  for hidden in /usr/lib/jvm /root /home "$2"; do
    [ ! -d "$hidden" ] || mount -t tmpfs none "$hidden"
  done
else
  cd "$1"
  mount -t proc none proc 2> /dev/null || true
fi
TRY
cat > "$empty/play.sh" << 'PLAY'
set -eu
cd "$1"/casus-*
if command -v java > /dev/null; then echo "there is a Java here" >&2; exit 1; fi
if grep -vE '^ *lo:|\|' /proc/net/dev; then echo "there is a network here" >&2; exit 1; fi
bin/casus --version
bin/casus hello
bin/casus run scenarios/korea-article4.yaml -n 1000 -q -o "$1/results" > "$1/told"
PLAY

enter=(unshare --net --mount)
[ "$(id -u)" = 0 ] || enter+=(--map-root-user)
clean=(env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp)
"${enter[@]}" true || { echo "test-image: this user may not make namespaces" >&2; exit 2; }
play() {
  if [ -z "$root" ]; then
    "${enter[@]}" "${clean[@]}" sh -c "set -- here '$checkout'; . '$empty/try.sh'; cd /; exec sh '$empty/play.sh' '$empty'"
  else
    "${enter[@]}" "${clean[@]}" sh -c "set -- '$root'; . '$empty/try.sh'; exec chroot '$root' sh '${empty#"$root"}/play.sh' '${empty#"$root"}'"
  fi
}
TIMEFORMAT='processor: %U s and %S s of the system'
time play

first=$(find "$empty/results/charts" -name '*.pdf' -printf '%T@\n' | sort -n | head -n 1)
[ -n "$first" ] || { echo "test-image: no figure was drawn" >&2; exit 1; }
took=$(awk -v from="$began" -v to="$first" 'BEGIN {printf "%.1f", to - from / 1e9}')
echo "hello, 1,000 runs and the first figure after $took s, all $(find "$empty/results/charts" -name '*.pdf' | wc -l) after $(seconds) s"
awk -v took="$took" 'BEGIN {exit !(took <= 60)}' || {
  echo "test-image: that is more than 60 s (load of this machine: $(cut -d ' ' -f 1 /proc/loadavg) on $(nproc) processors)" >&2
  exit 1
}
