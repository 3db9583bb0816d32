# Turns the machine's own apt source lists into deb-src entries for another suite.
# Variables: codename (the suite of this machine), suite (the one wanted),
#            style ("deb822" for *.sources, "line" for *.list).
# Keeps addresses, components and Signed-By as they stand; drops entries of other suites
# (security, updates, backports), since they do not exist under the same name elsewhere.

function is_release(name) {
    sub(/\/$/, "", name)
    return name == codename || name == "stable" || name == "oldstable" || name == "testing" ||
           name == "unstable" || name == "sid"
}

function forget_stanza() {
    body = ""; field = ""; kept_suite = 0; binary = 0; enabled = 1; has_main = 0
}

function finish_stanza() {
    if (binary && enabled && kept_suite && has_main && body != "")
        printf "Types: deb-src\nSuites: %s\n%s\n", suite, body
    forget_stanza()
}

function read_value(value,    words, count, i) {
    count = split(value, words, /[ \t]+/)
    for (i = 1; i <= count; i++) {
        if (field == "types" && (words[i] == "deb" || words[i] == "deb-src")) binary = 1
        if (field == "suites" && is_release(words[i])) kept_suite = 1
        if (field == "components" && words[i] == "main") has_main = 1
        if (field == "enabled" && tolower(words[i]) ~ /^(no|false|off|0)$/) enabled = 0
    }
}

function keeps_field() {
    return field != "types" && field != "suites" && field != "enabled" && field != "architectures"
}

BEGIN { forget_stanza() }

{ sub(/\r$/, "") }

style == "deb822" && /^#/ { next }
style == "deb822" && /^[ \t]*$/ { finish_stanza(); next }
style == "deb822" && /^[ \t]/ {
    read_value($0)
    if (keeps_field()) body = body $0 "\n"
    next
}
style == "deb822" {
    colon = index($0, ":")
    field = tolower(substr($0, 1, colon - 1))
    read_value(substr($0, colon + 1))
    if (keeps_field()) body = body $0 "\n"
    next
}

style == "line" {
    sub(/#.*/, "")
    if ($1 != "deb" && $1 != "deb-src") next
    options = ""
    rest = $0
    sub(/^[ \t]*deb(-src)?[ \t]+/, "", rest)
    if (rest ~ /^\[/) {
        close_at = index(rest, "]")
        if (close_at == 0) next
        options = substr(rest, 1, close_at) " "
        rest = substr(rest, close_at + 1)
    }
    count = split(rest, words, /[ \t]+/)
    first = (words[1] == "") ? 2 : 1
    if (words[first] ~ /^cdrom:/ || !is_release(words[first + 1])) next
    components = ""
    main_listed = 0
    for (i = first + 2; i <= count; i++) {
        if (words[i] == "main") main_listed = 1
        if (words[i] != "") components = components " " words[i]
    }
    if (!main_listed) next
    line = "deb-src " options words[first] " " suite components
    if (!(line in seen)) print line
    seen[line] = 1
}

END { if (style == "deb822") finish_stanza() }
