#!/bin/sh
# SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
# SPDX-License-Identifier: MIT

# Takes the pictures of the README from the real window:
#   tests/pictures/make.sh                 resources/screenshot.png and resources/screenshot-tracker.png
#   tests/pictures/make.sh --all FOLDER    every view, theme and size, to be looked over
# Needs a build with tests (./studio.sh test) and Xvfb (apt install xvfb).
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
command -v Xvfb >/dev/null || {
    echo "Xvfb is not installed; apt install xvfb" >&2
    exit 1
}
folder=$(mktemp -d)
xvfb=
trap '[ -z "$xvfb" ] || kill "$xvfb"; rm -rf "$folder"' EXIT

# Xvfb picks a free display and tells it.
mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 3840x2400x24 -nolisten tcp 3>"$folder/display" 2>/dev/null &
xvfb=$!
read -r number <"$folder/display"

export DISPLAY=":$number" QT_QPA_PLATFORM=xcb OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
if [ "${1-}" = --all ]; then
    mkdir -p "$2"
    "$root/build/tests/window_pictures" "$2" --all
else
    "$root/build/tests/window_pictures" "$root/resources"
fi
