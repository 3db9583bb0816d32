#include "certificate/bounded_json.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

namespace rozwaga::certificate {
namespace {

using nlohmann::json;

constexpr std::size_t value_limit = 1'000'000;   // more than 1 MiB can hold; small values take much memory each
constexpr std::size_t depth_limit = 32;
constexpr std::size_t excerpt_limit = 80;

/// Builds the value as the parser goes, and stops it at the first thing we refuse.
class Builder final : public json::json_sax_t {
public:
    json value;
    std::optional<Error> error;

    bool null() override { return put(nullptr); }
    bool boolean(bool flag) override { return put(flag); }
    bool number_integer(number_integer_t number) override { return put(number); }
    bool number_unsigned(number_unsigned_t number) override { return put(number); }
    bool number_float(number_float_t number, const string_t&) override { return put(number); }
    bool string(string_t& text) override { return put(std::move(text)); }
    bool binary(binary_t&) override { return refuse("certificate.not-json"); }
    bool start_object(std::size_t) override { return open(json::object()); }
    bool start_array(std::size_t) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string&, const json::exception&) override {
        return refuse("certificate.not-json");
    }

    bool key(string_t& name) override {
        auto& object = open_.back()->get_ref<json::object_t&>();
        const auto [entry, fresh] = object.try_emplace(std::move(name));
        if (!fresh) return refuse("certificate.key-twice", {{"key", excerpt(entry->first)}});
        member_ = &entry->second;
        return true;
    }

private:
    std::vector<json*> open_;
    json* member_ = nullptr;              ///< the value of the last key: the map leaves it where it is
    std::size_t values_ = 0;

    bool refuse(std::string code, Arguments arguments = {}) {
        if (!error) error = Error{std::move(code), std::move(arguments), {}};
        return false;
    }

    json* place(json fresh) {
        if (open_.empty()) return &(value = std::move(fresh));
        json& parent = *open_.back();
        if (parent.is_object()) return &(*member_ = std::move(fresh));
        return &parent.get_ref<json::array_t&>().emplace_back(std::move(fresh));
    }

    bool put(json fresh) {
        if (++values_ > value_limit) return refuse("certificate.too-large", {{"limit", std::to_string(value_limit)}});
        place(std::move(fresh));
        return true;
    }

    // An element of an array stays where it is while it is open: its parent grows only after it was closed.
    bool open(json fresh) {
        if (++values_ > value_limit) return refuse("certificate.too-large", {{"limit", std::to_string(value_limit)}});
        if (open_.size() >= depth_limit) return refuse("certificate.too-deep", {{"limit", std::to_string(depth_limit)}});
        open_.push_back(place(std::move(fresh)));
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }
};

}  // namespace

Result<json> parse_bounded(std::string_view bytes, std::size_t size_limit) {
    if (bytes.size() > size_limit) return fail("certificate.too-large", {{"limit", std::to_string(size_limit)}});
    // The parser takes a zero byte for the end and would leave unread what follows.
    if (bytes.find('\0') != std::string_view::npos) return fail("certificate.not-json");
    Builder builder;
    const bool read = json::sax_parse(bytes, &builder);
    if (builder.error) return tl::unexpected(*builder.error);
    if (!read) return fail("certificate.not-json");
    return std::move(builder.value);
}

std::string excerpt(std::string text) {
    if (text.size() <= excerpt_limit) return text;
    std::size_t end = excerpt_limit;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
    text.resize(end);
    return text + "…";
}

}  // namespace rozwaga::certificate
