// The table of rooms: what each folder of app/ may include. The design as data, one row a room.
#pragma once

#include <string>
#include <vector>

namespace rozwaga::architecture {

using Words = std::vector<std::string>;

struct Room {
    std::string name;
    Words rooms;           ///< rooms it may include anything of
    Words values;          ///< rooms it may include value types of (value_headers below)
    Words libraries;       ///< third-party libraries, by their names in library_prefixes
    bool system = false;   ///< may call the operating system
    bool effects = true;   ///< may open files with the standard library and use a stopwatch
};

inline const std::vector<Room> rooms = {
    {"base", {}, {}, {"fmt", "expected", "sodium"}},
    {"course", {"base"}, {}, {"fmt", "yaml-cpp", "cmark", "cereal"}},
    {"record", {"base"}, {}, {"fmt", "cereal", "zlib"}},
    {"progress", {"base", "course"}, {"record"}, {"fmt"}, false, false},
    {"learning", {"base", "course", "progress"}, {"record"}, {"fmt", "date"}, false, false},
    {"certificate",
     {"base", "course", "progress", "learning"},
     {"record"},
     {"fmt", "sodium", "nlohmann", "cbor"}},
    {"text", {"base"}, {}, {"fmt", "boost", "icu"}},
    // text: matching and sorting people folds letters as their language does.
    {"registry", {"base", "course", "learning", "certificate", "text"}, {"progress", "record"}, {"fmt", "soci", "sodium", "nlohmann"}},
    {"documents",
     {"base", "text"},
     {"course", "record", "progress", "learning", "certificate", "registry"},
     {"fmt", "cairo", "pango", "fontconfig", "qpdf", "lcms", "qrencode", "zxing", "png", "turbojpeg", "xlsxwriter", "archive", "gmime"},
     false,
     false},
    {"session",
     {"base", "course", "record", "progress", "learning", "certificate", "registry", "documents"},
     {},
     {"fmt"}},
    {"widgets", {"base", "text"}, {}, {"fmt", "imgui"}},
    {"screens",
     {"base", "text", "widgets"},
     {"course", "record", "progress", "learning", "certificate", "registry", "session"},
     {"fmt"},
     false,
     false},
    {"system", {"base"}, {}, {"fmt"}, true},
    {"platform", {"base", "widgets"}, {}, {"fmt", "imgui", "glfw", "opengl", "stb", "freetype"}, true},
    // Each command is a thin call on one room (check on course, verify on certificate), so it may know all
    // that draw nothing.
    {"cli",
     {"base", "course", "record", "progress", "learning", "certificate", "registry", "session", "text", "documents",
      "system"},
     {},
     {"fmt", "cli11", "nlohmann"}},
    // The wiring of the window app, in files small enough to test without a window.
    {"desktop",
     {"base", "course", "record", "progress", "learning", "certificate", "registry", "session", "text", "documents",
      "system", "widgets", "screens", "platform"},
     {},
     {"fmt"}},
};

// Headers that only hold values: what a room may know that may not know the room behind them.
inline const Words value_headers = {
    "course/course.h",        "course/finding.h",   "course/analysis.h",  "record/events.h",
    "progress/progress.h",    "learning/actions.h", "learning/standing.h", "learning/grading.h", "learning/renewal.h",
    "certificate/credential.h", "certificate/verify.h",  "certificate/enrolment.h",
    "certificate/evidence.h",  "certificate/trust.h",   "session/views.h",  "session/views_parts.h", "session/views_refresher.h", "session/wishes.h",
    "session/manager_views.h", "session/manager_wishes.h",
    "registry/people.h", "registry/roster_columns.h", "registry/roster_preview.h", "registry/figures.h",  "registry/roster_csv.h", "registry/roster_changes.h", "registry/oversight.h",
    "registry/item_analysis.h", "registry/guideline_figures.h",
};

struct Library {
    std::string name;
    Words prefixes;   ///< how its headers begin
};

inline const std::vector<Library> libraries = {
    {"fmt", {"fmt/"}},
    {"expected", {"tl/expected"}},
    {"yaml-cpp", {"yaml-cpp/"}},
    {"cmark", {"cmark"}},
    {"cereal", {"cereal/"}},
    {"zlib", {"zlib.h"}},
    {"date", {"date/"}},
    {"sodium", {"sodium"}},
    {"nlohmann", {"nlohmann/"}},
    {"cbor", {"cbor"}},
    {"soci", {"soci/"}},
    {"boost", {"boost/"}},
    {"icu", {"unicode/"}},
    {"cairo", {"cairo"}},
    {"pango", {"pango/", "glib", "gobject/"}},
    {"fontconfig", {"fontconfig/"}},
    {"qpdf", {"qpdf/"}},
    {"lcms", {"lcms2"}},
    {"qrencode", {"qrencode"}},
    {"zxing", {"ZXing/"}},
    {"png", {"png.h"}},
    {"turbojpeg", {"turbojpeg"}},
    {"xlsxwriter", {"xlsxwriter"}},
    {"archive", {"archive"}},
    {"gmime", {"gmime/"}},
    {"imgui", {"imgui"}},
    {"glfw", {"GLFW/"}},
    {"opengl", {"GL/", "KHR/"}},
    {"stb", {"stb_"}},
    {"freetype", {"ft2build.h", "freetype/"}},
    {"cli11", {"CLI/"}},
};

} // namespace rozwaga::architecture
