# shellcheck shell=bash
# Configuring and building. Sourced, never run.

# As many compilers at once as there are cores, and no more than memory carries (about 1.2 GB each).
build_jobs() {
    local cores kilobytes fitting
    cores=$(nproc)
    kilobytes=$(sed -n 's/^MemAvailable: *\([0-9]*\).*/\1/p' /proc/meminfo 2>/dev/null)
    fitting=$((${kilobytes:-4000000} / 1200000))
    ((fitting >= 1)) || fitting=1
    printf '%s\n' "$((fitting < cores ? fitting : cores))"
}

# build FOLDER "CMAKE OPTIONS..." TARGET...: configures once (ninja repeats it when a CMake file changes), then builds.
build() {
    local folder=$1 options=$2
    shift 2
    if [[ ! -f $folder/build.ninja ]]; then
        mkdir -p "$folder"
        # shellcheck disable=SC2086 # the options are words
        cmake -S "${root:?}" -B "$folder" -G Ninja -DROZWAGA_BATCHES=ON $options >"$folder/configure.log" 2>&1 ||
            fail "CMake could not configure $folder" "$(tail -n 15 "$folder/configure.log")"
    fi
    ninja -C "$folder" -j "$(build_jobs)" "$@" || fail "the build in $folder failed; the compiler's words stand above"
}
