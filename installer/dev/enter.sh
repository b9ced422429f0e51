# Runs in a mount namespace of its own: puts the Debian root and this system's own folders
# together and goes in. Arguments: the root, the project's folder, the command.
#
# The new tree is a small tmpfs: system folders come from the root, all others from this
# system, at the same paths.
# shellcheck shell=bash
set -euo pipefail

root=$1 project=$2
shift 2
new=$root/mnt

fail() { printf '%s\n' "dev: $*" >&2; exit 1; }
bind() { mount --rbind "$1" "$new${2:-$1}"; }
bind_read_only() { mount -o bind,ro "$1" "$2" 2>/dev/null || mount --bind "$1" "$2"; }

mount -t tmpfs -o mode=755 tmpfs "$new" \
    || fail "this system does not let us mount; remove $root and try again to learn why"

folders=(/run/user /run/lock /var/lib/dpkg /var/cache/fontconfig /var/tmp /var/log)
binds=()
for path in /*; do
    case $path in
        /bin | /sbin | /lib | /lib32 | /lib64 | /libx32 | /usr | /etc | /var | /run | /boot | /lost+found) ;;
        *)
            if [[ -L $path ]]; then
                ln -s "$(readlink "$path")" "$new$path"
            elif [[ -d $path ]]; then
                folders+=("$path")
                binds+=("$path")
            fi
            ;;
    esac
done
mkdir -p "${folders[@]/#/$new}" "$new/usr" "$new/etc"
chmod 1777 "$new/run/lock"

for path in "${binds[@]}"; do
    bind "$path"
done
for path in /run/user /run/dbus /var/tmp; do
    if [[ -d $path ]]; then
        mkdir -p "$new$path"
        bind "$path"
    fi
done
bind_read_only "$root/usr" "$new/usr"
bind_read_only "$root/etc" "$new/etc"
for path in /var/lib/dpkg /var/cache/fontconfig; do
    [[ ! -d $root$path ]] || bind_read_only "$root$path" "$new$path"
done
for path in "$root"/{bin,sbin,lib*}; do
    ln -s "usr/${path##*/}" "$new/${path##*/}"
done
ln -s /run "$new/var/run"

# Names and the network are those of this system.
for path in /etc/{passwd,group,hosts,hostname,resolv.conf,machine-id,localtime} /etc/ssl/certs/ca-certificates.crt; do
    [[ ! -r $path ]] || bind "$path"
done
# Shared memory is private: other systems' limits and leftovers are no concern of ours.
mount -t tmpfs -o mode=1777 tmpfs "$new/dev/shm"

# The project, the folder we are in and the desktop's sockets can be below a folder that
# has not been shown yet.
for path in "${project%/*}" "$PWD" "${XDG_RUNTIME_DIR:-}"; do
    if [[ -d $path && ! -d $new$path ]]; then
        mkdir -p "$new$path" 2>/dev/null \
            || fail "$path cannot be seen in the build environment, which has its own /usr and /etc; use another folder"
        bind "$path"
    fi
done

# The root has C.UTF-8 only. Messages still come in the caller's language: Qt asks LANGUAGE.
lang=${LC_ALL:-${LANG:-}}
case $lang in
    C | C.* | POSIX | '') lang=C.UTF-8 ;;
    *)
        if [[ ! -d $root/usr/lib/locale/${lang/UTF-8/utf8} ]]; then
            export LANGUAGE=${LANGUAGE:-${lang%%.*}}
            lang=C.UTF-8
        fi
        ;;
esac
[[ -z ${LC_ALL:-} ]] || export LC_ALL=$lang

# What names this system's libraries or compilers would mislead programs of the root.
unset LD_LIBRARY_PATH LD_PRELOAD QT_PLUGIN_PATH QT_QPA_PLATFORMTHEME CC CXX PYTHONHOME PYTHONPATH
path=$project/build/${PERSONA_PRESET:-dev}/bin:/usr/local/bin:/usr/bin:/usr/sbin
into=(chroot "$new" /usr/bin/env -C "$PWD" "LANG=$lang" "PATH=$path")
if ((EUID != 0)); then
    # The rights in the namespace were for mounting only.
    into+=(setpriv --ambient-caps=-all --inh-caps=-all --)
fi
exec "${into[@]}" "$@"
