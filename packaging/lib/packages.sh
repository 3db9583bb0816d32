# shellcheck shell=bash
# Installs what packaging/debian-packages.txt lists and is missing. Sourced, never run.

# Prints "package<TAB>reason" of every listed package of the given kinds that is not installed, and whose command, where one is
# named, is not there either.
missing_packages() {
    local list=$1 package kind reason status unless
    shift
    local -A reasons=() installed=()
    local -a names=()
    while read -r package kind reason; do
        unless=
        [[ $kind == *:* ]] && unless=${kind#*:}
        [[ -z $package || $package == '#'* || " $* " != *" ${kind%%:*} "* ]] && continue
        [[ -n $unless ]] && command -v "$unless" >/dev/null && continue
        names+=("$package")
        reasons[$package]=$reason
    done <"$list"
    while read -r package status; do
        [[ $status == installed ]] && installed[$package]=yes
    done < <(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "${names[@]}" 2>/dev/null)
    for package in "${names[@]}"; do
        [[ -n ${installed[$package]:-} ]] || printf '%s\t%s\n' "$package" "${reasons[$package]}"
    done
}

# Debian's postgresql makes a cluster and starts it when it is installed. The tests bring up a server of their own in a private
# folder and stop it; so none is wanted. Where postgresql-common is there already, it stays as its administrator has it.
# Takes what to elevate with, then "--" and the packages.
no_cluster_of_its_own() {
    local -a elevate=()
    while [[ $1 != -- ]]; do
        elevate+=("$1")
        shift
    done
    local settings=${POSTGRESQL_COMMON_SETTINGS:-/etc/postgresql-common}
    [[ " $* " == *" postgresql "* && ! -e $settings/createcluster.conf ]] || return 0
    "${elevate[@]}" mkdir -p "$settings"
    printf '%s\n' 'create_main_cluster = false' | "${elevate[@]}" tee "$settings/createcluster.conf" >/dev/null
}

require_debian() {
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null && return
    fail 'this command installs Debian packages, and this system has no apt' \
        'It was tried on Debian 12. Elsewhere: install the libraries named in packaging/debian-packages.txt' \
        'or let vcpkg bring them (vcpkg.json), then use "cmake --preset default". CONTRIBUTING.md has the steps.'
}

# Takes the kinds of packages to look for: build, display, test.
install_missing_packages() {
    local list=$1 package reason
    local -a names=() elevate=()
    shift
    require_debian
    local missing
    missing=$(missing_packages "$list" "$@")
    [[ -n $missing ]] || return 0

    say 'Debian packages to install:'
    while IFS=$'\t' read -r package reason; do
        printf '  %-36s %s\n' "$package" "$reason"
        names+=("$package")
    done <<<"$missing"

    if [[ $(id -u) -ne 0 ]]; then
        command -v sudo >/dev/null || fail \
            'packages are missing, and you are neither root nor is sudo there' \
            'Ask an administrator to run:' "apt-get install --no-install-recommends ${names[*]}"
        say 'sudo is used for apt-get alone; it may ask for your password.'
        elevate=(sudo)
    fi
    local log
    log=$(mktemp)
    local -a apt=("${elevate[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0)
    say "Installing ${#names[@]} packages and what they need; this can take some minutes ..."

    no_cluster_of_its_own "${elevate[@]}" -- "${names[@]}"

    # One broken archive of somebody else's is no reason to stop: what counts is whether the install works.
    local updated=yes
    "${apt[@]}" update >"$log" 2>&1 || updated=no
    if "${apt[@]}" install -y --no-install-recommends "${names[@]}" </dev/null >>"$log" 2>&1; then
        rm -f -- "$log"
        return
    fi
    local -a words
    mapfile -t words < <(grep -E '^(E|W|Err)' "$log" | tail -n 8)
    if [[ $updated == no ]] || grep -q -E 'Could not resolve|Unable to connect|Failed to fetch' "$log"; then
        fail 'apt could not reach its archives; is the network there?' "${words[@]}" "All of it: $log"
    fi
    fail 'apt could not install the packages' "${words[@]}" \
        'If it names unknown packages: this was tried on Debian 12 (bookworm) only.' "All of it: $log"
}
