#!/bin/sh
# LakhNES Studio: sets everything up on Debian and runs the studio or its tests.
#
#   ./studio.sh run [SONG]   install what is missing, build, open the studio
#   ./studio.sh test         the same set-up, then every test
#   --torch DIR              build with the LibTorch in DIR (CUDA builds included)

set -eu
cd "$(dirname "$0")"
here=$(pwd)
build=$here/build

# What is needed to build and run, and by the tests. OpenBLAS because LibTorch on Debian's generic
# BLAS is some thirty times slower.
packages="
  g++ cmake ninja-build pkg-config
  libtorch-dev libopenblas0-pthread
  qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools
  librtaudio-dev libsndfile1-dev
  nlohmann-json3-dev libexpected-dev libcli11-dev libreaderwriterqueue-dev
  libgtest-dev libarchive-dev
"
# Nice to have, and not worth stopping for.
extras="ccache fonts-inter"

say() { printf '%s\n' "$*"; }
fail() { printf 'studio.sh: %s\n' "$*" >&2; exit 1; }

usage() {
    sed -n '2,7s/^# \{0,1\}//p' "$0"
    exit "$1"
}

installed() {
    dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

# Runs a command line as root: directly, by sudo, by su, or not at all.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        sh -c "$1"
    elif command -v sudo >/dev/null 2>&1; then
        sudo sh -c "$1"
    elif command -v su >/dev/null 2>&1 && [ -t 0 ]; then
        say "The password of root is needed to install packages."
        su -c "$1"
    else
        fail "packages are missing and there is no way to become root; run this as root, then try again:
  $1"
    fi
}

missing_of() {
    for package in "$@"; do
        installed "$package" || printf ' %s' "$package"
    done
}

install_packages() {
    missing=$(missing_of $packages)
    # Extras come along where installing takes no password.
    if [ -n "$missing" ] || [ "$(id -u)" = 0 ]; then
        missing="$missing$(missing_of $extras)"
    fi
    [ -z "$missing" ] && return 0
    command -v apt-get >/dev/null 2>&1 ||
        fail "this is not Debian; install the equivalents of these packages:$missing"
    say "Missing packages:$missing"
    quiet="DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0"
    # Fresh systems have no package lists yet.
    apt-cache show libtorch-dev >/dev/null 2>&1 || as_root "$quiet update"
    LC_ALL=C apt-get install --assume-no --no-install-recommends $missing 2>/dev/null |
        grep -E '^(Need to get|After this operation)' || true
    # Nothing that is there is removed for it.
    as_root "$quiet update && $quiet install -y --no-remove --no-install-recommends$missing" ||
        fail "the packages could not be installed; see the messages above"
}

# Configures if needed; an unchanged tree costs a second or two.
build_all() {
    generator=""
    [ -f "$build/CMakeCache.txt" ] || generator="-G Ninja"
    set -- -S "$here" -B "$build" -DCMAKE_BUILD_TYPE=Release -DSTUDIO_TESTS=ON
    # What was found of another LibTorch must not stay in the cache.
    [ -n "$torch" ] && set -- "$@" "-DCMAKE_PREFIX_PATH=$torch" -U 'Torch_*' -U 'TORCH_*' \
        -U 'C10_*' -U 'Caffe2_*'
    if [ -n "$generator" ] || [ -n "$torch" ]; then
        cmake $generator "$@" >"$build.log" 2>&1 || { cat "$build.log" >&2; fail "configuring failed"; }
        rm -f "$build.log"
    fi
    cmake --build "$build" || fail "the build failed; see the messages above"
}

run_studio() {
    if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
        say "There is no display here. On the command line the same works so:"
        say "  $build/bin/lakhnes fill ${1:-SONG.mid} -o OUT.mid --free TR --from-bar 5 --to-bar 8"
        say "  $build/bin/lakhnes render OUT.mid -o OUT.wav"
        say "  $build/bin/lakhnes --help"
        return 0
    fi
    exec "$build/bin/lakhnes-studio" "$@"
}

run_tests() {
    cd "$build"
    OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 QT_QPA_PLATFORM=offscreen \
        exec ctest --output-on-failure -j 2
}

command=""
song=""
torch=""
while [ $# -gt 0 ]; do
    case $1 in
        run | test)
            [ -z "$command" ] || usage 2
            command=$1
            ;;
        --torch)
            [ $# -ge 2 ] || usage 2
            torch=$(cd "$2" 2>/dev/null && pwd) || fail "there is no folder $2"
            shift
            ;;
        -h | --help)
            usage 0
            ;;
        -*)
            usage 2
            ;;
        *)
            [ "$command" = run ] && [ -z "$song" ] || usage 2
            [ -e "$1" ] || fail "there is no file $1"
            song=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
            ;;
    esac
    shift
done
[ -n "$command" ] || usage 2

install_packages
build_all
if [ "$command" = test ]; then
    run_tests
elif [ -n "$song" ]; then
    run_studio "$song"
else
    run_studio
fi
