// A folder of its own with a manager's data in it, and rozwagactl at hand.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/command_line.h"

namespace rozwaga::tests {

struct Answer {
    int code = 0;
    std::string out, err;
};

class Office {
public:
    Office() {
        std::string pattern = (std::filesystem::temp_directory_path() / "rozwaga-office-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
        data = path("data");
    }
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;
    ~Office() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

    std::string data;    ///< --data of every command

    std::string path(const std::string& name) const { return (folder_ / name).string(); }

    /// In English.
    Answer run(std::vector<std::string> arguments) const {
        setenv("ROZWAGA_SHARE", ROZWAGA_SHARE_DIR, 1);
        arguments.insert(arguments.begin(), {"rozwagactl", "--language", "en"});
        std::vector<const char*> argv;
        for (const auto& argument : arguments) argv.push_back(argument.c_str());
        std::ostringstream out, err;
        Answer answer;
        answer.code = cli::run(int(argv.size()), argv.data(), out, err);
        answer.out = out.str();
        answer.err = err.str();
        return answer;
    }
    /// The same in the manager's data folder.
    Answer at_work(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--data", data});
        return run(std::move(arguments));
    }

    std::string read(const std::string& file) const {
        std::ostringstream text;
        text << std::ifstream(file, std::ios::binary).rdbuf();
        return text.str();
    }
    std::string write(const std::string& name, const std::string& bytes) const {
        std::ofstream(path(name), std::ios::binary) << bytes;
        return path(name);
    }
    /// Names of the files in a folder, sorted.
    std::vector<std::string> files(const std::string& name) const {
        std::vector<std::string> found;
        if (!std::filesystem::exists(path(name))) return found;
        for (const auto& entry : std::filesystem::directory_iterator(path(name))) found.push_back(entry.path().filename().string());
        std::sort(found.begin(), found.end());
        return found;
    }

private:
    std::filesystem::path folder_;
};

}  // namespace rozwaga::tests
