#!/usr/bin/env bash
# Works the live view and a game at a screen that nobody sees, presses every button, and keeps what
# it looks like. Needs Xvfb
# (Debian: apt-get install xvfb) or a DISPLAY. Pictures go to target/screenshots, or to $1.
set -euo pipefail

cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.."
pictures=$(readlink -m -- "${1:-target/screenshots}")

# The window saves over no file: what an earlier call of this script kept goes first.
rm -f -- "$pictures"/seen.{png,svg,pdf,gif} "$pictures"/both.svg "$pictures"/game.json

if [ -z "${DISPLAY:-}" ] && ! command -v Xvfb > /dev/null; then
  echo "test-gui: there is no DISPLAY and no Xvfb; install Debian's package xvfb" >&2
  exit 2
fi

mvn -B -q test -Dtest='ScreenTest,TableScreenTest,ButtonsTest' -Dcasus.buttons=true -Dcasus.screenshots="$pictures"
ls -l -- "$pictures"
