# shellcheck shell=bash
# Where downloaded sources are kept, so that a second clone does not fetch them again.
# The same rule stands in packaging/cmake/Sources.cmake.

cache_folder() {
    if [[ -n ${ROZWAGA_CACHE:-} ]]; then
        printf '%s\n' "$ROZWAGA_CACHE"
    elif [[ -n ${XDG_CACHE_HOME:-} ]]; then
        printf '%s/rozwaga\n' "$XDG_CACHE_HOME"
    elif [[ -n ${HOME:-} ]]; then
        printf '%s/.cache/rozwaga\n' "$HOME"
    else
        fail 'neither ROZWAGA_CACHE, XDG_CACHE_HOME nor HOME is set' \
            'Set ROZWAGA_CACHE to a folder that may hold 100 MB of downloaded sources.'
    fi
}
