#!/usr/bin/env bash
# Tests ./dev in a copy of its own, with stand-ins for the programs that fetch packages and enter
# namespaces: without the network, without rights and in about two seconds.
set -uo pipefail

source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
work=$(mktemp -d "${TMPDIR:-/tmp}/dev-test.XXXXXX")
trap 'rm -rf "$work"' EXIT
failures=0

project=$work/project
cache=$work/cache/persona-studio
mkdir -p "$project" "$work/bin"
cp -r "$source_dir/dev" "$source_dir/installer" "$project"
dev=$project/dev

# --- stand-ins ---

stand_in() {
    cat >"$work/bin/$1"
    chmod +x "$work/bin/$1"
}

stand_in apt-get <<'STUB'
#!/bin/sh
[ "$1" = indextargets ] || exit 1
code=$(. /etc/os-release && echo "$VERSION_CODENAME")
echo "http://mirror.invalid/debian|${code:-none}"
echo "http://mirror.invalid/debian-security|$code-security"
STUB

stand_in apt-config <<'STUB'
#!/bin/sh
echo 'Acquire::http::Proxy "http://proxy.invalid:3128";'
echo 'Acquire::Languages "en";'
STUB

# unshare: what is to run in the namespaces runs here; entering the root is only told.
stand_in unshare <<'STUB'
#!/bin/bash
while [[ ${1:-} == --* ]]; do
    [[ $1 == --propagation ]] && shift
    shift
done
[[ $1 != mount ]] || exit "${NO_MOUNT:-0}"
if [[ ${2:-} == */enter.sh ]]; then
    echo "entered ${3##*/}: ${*:5}"
    exit 0
fi
exec "$@"
STUB

# mmdebstrap: makes an almost empty root, or fails as $STUB says.
stand_in mmdebstrap <<'STUB'
#!/bin/bash
printf '%s\n' "$@" >>"$WORK/mmdebstrap.log"
case ${STUB:-ok} in
    network) echo "E: Failed to fetch http://mirror.invalid/ Temporary failure resolving 'mirror.invalid'" >&2; exit 1 ;;
    disk) echo "tar: ./usr/bin/x: Cannot write: No space left on device" >&2; exit 1 ;;
    slow) touch "$WORK/started"; sleep 300; exit 1 ;;
esac
sleep 0.3
target=${*: -2:1}
[[ $target == - ]] && tree=$(mktemp -d "$WORK/tree.XXXX") || tree=$target
mkdir -p "$tree"/{etc,usr}
[[ $target != - ]] || tar -c -C "$tree" .
echo "I: success" >&2
STUB
stand_in newuidmap </dev/null
mkdir "$work/keyrings"
: >"$work/keyrings/debian-archive-keyring.gpg"

export WORK=$work PATH=$work/bin:$PATH XDG_CACHE_HOME=$work/cache PERSONA_ENV=root PERSONA_KEYRINGS=$work/keyrings
unset PERSONA_INSIDE PERSONA_PRESET PERSONA_MIRROR

# --- checking ---

check() {
    local what=$1
    shift
    if "$@"; then
        echo "ok: $what"
    else
        echo "FAILED: $what ($*)"
        failures=$((failures + 1))
    fi
}
says() { grep -qF -- "$1" "$work/out" || { cat "$work/out" && false; }; }
status_is() { [[ $status -eq $1 ]] || { echo "status $status" && cat "$work/out" && false; }; }
# Runs ./dev, keeps its output and its status.
run_dev() { status=0; "$dev" "$@" >"$work/out" 2>&1 </dev/null || status=$?; }
leftovers() { find "$cache" -maxdepth 1 -name 'tmp.*' | grep -q .; }
roots() { find "$cache" -maxdepth 1 -name 'root-*' | wc -l; }
fresh() { rm -rf "$cache" "$work/mmdebstrap.log" "$work/started"; }

# --- the command line ---

