// Small settings that are no events: language, theme, the name to show on the start screen. One "key=value" per line,
// UTF-8; a backslash stands before a line end ("\n") and before itself. Read with tolerance: lines that are not of that
// form are dropped, unknown keys are kept for the version that knows them, a missing or unreadable file is an empty one.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/disk.h"
#include "base/result.h"

namespace rozwaga::record {

class Preferences {
public:
    static constexpr std::string_view language = "language", theme = "theme", name = "name", last_learner = "last-learner";

    /// Empty when it is not set.
    std::string get(std::string_view key) const;
    /// Keys: a-z, 0-9, '-'; at most 40. Values: valid UTF-8, at most 1,000 bytes. Others are not taken: false.
    bool set(std::string_view key, std::string_view value);
    void remove(std::string_view key);
    void each(const std::function<void(const std::string& key, const std::string& value)>& told) const;

    std::string to_text() const;
    static Preferences from_text(std::string_view text);

    friend bool operator==(const Preferences&, const Preferences&) = default;

private:
    std::map<std::string, std::string, std::less<>> values_;
};

Preferences load_preferences(const Disk& disk, const std::string& path);
/// Atomic, owner-only. Errors: "disk.…".
Result<void> save_preferences(Disk& disk, const std::string& path, const Preferences& preferences);

}  // namespace rozwaga::record
