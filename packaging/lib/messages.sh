# shellcheck shell=bash
# Words for the person who started a set-up command. Sourced, never run.

say() { printf '%s\n' "$*"; }
heading() { printf '\n=== %s ===\n' "$*"; }
fail() {
    printf 'packaging: %s\n' "$1" >&2
    shift
    local line
    for line in "$@"; do printf '  %s\n' "$line" >&2; done
    exit 1
}
