// The checker itself: it must find what it is there to find.

#include "architecture/includes.h"

#include <catch2/catch_test_macros.hpp>

using namespace rozwaga::architecture;

TEST_CASE("includes are read with their line, commented ones are not") {
    const auto found = includes_of("#pragma once\n#include <vector>\n// #include <map>\n  #  include \"base/result.h\"\n");
    REQUIRE(found.size() == 2);
    CHECK(found[0].header == "vector");
    CHECK_FALSE(found[0].quoted);
    CHECK(found[1].header == "base/result.h");
    CHECK(found[1].quoted);
    CHECK(found[1].line == 4);
}

TEST_CASE("what the table allows passes") {
    CHECK(violations("course/reader.cpp", "#include \"base/result.h\"\n#include <yaml-cpp/yaml.h>\n").empty());
    CHECK(violations("screens/home.cpp", "#include \"session/views.h\"\n#include <string>\n").empty());
    CHECK(violations("system/disk.cpp", "#include <unistd.h>\n#include <sys/stat.h>\n").empty());
    CHECK(violations("platform/window.cpp", "#include <GLFW/glfw3.h>\n#include <imgui_impl_glfw.h>\n").empty());
    CHECK(violations("main.cpp", "#include \"platform/window.h\"\n#include \"record/log.h\"\n").empty());
}

TEST_CASE("a room that must not be known is found") {
    CHECK(violations("course/reader.cpp", "#include \"record/log.h\"\n").size() == 1);
    CHECK(violations("widgets/button.cpp", "#include \"course/course.h\"\n").size() == 1);
    CHECK(violations("base/result.h", "#include \"system/real_disk.h\"\n").size() == 1);
    CHECK(violations("session/run.cpp", "#include \"text/wording.h\"\n").size() == 1);
}

TEST_CASE("beside value types a room stays closed") {
    CHECK(violations("screens/home.cpp", "#include \"session/run.h\"\n").size() == 1);
    CHECK(violations("progress/fold.cpp", "#include \"record/log.h\"\n").size() == 1);
    CHECK(violations("progress/fold.cpp", "#include \"record/events.h\"\n").empty());
}

TEST_CASE("only widgets and platform see Dear ImGui, only system and platform the operating system") {
    CHECK(violations("screens/home.cpp", "#include <imgui.h>\n").size() == 1);
    CHECK(violations("screens/home.cpp", "#include \"imgui.h\"\n").size() == 1);
    CHECK(violations("main.cpp", "#include <imgui.h>\n").size() == 1);
    CHECK(violations("record/log.cpp", "#include <fcntl.h>\n").size() == 1);
    CHECK(violations("cli/check.cpp", "#include <sys/wait.h>\n").size() == 1);
}

TEST_CASE("a library outside its room, and an include not written from app/, are found") {
    CHECK(violations("session/run.cpp", "#include <yaml-cpp/yaml.h>\n").size() == 1);
    CHECK(violations("text/wording.cpp", "#include <some_new_library/thing.hpp>\n").size() == 1);
    CHECK(violations("course/reader.cpp", "#include \"finding.h\"\n").size() == 1);
    CHECK(violations("cellar/thing.cpp", "#include <vector>\n").size() == 1);
}

TEST_CASE("rules and screens open no files and ask no clock") {
    CHECK(violations("learning/draw.cpp", "#include <fstream>\n").size() == 1);
    CHECK(violations("learning/draw.cpp", "auto now = std::chrono::system_clock::now();\n").size() == 1);
    CHECK(violations("learning/draw.cpp", "auto began = std::chrono::steady_clock::now();\n").size() == 1);
    CHECK(violations("widgets/ui.cpp", "auto began = std::chrono::steady_clock::now();\n").empty());
    CHECK(violations("session/run.cpp", "auto now = std::chrono::system_clock::now();\n").size() == 1);
    CHECK(violations("session/run.cpp", "std::random_device device;\n").size() == 1);
    CHECK(violations("system/real_clock.cpp", "return std::chrono::system_clock::now();\n").empty());
}
