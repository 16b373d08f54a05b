#!/bin/sh
# LakhNES Studio: sets everything up on Debian and runs the studio or its tests.
#
#   ./studio.sh run [SONG]   install what is missing, build, open the studio
#   ./studio.sh test         the same set-up, then every test
#   --torch DIR              build with the LibTorch in DIR (CUDA builds included) from now on;
#                            --torch system goes back to Debian's

set -eu
called_from=$(pwd)
cd "$(dirname "$0")"
here=$(pwd)
build=$here/build

# What is needed to build and run, and by the tests. OpenBLAS because LibTorch on Debian's generic
# BLAS is some thirty times slower.
packages="
  g++ cmake ninja-build pkg-config
  libtorch-dev libopenblas0-pthread
  qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools
  librtaudio-dev librtmidi-dev libsndfile1-dev
  libarchive-dev nettle-dev zlib1g-dev
  nlohmann-json3-dev libexpected-dev libcli11-dev libreaderwriterqueue-dev
  libgtest-dev
"
# Nice to have, and not worth stopping for. The JACK server is the tests' own.
extras="ccache fonts-inter libgme-dev qt6-translations-l10n"

# A JACK server for the tests: whichever goes with the JACK library that is there.
jack_server() {
    if installed libjack-jackd2-0; then echo jackd2; else echo jackd1; fi
}

say() { printf '%s\n' "$*"; }
fail() { printf 'studio.sh: %s\n' "$*" >&2; exit 1; }

usage() {
    sed -n '2,8s/^# \{0,1\}//p' "$here/studio.sh"
    exit "$1"
}

installed() {
    dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

# Runs a command line as root: directly, else by sudo, else by su, else says what to run.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        sh -c "$1"
        return
    fi
    if command -v sudo >/dev/null 2>&1 && sudo sh -c "$1"; then
        return
    fi
    if command -v su >/dev/null 2>&1 && [ -t 0 ]; then
        say "The password of root is needed to install packages."
        su -c "$1" && return
    fi
    fail "the packages could not be installed; run this as root, then try again:
  $1"
}

missing_of() {
    for package in "$@"; do
        installed "$package" || printf ' %s' "$package"
    done
}

# Says what is missing and how much it is, then installs it. Nothing that is there is removed for it.
install_packages() {
    missing=$(missing_of $packages)
    quiet="DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0"
    install="$quiet install -y --no-remove --no-install-recommends"
    if [ -n "$missing" ]; then
        command -v apt-get >/dev/null 2>&1 ||
            fail "this is not Debian; install the equivalents of these packages:$missing"
        say "Missing packages:$missing"
        # Fresh systems have no package lists yet.
        apt-cache show libtorch-dev >/dev/null 2>&1 || as_root "$quiet update"
        # Only plans, and works without being root.
        LC_ALL=C apt-get install --print-uris -y --no-install-recommends $missing 2>/dev/null |
            grep -E '^(Need to get|After this operation)' || true
        as_root "$quiet update && $install$missing"
        # With them come the extras, where that asks for no password once more.
        more=$(missing_of $extras $(jack_server))
        [ -z "$more" ] || if [ "$(id -u)" = 0 ]; then
            sh -c "$install$more" || true
        else
            sudo -n sh -c "$install$more" 2>/dev/null || true
        fi
    fi
}

# Configures if needed; an unchanged tree costs a second or two.
build_all() {
    configure=${torch:+yes}
    # A set-up that was cut short starts over.
    if [ ! -f "$build/build.ninja" ]; then
        rm -rf "$build/CMakeCache.txt" "$build/CMakeFiles"
        configure=yes
    fi
    set -- -S "$here" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DSTUDIO_TESTS=ON
    # What was found of another LibTorch must not stay in the cache.
    if [ -n "$torch" ]; then
        set -- "$@" -U 'CMAKE_PREFIX_PATH' -U 'Torch_*' -U 'TORCH_*' -U 'C10_*' -U 'Caffe2_*'
        [ "$torch" = system ] || set -- "$@" "-DCMAKE_PREFIX_PATH=$torch"
    fi
    if [ -n "$configure" ]; then
        mkdir -p "$build"
        log=$build/configure.log
        cmake "$@" >"$log" 2>&1 || {
            cat "$log" >&2
            rm -f "$build/build.ninja"
            fail "configuring failed; see the messages above"
        }
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
            torch=$2
            [ "$torch" = system ] || torch=$(cd "$called_from" && cd "$2" 2>/dev/null && pwd) ||
                fail "there is no folder $2"
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
            song=$(cd "$called_from" && realpath -e -- "$1" 2>/dev/null) || fail "there is no file $1"
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
