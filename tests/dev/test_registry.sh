#!/usr/bin/env bash
# Starts "./dev registry" in a copy of the project, with the real server, and does what it says:
# publishes to it with the built program, lists with another, and ends it by Ctrl+C.
# Usage: test_registry.sh PERSONA; needs docker-registry and htpasswd, and skips without.
set -uo pipefail
set -m # so that what runs beside takes an interrupt

persona=$1
for program in docker-registry htpasswd; do
    command -v "$program" >/dev/null || { echo "skipped: there is no $program"; exit 77; }
done
source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
work=$(mktemp -d "${TMPDIR:-/tmp}/registry-test.XXXXXX")
servers=()
trap 'kill -TERM "${servers[@]}" 2>/dev/null; wait; rm -rf "$work"' EXIT
failures=0

# What is built is there already: cmake and ninja have nothing to do.
project=$work/project
mkdir -p "$project" "$work"/{bin,home,tmp}
cp -r "$source_dir/dev" "$source_dir/installer" "$project"
for program in cmake ninja; do
    printf '#!/bin/sh\n' >"$work/bin/$program"
    chmod +x "$work/bin/$program"
done
PATH=$work/bin:$(dirname "$persona"):$PATH
export PATH HOME=$work/home TMPDIR=$work/tmp PERSONA_INSIDE=$project DBUS_SESSION_BUS_ADDRESS=disabled:
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME DOCKER_CONFIG PERSONA_REGISTRY_TOKEN
cd "$project" || exit 1
cat >SOUL.md <<'SOUL'
---
name: Night Owl
slug: night-owl
authorHandle: ada
tagline: Sees at night and says so.
category: Playful
version: 1.0.0
license: MIT
frameworks: [hermes]
---

# Identity

You are an owl. You see at night.

# Voice & Style

Brief.

# Principles

- Look first.

# Avoid

- Noise.

# Boundaries

- No hunting.

# Workflow

1. Look.
2. Say.
SOUL

check() {
    local what=$1
    shift
    if "$@" >"$work/said" 2>&1; then
        echo "ok: $what"
    else
        echo "FAILED: $what ($*)"
        cat "$work/said"
        failures=$((failures + 1))
    fi
}
# Runs a command; the check is about its status, which is the first argument.
status() {
    local expected=$1 status=0
    shift
    "$@" || status=$?
    [[ $status -eq $expected ]] || { echo "status $status" && false; }
}
# Starts one and waits for all that it has to say. Sets $server; the words are in FILE.
start() {
    local file=$1
    ./dev registry >"$file" 2>"$file.errors" </dev/null &
    server=$!
    servers+=("$server")
    for _ in {1..2400}; do
        ! grep -q 'list-tags' "$file" || return 0
        kill -0 "$server" 2>/dev/null || break
        sleep 0.05
    done
    cat "$file" "$file.errors"
    return 1
}
# The command that it says, to be run as it stands.
said() { sed -n "s/^  \(.*$1.*\)/\1/p" "$work/first"; }
port_of() { sed -n 's/.*listens on 127\.0\.0\.1:\([0-9]*\).*/\1/p' "$1"; }
is_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
closes() { for _ in {1..2400}; do is_open "$1" || return 0; sleep 0.05; done; return 1; }

start "$work/first" || { echo "FAILED: it does not start"; exit 1; }
first=$server port=$(port_of "$work/first")
check "it says where it listens" test -n "$port"
check "… which is on this machine" is_open "$port"
check "without its login nobody publishes" status 5 \
    persona publish SOUL.md --yes --to "oci://127.0.0.1:$port/me"
eval "$(said 'export PERSONA_REGISTRY_USER')"
check "what it says publishes" bash -c "$(said 'persona publish')"
check "… once" bash -c "$(said 'persona publish') --json | grep -q '\"alreadyPublished\": 1'"
if command -v skopeo >/dev/null; then
    list=$(said 'list-tags')
    check "what it says lists the version" bash -c "${list/SLUG/night-owl} | grep -q '\"1.0.0\"'"
else
    echo "skipped: there is no skopeo"
fi
check "the login is in no file of the home folder" \
    status 1 grep -rqF -- "$PERSONA_REGISTRY_PASSWORD" "$HOME"

start "$work/second" || { echo "FAILED: a second one does not start"; failures=$((failures + 1)); }
second=$server
check "a second one listens elsewhere" test "$(port_of "$work/second")" -ne "$port"
check "… with another login" status 1 \
    grep -qF -- "$PERSONA_REGISTRY_PASSWORD" "$work/second"
check "a port that is taken is said" status 1 ./dev registry "$port"

kill -INT -- "-$first"
wait "$first"
check "Ctrl+C ends it" test $? -eq 130
check "… and its server" closes "$port"
kill -TERM "$second"
wait "$second"
check "a signal ends it" test $? -eq 143
check "… and its server" closes "$(port_of "$work/second")"
servers=()
check "nothing is left of either" test -z "$(ls -A "$work/tmp")"

((failures == 0)) || { echo "$failures failed"; exit 1; }
