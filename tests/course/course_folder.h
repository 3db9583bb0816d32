// A small valid course in a fresh folder, there to be damaged. Paths are below that folder: "quizzes/exam.yaml".
#pragma once

#include <cstdint>
#include <string>

#include "course/reader.h"
#include "record/temporary_folder.h"

namespace rozwaga::test {

class CourseFolder {
public:
    CourseFolder();

    std::string path(const std::string& file) const { return folder_ / file; }
    std::string text(const std::string& file) const;

    void write(const std::string& file, const std::string& bytes);
    /// `from` must stand there exactly once.
    void replace(const std::string& file, const std::string& from, const std::string& to);
    void append(const std::string& file, const std::string& bytes) { write(file, text(file) + bytes); }
    void remove(const std::string& file);
    void move_out(const std::string& file);
    void link(const std::string& file, const std::string& target);
    void pipe(const std::string& file);
    /// A file with a hole of that many bytes and nothing in it.
    void sparse(const std::string& file, std::uint64_t size);

    /// With places named from the folder: "quizzes/exam.yaml".
    Result<course::ReadOutcome> read(const std::string& pictures = "") const;

private:
    TemporaryFolder folder_;
};

/// 1-based line and column, in characters, of `marker` in `text`. "n2:|ask:" is the first "ask:" behind "n2:".
Place place_of(const std::string& file, const std::string& text, const std::string& marker);

}  // namespace rozwaga::test
