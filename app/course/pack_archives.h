// cereal's portable binary, little-endian, into and out of memory. The reading side is for bytes from strangers: it
// refuses sizes beyond the bytes that are left before it allocates, bounds the number of elements, and takes only
// well-formed text, sorted maps and known enumerators. It throws cereal::Exception.
#pragma once

#include <cereal/cereal.hpp>

#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "course/utf8.h"

namespace rozwaga::course {

class PackOutput : public cereal::OutputArchive<PackOutput, cereal::AllowEmptyClassElision> {
public:
    explicit PackOutput(std::string& bytes) : OutputArchive(this), bytes_(bytes) {}

    void put(std::uint64_t value, std::size_t size) {
        char bytes[8];
        for (std::size_t at = 0; at < size; ++at) bytes[at] = static_cast<char>(value >> (8 * at) & 0xFF);
        bytes_.append(bytes, size);
    }
    void put(std::string_view bytes) {
        put(bytes.size(), 8);
        bytes_.append(bytes);
    }

private:
    std::string& bytes_;
};

class BoundedInput : public cereal::InputArchive<BoundedInput, cereal::AllowEmptyClassElision> {
public:
    static constexpr std::uint64_t container_limit = 2000;      ///< elements in one list or map
    static constexpr std::uint64_t elements_limit = 200'000;    ///< in all of them together

    explicit BoundedInput(std::string_view bytes) : InputArchive(this), bytes_(bytes) {}

    bool at_end() const { return bytes_.empty(); }

    std::uint64_t number(std::size_t size) {
        if (size > bytes_.size()) throw cereal::Exception("cut off");
        std::uint64_t value = 0;
        for (std::size_t at = 0; at < size; ++at) value |= std::uint64_t(static_cast<unsigned char>(bytes_[at])) << (8 * at);
        bytes_.remove_prefix(size);
        return value;
    }
    std::string_view string() {
        const std::uint64_t size = number(8);
        if (size > bytes_.size()) throw cereal::Exception("text beyond the end");
        const std::string_view text = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
        return text;
    }
    std::size_t count() {
        const std::uint64_t elements = number(8);
        if (elements > bytes_.size() || elements > container_limit || elements > elements_left_) {
            throw cereal::Exception("more elements than bytes");
        }
        elements_left_ -= elements;
        return static_cast<std::size_t>(elements);
    }

private:
    std::string_view bytes_;
    std::uint64_t elements_left_ = elements_limit;
};

}  // namespace rozwaga::course

CEREAL_SETUP_ARCHIVE_TRAITS(rozwaga::course::BoundedInput, rozwaga::course::PackOutput)

namespace rozwaga::course {

// --- numbers ---------------------------------------------------------------------------------------------------

inline void save(PackOutput& archive, bool value) { archive.put(value ? 1 : 0, 1); }
inline void load(BoundedInput& archive, bool& value) {
    const std::uint64_t byte = archive.number(1);
    if (byte > 1) throw cereal::Exception("neither true nor false");
    value = byte == 1;
}

inline void save(PackOutput& archive, int value) { archive.put(static_cast<std::uint32_t>(value), 4); }
inline void load(BoundedInput& archive, int& value) { value = static_cast<std::int32_t>(static_cast<std::uint32_t>(archive.number(4))); }

/// Each enumeration says how many enumerators it has: enumerator_count(Emphasis()).
template <class Enumeration>
    requires std::is_enum_v<Enumeration>
void save(PackOutput& archive, const Enumeration& value) {
    archive.put(static_cast<std::uint64_t>(value), 1);
}
template <class Enumeration>
    requires std::is_enum_v<Enumeration>
void load(BoundedInput& archive, Enumeration& value) {
    const std::uint64_t byte = archive.number(1);
    if (byte >= enumerator_count(Enumeration())) throw cereal::Exception("unknown enumerator");
    value = static_cast<Enumeration>(byte);
}

// --- text and bytes --------------------------------------------------------------------------------------------

inline void save(PackOutput& archive, const std::string& text) { archive.put(text); }
inline void load(BoundedInput& archive, std::string& text) {
    const std::string_view read = archive.string();
    if (first_malformed_byte(read) || first_control_character(read)) throw cereal::Exception("malformed text");
    text = read;
}

/// A file's bytes, which are no text.
struct Bytes {
    std::string& bytes;
};
inline void save(PackOutput& archive, const Bytes& file) { archive.put(file.bytes); }
inline void load(BoundedInput& archive, Bytes& file) { file.bytes = archive.string(); }

// --- containers ------------------------------------------------------------------------------------------------

template <class T>
void save(PackOutput& archive, const std::vector<T>& list) {
    archive.put(list.size(), 8);
    for (const T& element : list) archive(element);
}
template <class T>
void load(BoundedInput& archive, std::vector<T>& list) {
    const std::size_t count = archive.count();
    list.clear();
    for (std::size_t at = 0; at < count; ++at) archive(list.emplace_back());
}

template <class Key, class Value>
void save(PackOutput& archive, const std::map<Key, Value>& map) {
    archive.put(map.size(), 8);
    for (const auto& [key, value] : map) archive(key, value);
}
template <class Key, class Value>
void load(BoundedInput& archive, std::map<Key, Value>& map) {
    map.clear();
    for (std::size_t left = archive.count(); left > 0; --left) {
        Key key{};
        archive(key);
        if (!map.empty() && !(map.rbegin()->first < key)) throw cereal::Exception("map out of order");
        archive(map.emplace_hint(map.end(), std::move(key), Value())->second);
    }
}

template <class First, class Second>
void save(PackOutput& archive, const std::pair<First, Second>& pair) {
    archive(pair.first, pair.second);
}
template <class First, class Second>
void load(BoundedInput& archive, std::pair<First, Second>& pair) {
    archive(pair.first, pair.second);
}

template <class T>
void save(PackOutput& archive, const std::optional<T>& optional) {
    archive(optional.has_value());
    if (optional) archive(*optional);
}
template <class T>
void load(BoundedInput& archive, std::optional<T>& optional) {
    bool there = false;
    archive(there);
    optional.reset();
    if (there) archive(optional.emplace());
}

template <class... Types>
void save(PackOutput& archive, const std::variant<Types...>& variant) {
    archive(static_cast<int>(variant.index()));
    std::visit([&](const auto& value) { archive(value); }, variant);
}
template <class... Types>
void load(BoundedInput& archive, std::variant<Types...>& variant) {
    int index = 0;
    archive(index);
    int at = 0;
    const bool found = ((at++ == index ? (archive(variant.template emplace<Types>()), true) : false) || ...);
    if (!found) throw cereal::Exception("unknown kind of block");
}

}  // namespace rozwaga::course
