# shellcheck shell=bash
# A screen that exists in memory only. Sourced, never run.

virtual_screen=''

end_virtual_screen() {
    [[ -n $virtual_screen ]] || return 0
    kill "$virtual_screen" 2>/dev/null || true
    wait "$virtual_screen" 2>/dev/null || true
    virtual_screen=''
}

# Sets DISPLAY to a display number of its own, drawn in software, until the script ends.
start_virtual_screen() {
    local number_file number='' tries
    number_file=$(mktemp)
    # -noreset: when its last window closes, the server would begin anew and refuse the next one meanwhile.
    Xvfb -displayfd 3 -noreset -screen 0 1600x1000x24 -nolisten tcp 3>"$number_file" >/dev/null 2>&1 &
    virtual_screen=$!
    trap end_virtual_screen EXIT
    for ((tries = 0; tries < 200; tries++)); do
        number=$(<"$number_file")
        [[ -n $number ]] && break
        kill -0 "$virtual_screen" 2>/dev/null || break
        sleep 0.05
    done
    rm -f -- "$number_file"
    [[ -n $number ]] || fail 'the virtual screen (Xvfb) did not start'
    export DISPLAY=":$number" LIBGL_ALWAYS_SOFTWARE=1
    unset WAYLAND_DISPLAY
}
