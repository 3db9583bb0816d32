#include "record/moving.h"

#include <set>
#include <utility>

#include "record/little_endian.h"

namespace rozwaga::record {
namespace {

constexpr std::string_view log_part = "log", preferences_part = "preferences", key_part = "key";
constexpr std::uint64_t longest_name = 40;

void append_text(std::string& bytes, std::string_view text) {
    append_number(bytes, std::uint64_t(text.size()));
    bytes += text;
}

/// Takes what it read off the front; nothing where the bytes end before.
class Reader {
public:
    explicit Reader(std::string_view bytes) : left_(bytes) {}
    bool ended() const { return left_.empty(); }

    template <class Number>
    bool number(Number& read) {
        if (left_.size() < sizeof(Number)) return false;
        read = number_at<Number>(left_, 0);
        left_.remove_prefix(sizeof(Number));
        return true;
    }
    bool text(std::string_view& read, std::uint64_t longest) {
        std::uint64_t length = 0;
        if (!number(length) || length > longest || length > left_.size()) return false;
        read = left_.substr(0, std::size_t(length));
        left_.remove_prefix(std::size_t(length));
        return true;
    }

private:
    std::string_view left_;
};

/// How long a part may be; parts of a later version are stepped over.
std::uint64_t longest_of(std::string_view name) {
    return name == preferences_part ? largest_preferences : name == key_part ? largest_key_file : largest_log;
}

}  // namespace

SecretText pack_belongings(const Belongings& belongings) {
    std::string bytes;
    // No reallocation leaves a copy of the key behind.
    bytes.reserve(belongings.log.size() + belongings.preferences.size() + belongings.key.view().size() + 256);
    append_number(bytes, belongings.packed.milliseconds);
    append_text(bytes, log_part);
    append_text(bytes, belongings.log);
    append_text(bytes, preferences_part);
    append_text(bytes, belongings.preferences);
    append_text(bytes, key_part);
    append_text(bytes, belongings.key.view());
    return SecretText(std::move(bytes));
}

Result<Belongings> unpack_belongings(std::string_view bytes) {
    const auto refused = [] { return fail("record.not-belongings"); };
    Belongings belongings;
    Reader reader(bytes);
    std::set<std::string_view> seen;
    if (!reader.number(belongings.packed.milliseconds)) return refused();
    while (!reader.ended()) {
        std::string_view name, text;
        if (!reader.text(name, longest_name)) return refused();
        if (!reader.text(text, longest_of(name)) || !seen.insert(name).second) return refused();
        if (name == log_part) belongings.log = text;
        else if (name == preferences_part) belongings.preferences = text;
        else if (name == key_part) belongings.key = SecretText(std::string(text));
    }
    if (belongings.log.empty()) return refused();
    return belongings;
}

}  // namespace rozwaga::record
