# Makes and enters the Debian root that stands in for packages that an older system lacks.
# Sourced by ./dev, which sets $project and $cache and has say, die, as_root and packages.
# shellcheck shell=bash disable=SC2154

# An ordinary user's PATH lacks chroot and others.
export PATH=$PATH:/usr/sbin:/sbin

root_release=trixie # Debian 13, the first with Qt 6.8 and KF6SyntaxHighlighting
root_layout=1       # counts up when make_root lays out the root in another way
root_megabytes=3000 # what making it takes on the disk

keyrings=${PERSONA_KEYRINGS:-/usr/share/keyrings}

# Sets $root. The name comes from what the root holds, so that a changed list makes a new one.
find_root() {
    local hash
    hash=$({ echo "$root_release $root_layout $HOSTTYPE" && packages debian; } | sha256sum)
    root=$cache/root-${hash:0:12}
    [[ -d $root ]] && touch "$root/.used"
}

make_root() {
    local lock
    if ! mkdir -p "$cache" 2>/dev/null || [[ ! -w $cache ]]; then
        die "cannot write to $cache; set XDG_CACHE_HOME to a folder with 3 GB of room"
    fi
    exec {lock}>"$cache/.lock"
    if ! flock --nonblock "$lock"; then
        say "the build environment is being made by another process; waiting for it"
        flock "$lock"
    fi
    if ! find_root; then
        # With the lock in hand, whatever is half made has been left by someone who is gone.
        rm -rf --one-file-system "$cache"/tmp.*
        remove_old_roots
        check_room
        need_mmdebstrap
        check_namespaces
        bootstrap
    fi
    exec {lock}>&-
}

# Other clones may need other roots, so only those go that nobody has entered for a month.
remove_old_roots() {
    local stamp
    for stamp in "$cache"/root-*/.used; do
        [[ -z $(find "$stamp" -mtime +30 2>/dev/null) ]] || rm -rf --one-file-system "${stamp%/.used}"
    done
}

free_megabytes() { df --output=avail --block-size=1M "$cache" | tail -n1 | tr -d ' '; }

check_room() {
    local free
    free=$(free_megabytes)
    ((free >= root_megabytes)) \
        || die "the build environment needs $root_megabytes MB in $cache, and there are $free MB." \
            "Make room, or set XDG_CACHE_HOME to another place."
}

