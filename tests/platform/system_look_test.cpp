#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "platform/system_look.h"

using namespace rozwaga::platform;

TEST_CASE("GNOME's answers are understood, and other lines left alone") {
    const SystemLook look = look_from_gsettings(
        "org.gnome.desktop.interface color-scheme 'prefer-dark'\n"
        "org.gnome.desktop.interface enable-animations false\n"
        "org.gnome.desktop.interface gtk-theme 'Adwaita'\n"
        "rubbish\n\norg.gnome.desktop.interface\n");
    CHECK(look == SystemLook{.dark = true, .high_contrast = false, .reduced_motion = true});
    CHECK(look_from_gsettings("org.gnome.desktop.a11y.interface high-contrast true\n").high_contrast);
    CHECK(look_from_gsettings("org.gnome.desktop.interface gtk-theme 'HighContrastInverse'\n").high_contrast);
    CHECK(look_from_gsettings("org.gnome.desktop.interface color-scheme 'default'\norg.gnome.desktop.interface enable-animations true\n") ==
          SystemLook{});
}

TEST_CASE("KDE and GTK files are read by section") {
    CHECK(look_from_kdeglobals("[General]\nColorScheme=BreezeDark\n[KDE]\nAnimationDurationFactor=0\n") ==
          SystemLook{.dark = true, .high_contrast = false, .reduced_motion = true});
    CHECK(look_from_kdeglobals("[KDE]\nColorScheme=BreezeDark\nAnimationDurationFactor=0.5\n") == SystemLook{});
    CHECK(look_from_gtk_settings("[Settings]\r\ngtk-application-prefer-dark-theme = 1\r\ngtk-enable-animations = 0\r\n") ==
          SystemLook{.dark = true, .high_contrast = false, .reduced_motion = true});
    CHECK(look_from_gtk_settings("gtk-enable-animations=0\n") == SystemLook{});
}

TEST_CASE("the files of this desktop are found, and a missing folder is no complaint") {
    const char* before = std::getenv("XDG_CONFIG_HOME");
    const std::string kept = before ? before : "";
    const auto folder = std::filesystem::temp_directory_path() / ("rozwaga-look-" + std::to_string(std::rand()));
    std::filesystem::create_directories(folder / "gtk-3.0");
    std::ofstream(folder / "gtk-3.0/settings.ini") << "[Settings]\ngtk-enable-animations=false\n";
    setenv("XDG_CONFIG_HOME", folder.c_str(), 1);
    CHECK(read_system_look().reduced_motion);
    std::filesystem::remove_all(folder);
    setenv("XDG_CONFIG_HOME", folder.c_str(), 1);
    read_system_look();
    if (before) setenv("XDG_CONFIG_HOME", kept.c_str(), 1);
    else unsetenv("XDG_CONFIG_HOME");
}
