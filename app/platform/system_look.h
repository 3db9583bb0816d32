// How the desktop wants programs to look: dark, in high contrast, without motion. GNOME and what follows it say so through
// gsettings, KDE in its kdeglobals file, GTK desktops without either in settings.ini. What is not said counts as no.
#pragma once

#include <string>
#include <string_view>

namespace rozwaga::platform {

struct SystemLook {
    bool dark = false, high_contrast = false, reduced_motion = false;
    friend bool operator==(const SystemLook&, const SystemLook&) = default;
};

/// Reads it now; takes at most about a quarter of a second, usually some 20 ms.
SystemLook read_system_look();

/// The pieces: what each of the three sources says of itself, on top of what is known.
/// `answers` is the output of `gsettings list-recursively`, one "schema key value" a line.
SystemLook look_from_gsettings(std::string_view answers, SystemLook known = {});
SystemLook look_from_kdeglobals(std::string_view file, SystemLook known = {});
SystemLook look_from_gtk_settings(std::string_view file, SystemLook known = {});

}  // namespace rozwaga::platform
