// RFC 8785 over a value that was read already. For this room only; others have jcs.h.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace rozwaga::certificate {

std::string canonical(const nlohmann::json& value);
/// A text as it stands there, quoted, behind `out`.
void append_canonical(std::string_view text, std::string& out);

/// The same JSON written as it goes, without a tree of values: an object's keys must be given in their order.
class CanonicalWriter {
public:
    std::string text;

    template <class Fill>
    void object(const Fill& fill) {
        separate();
        open('{');
        fill();
        close('}');
    }
    template <class Fill>
    void object(const char* name, const Fill& fill) {
        key(name);
        open('{');
        fill();
        close('}');
    }
    template <class Fill>
    void list(const char* name, const Fill& fill) {
        key(name);
        open('[');
        fill();
        close(']');
    }
    /// A list of objects; nothing empty is written.
    template <class Values>
    void list(const char* name, const Values& values, void (*write_one)(CanonicalWriter&, const typename Values::value_type&)) {
        if (values.empty()) return;
        list(name, [&] {
            for (const auto& value : values) object([&] { write_one(*this, value); });
        });
    }
    void put(const char* name, std::string_view value) {
        key(name);
        append_canonical(value, text);
    }
    void put(const char* name, const char* value) { put(name, std::string_view(value)); }
    void put(const char* name, std::int64_t value) {
        key(name);
        text += std::to_string(value);
    }
    void put(const char* name, bool value) {
        key(name);
        text += value ? "true" : "false";
    }
    /// An element of a list.
    void put(std::string_view value) {
        separate();
        append_canonical(value, text);
    }

private:
    bool first_ = true;

    void open(char bracket) {
        text += bracket;
        first_ = true;
    }
    void close(char bracket) {
        text += bracket;
        first_ = false;
    }
    void separate() {
        if (!first_) text += ',';
        first_ = false;
    }
    void key(const char* name) {
        separate();
        ((text += '"') += name) += "\":";
    }
};

}  // namespace rozwaga::certificate
