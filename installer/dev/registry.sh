# A real OCI registry on loopback, for trying things by hand.
# Sourced by ./dev, which sets $project and has die and build.
# shellcheck shell=bash disable=SC2154

# Starts it in the foreground until Ctrl+C. Its content and its login are thrown away afterwards.
run_registry() {
    local folder server port user=persona password status=0
    for program in docker-registry htpasswd; do
        command -v "$program" >/dev/null || die "there is no $program in the build environment"
    done
    build persona >&2
    folder=$(mktemp -d "${TMPDIR:-/tmp}/persona-registry.XXXXXX")
    password=$(od -An -N6 -tx1 /dev/urandom | tr -d ' \n')
    htpasswd -Bbn "$user" "$password" >"$folder/htpasswd"
    cat >"$folder/config.yml" <<YAML
version: 0.1
log: {level: info, accesslog: {disabled: true}}
storage:
  filesystem: {rootdirectory: "$folder/content"}
  delete: {enabled: true}
http: {addr: "127.0.0.1:${1:-0}"}
auth: {htpasswd: {realm: "Persona Studio", path: "$folder/htpasswd"}}
YAML
    : >"$folder/log" # there before the first look into it
    docker-registry serve "$folder/config.yml" >"$folder/log" 2>&1 &
    server=$!
    # shellcheck disable=SC2064  # the values of now
    trap "kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf '$folder'" EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    for _ in {1..200}; do
        port=$(sed -n 's/.*listening on 127\.0\.0\.1:\([0-9]*\).*/\1/p' "$folder/log")
        [[ -z $port ]] || break
        kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; die "the registry does not start"; }
        sleep 0.05
    done
    [[ -n ${port:-} ]] || die "the registry does not start; its log: $(tail -1 "$folder/log")"
    cat <<TEXT
A registry for trying things listens on 127.0.0.1:$port. Ctrl+C ends it and throws its content away.

  address   oci://127.0.0.1:$port/me
  user      $user
  password  $password

In another terminal:

  export PERSONA_REGISTRY_USER=$user PERSONA_REGISTRY_PASSWORD=$password
  ./dev exec persona publish SOUL.md --to oci://127.0.0.1:$port/me

Other programs see the same:

  ./dev exec skopeo list-tags --tls-verify=false --creds $user:$password docker://127.0.0.1:$port/me/SLUG
TEXT
    wait "$server" || status=$?
    exit "$status"
}