run_dev help
check "help says what there is" says "./dev run --tour"
run_dev nonsense
check "an unknown command fails" status_is 1
check "… and says where help is" says "./dev help"
run_dev --preset fast build
check "an unknown preset fails" status_is 1
run_dev exec
check "exec without a command fails" status_is 1
PERSONA_ENV=moon run_dev exec true
check "an unknown environment fails" says '"host" or "root"'

inside() { PERSONA_INSIDE=$project run_dev "$@"; }
inside exec sh -c 'exit 7'
check "exec keeps the exit status" status_is 7
check "exec keeps the standard input" \
    test "$(echo hi | PERSONA_INSIDE=$project "$dev" exec cat)" = hi
check "exec keeps the folder" \
    test "$(cd "$work/bin" && PERSONA_INSIDE=$project "$dev" exec pwd)" = "$work/bin"
# shellcheck disable=SC2016  # the inner shell fills it in
inside --preset asan exec sh -c 'echo preset $PERSONA_PRESET'
check "--preset reaches the command" says "preset asan"
DISPLAY='' WAYLAND_DISPLAY='' QT_QPA_PLATFORM='' inside run
check "run without a display has status 3" status_is 3
check "… and says what to do" says "./dev run --tour"

# --- the Debian root ---

run_dev exec hello world
check "the first start makes the root and enters it" says "hello world"
check "… with the host's mirror" grep -qx 'deb http://mirror.invalid/debian trixie main' "$cache/sources.list"
check "… and its security mirror" \
    grep -qx 'deb http://mirror.invalid/debian-security trixie-security main' "$cache/sources.list"
check "… and its proxy" grep -qxF -- '--aptopt=Acquire::http::Proxy "http://proxy.invalid:3128";' "$work/mmdebstrap.log"
check "… leaving nothing unfinished" test "$(roots)" -eq 1
rm "$work/mmdebstrap.log"
run_dev exec hello
check "the second start makes nothing" test ! -e "$work/mmdebstrap.log"
sed -i 's/^g++ .*/g++ # for another reason/' "$project/installer/packages/debian"
run_dev exec hello
check "a changed comment makes nothing" test ! -e "$work/mmdebstrap.log"
echo "hello # a new package" >>"$project/installer/packages/debian"
run_dev exec hello
check "a changed list makes another root" test "$(roots)" -eq 2
touch -d '40 days ago' "$cache"/root-*/.used
echo "hello-traditional" >>"$project/installer/packages/debian"
run_dev exec hello
check "roots of long ago are removed" test "$(roots)" -eq 1

fresh
STUB=network run_dev exec true
check "without the network it fails" status_is 1
check "… and says so" says "Check the network"
check "… and leaves no root" test "$(roots)" -eq 0
check "… and nothing unfinished" eval '! leftovers'
NO_MOUNT=1 run_dev exec true
check "without the right to mount it says so" says "mount"
STUB=disk run_dev exec true
check "with a full disk it says so" says "the disk is full"
mkdir -p "$cache/tmp.stale/usr"
run_dev exec hello
check "after that it works" says "entered root-"
check "… and what was left unfinished is gone" eval '! leftovers'

fresh
"$dev" exec one >"$work/one" 2>&1 &
"$dev" exec two >"$work/two" 2>&1 &
wait
check "of two at once, the first enters" grep -q 'entered .*: one' "$work/one"
check "… and the second" grep -q 'entered .*: two' "$work/two"
check "… and one has made the root" test "$(grep -cx -- --variant=essential "$work/mmdebstrap.log")" -eq 1

fresh
STUB=slow "$dev" exec true >"$work/out" 2>&1 &
victim=$!
for _ in {1..2400}; do [[ -e $work/started ]] || sleep 0.05; done
kill -TERM "$victim"
wait "$victim"
check "a signal ends the set-up" test $? -eq 143
check "… and leaves nothing unfinished" eval '! leftovers'
run_dev exec hello
check "… and the next start works" says "entered root-"

((failures == 0)) || { echo "$failures failed"; exit 1; }
