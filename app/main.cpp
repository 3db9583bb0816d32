// The window app: arguments, then desktop/launch.h.
#include <CLI/CLI.hpp>

#include "desktop/launch.h"

int main(int argc, char** argv) {
    rozwaga::desktop::LaunchOptions options;
    CLI::App app("Rozwaga", "rozwaga");
    app.add_option("--language", options.language, "pl | en");
    app.add_option("--tour", options.tour_folder, "DIR: play the guided tour, leave pictures and a certificate there");
    app.add_option("--course", options.course_folder, "DIR: show the course of lessons/, quizzes/, assets/ there, live");
    app.add_option("--data", options.data_folder, "DIR: keep records there");
    app.add_option("--width", options.width)->check(CLI::Range(640, 7680))->group("");
    app.add_option("--height", options.height)->check(CLI::Range(480, 4320))->group("");
    app.add_flag("--one-frame", options.one_frame)->group("");
    CLI11_PARSE(app, argc, argv);
    return rozwaga::desktop::launch(options);
}
