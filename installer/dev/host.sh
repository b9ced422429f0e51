# Sees to it that this system has the packages of the build environment.
# Sourced by ./dev, which sets $project and $cache and has say, die, as_root and packages.
# shellcheck shell=bash disable=SC2154

# Installs what is missing. What this system does not offer is said once and then left out: CMake
# stops where it cannot do without, and the tests say what they skip.
install_missing_packages() {
    local kind missing=() offered=() absent=() stamp name
    kind=$(package_system) || return 0
    stamp=$cache/not-offered-$kind
    mapfile -t missing < <(missing_"$kind" | grep -vxFf <(cat "$stamp" 2>/dev/null || true) || true)
    ((${#missing[@]})) || return 0

    say "this system lacks packages that the build needs: ${missing[*]}"
    refresh_"$kind" "${missing[@]}"
    for name in "${missing[@]}"; do
        if offers_"$kind" "$name"; then offered+=("$name"); else absent+=("$name"); fi
    done
    if ((${#offered[@]})); then
        install_"$kind" "${offered[@]}" \
            || die "the packages could not be installed (see above); install them and try again: ${offered[*]}"
    fi
    if ((${#absent[@]})); then
        say "this system does not offer: ${absent[*]}; going on without"
        mkdir -p "$cache"
        printf '%s\n' "${absent[@]}" >>"$stamp"
    fi
}

package_system() {
    if command -v apt-get >/dev/null; then
        echo debian
    elif command -v dnf >/dev/null; then
        echo fedora
    elif command -v pacman >/dev/null; then
        echo arch
    else
        return 1
    fi
}

missing_debian() {
    # shellcheck disable=SC2016  # dpkg-query fills the format in
    packages debian | grep -vxFf \
        <(packages debian | xargs dpkg-query --show --showformat '${db:Status-Abbrev}${Package}\n' 2>/dev/null \
            | sed -n 's/^.i *//p')
}
refresh_debian() {
    as_root apt-get update \
        || die "apt could not fetch the lists of packages (see above); check the network and try again"
}
# Not "apt-cache show": that takes "g++" for a pattern.
offers_debian() { [[ -n $(apt-cache madison "$1" 2>/dev/null) ]]; }
install_debian() { as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; }

missing_fedora() {
    local name
    for name in $(packages fedora); do
        rpm --query --whatprovides "$name" >/dev/null 2>&1 || echo "$name"
    done
}
refresh_fedora() { :; }
offers_fedora() { [[ -n $(dnf --quiet repoquery --whatprovides "$1" 2>/dev/null) ]]; }
install_fedora() { as_root dnf install -y --setopt=install_weak_deps=False "$@"; }

missing_arch() { packages arch | xargs pacman --deptest; }
refresh_arch() { pacman --sync --info "$@" >/dev/null 2>&1 || as_root pacman --sync --refresh --sysupgrade --noconfirm; }
offers_arch() { pacman --sync --info "$1" >/dev/null 2>&1; }
install_arch() { as_root pacman --sync --needed --noconfirm "$@"; }