need_mmdebstrap() {
    local missing=() name
    command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
    command -v mount >/dev/null || missing+=(mount)
    ((EUID == 0)) || command -v newuidmap >/dev/null || missing+=(uidmap)
    compgen -G "$keyrings/debian-archive-*" >/dev/null || missing+=(debian-archive-keyring)
    ((${#missing[@]})) || return 0
    command -v apt-get >/dev/null \
        || die "making the build environment needs: ${missing[*]}. Install them and try again."
    say "making the build environment needs: ${missing[*]}"
    # A fresh system has no lists of packages.
    for name in "${missing[@]}"; do
        [[ -n $(apt-cache madison "$name" 2>/dev/null) ]] || { as_root apt-get update && break; }
    done
    as_root apt-get install -y --no-install-recommends "${missing[@]}" \
        || die "apt could not install ${missing[*]} (see above); install them and try again."
}

# Prints the lines of a sources.list for the root: the mirrors are those that this system's
# apt uses for its own release.
sources() {
    local code site suite archive='' security=''
    code=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    while IFS='|' read -r site suite; do
        case $suite in
            "$code") archive=${archive:-$site} ;;
            "$code-security" | "$code/updates") security=${security:-$site} ;;
        esac
    done < <(apt-get indextargets --no-release-info --format "\$(SITE)|\$(RELEASE)" 'Created-By: Packages')
    if [[ -n ${PERSONA_MIRROR:-} ]]; then
        archive=$PERSONA_MIRROR security=''
    fi
    [[ -n $archive ]] || return 1
    printf 'deb %s %s main\n' "$archive" "$root_release" "$archive" "$root_release-updates"
    [[ -z $security ]] || printf 'deb %s %s main\n' "$security" "$root_release-security"
}

# Proxy, time-outs and the like of this system's apt, as options of mmdebstrap.
apt_options() {
    apt-config dump | grep -E '^Acquire::(https?|ftp|Retries|ForceIPv[46]|Check-Valid-Until|Check-Date|Max-ValidTime)\b' \
        | grep -v ' "";$' | sed 's/^/--aptopt=/' || true
}

bootstrap() {
    local tmp options=() list=$cache/sources.list log=$cache/set-up.log status=0
    sources >"$list" \
        || die "apt's configuration names no mirror of Debian. Set PERSONA_MIRROR to the address of one."
    # Only Debian's keys: the folder of all keyrings holds those of other archives too.
    rm -rf "$cache/keyrings" && mkdir "$cache/keyrings"
    cp "$keyrings"/debian-archive-* "$cache/keyrings"
    tmp=$(mktemp -d "$cache/tmp.XXXXXX")
    # shellcheck disable=SC2064  # the name of now
    trap "abandon '$tmp'" EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    mapfile -t options < <(apt_options)
    options+=(
        --variant=essential
        "--include=$(packages debian | paste -sd,)"
        --keyring="$cache/keyrings"
        --aptopt='APT::Install-Recommends "false"'
        --aptopt='Acquire::Languages "none"'
        --dpkgopt=force-unsafe-io
        --dpkgopt='path-exclude=/usr/share/doc/*'
        --dpkgopt='path-exclude=/usr/share/man/*'
        --dpkgopt='path-exclude=/usr/share/info/*'
        --dpkgopt='path-exclude=/usr/share/locale/*/LC_MESSAGES/*'
    )
    say "making the build environment once: $(packages debian | wc -l) packages of Debian 13 and what they need"
    say "in $root; this takes about three minutes (log: $log)"
    run_mmdebstrap "$tmp" "$log" "${options[@]}" || status=$?
    if ((status)); then
        explain_failure "$log"
        exit 1
    fi
    mount_points "$tmp"
    mv -T "$tmp" "$root" # from here on the root exists, whole
    trap - EXIT INT TERM HUP
    say "the build environment is ready"
}

# In the background and in a process group of its own: so a signal reaches us at once, and we
# can end all of it.
run_mmdebstrap() {
    local tmp=$1 log=$2
    shift 2
    local make=(unpack_archive "$tmp")
    if ((EUID == 0)); then
        # As root, mmdebstrap mounts /dev, /proc and /sys into the new root. In namespaces of
        # their own these mounts and all processes are gone at once when it ends, however it ends.
        make=(setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child=KILL --mount-proc
            mmdebstrap --mode=root --format=directory)
        set -- "$@" "$root_release" "$tmp" "$cache/sources.list"
    fi
    local out reader status=0
    exec {out}> >(tee "$log" | sed -un 's/^I: /dev:   /p' >&2)
    reader=$!
    set -m
    "${make[@]}" "$@" </dev/null >&"$out" 2>&1 {out}>&- &
    mmdebstrap_group=$!
    set +m
    exec {out}>&-
    wait "$mmdebstrap_group" || status=$?
    wait "$reader" || true # Only then all that was said is in the log.
    return "$status"
}

# Without root: as an archive, because the files shall belong to the user, who can then simply
# delete them, and not to one of the user's sub-ids. Its processes inherit the lock: should this
# script be killed, the next one waits until they are gone.
unpack_archive() {
    local tmp=$1
    shift
    mmdebstrap --mode=unshare --format=tar "$@" "$root_release" - "$cache/sources.list" \
        | tar -x -C "$tmp" --no-same-owner --exclude='./dev/*'
}

# What is left to do when the set-up does not come to its end. ARG: the unfinished root.
abandon() {
    if [[ -n ${mmdebstrap_group:-} ]] && kill -TERM -- "-$mmdebstrap_group" 2>/dev/null; then
        say "stopping the set-up"
        wait "$mmdebstrap_group" || true
    fi
    rm -rf --one-file-system "$1"
}

explain_failure() {
    grep -E '^(E:|Err:|W: Fail)|No space left|Could not' "$1" | tail -n4 >&2 || true
    if grep -q 'No space left' "$1" || (($(free_megabytes) < 20)); then
        say "the disk is full. Make room (in $cache and in ${TMPDIR:-/tmp}), or set" \
            "XDG_CACHE_HOME (and TMPDIR) to another place, and try again."
    elif grep -qE 'Temporary failure|Could not (resolve|connect)|Failed to fetch|Unable to connect' "$1"; then
        say "the packages could not be fetched. Check the network (and apt's proxy), and try again."
    else
        say "the build environment could not be made; the whole log is $1"
    fi
}

# The files and folders of this system that enter.sh lays over those of the root.
mount_points() {
    local name
    for name in resolv.conf hosts hostname machine-id localtime passwd group; do
        rm -f "$1/etc/$name"
        : >"$1/etc/$name"
    done
    : >"$1/.used"
    mkdir -p "$1/mnt" "$1/etc/ssl/certs"
    [[ -e $1/etc/ssl/certs/ca-certificates.crt ]] || : >"$1/etc/ssl/certs/ca-certificates.crt"
}

# Options of unshare: where there are no rights to mount, a user namespace gives them.
namespaces() {
    ((EUID == 0)) || echo --user --map-current-user --keep-caps
    echo --mount --propagation slave
}

check_namespaces() {
    # shellcheck disable=SC2046  # they are words
    unshare $(namespaces) mount -t tmpfs tmpfs /tmp 2>/dev/null && return
    ((EUID != 0)) \
        || die "root may not mount here (a container?); run ./dev where it may, or on Debian 13 or later."
    die "this system does not let users mount in namespaces of their own. Allow it" \
        "(sysctl kernel.unprivileged_userns_clone=1, kernel.apparmor_restrict_unprivileged_userns=0)" \
        "or run ./dev as root."
}

# Replaces this process.
enter_root() {
    # shellcheck disable=SC2046
    exec unshare $(namespaces) "$BASH" "$project/installer/dev/enter.sh" "$root" "$project" "$@"
}
