// cereal archives for the bodies of events: the bytes of cereal's portable binary archive, little-endian, without its
// leading mark. The reader works over bytes in memory and knows how many are left, so that a length is refused before
// anything is allocated for it. Both throw cereal::Exception; event_codec.cpp catches it.
#pragma once

#include <cereal/cereal.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "record/little_endian.h"

namespace rozwaga::record {

class BodyWriter : public cereal::OutputArchive<BodyWriter, cereal::AllowEmptyClassElision> {
public:
    BodyWriter() : OutputArchive(this) {}
    std::string bytes;
};

class BodyReader : public cereal::InputArchive<BodyReader, cereal::AllowEmptyClassElision> {
public:
    BodyReader() : InputArchive(this) {}

    /// One reader serves many bodies: setting one up costs more than reading a small event.
    void start(std::string_view body) { left_ = body; }
    std::size_t left() const { return left_.size(); }

    std::string_view take(std::uint64_t count) {
        if (count > left_.size()) throw cereal::Exception("the body is too short");
        const std::string_view taken = left_.substr(0, std::size_t(count));
        left_.remove_prefix(taken.size());
        return taken;
    }

    template <class Number>
    Number number() {
        return number_at<Number>(take(sizeof(Number)), 0);
    }

private:
    std::string_view left_;
};

template <class Number, std::enable_if_t<std::is_arithmetic_v<Number>, int> = 0>
void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& archive, const Number& number) {
    append_number(archive.bytes, number);
}

template <class Number, std::enable_if_t<std::is_arithmetic_v<Number>, int> = 0>
void CEREAL_LOAD_FUNCTION_NAME(BodyReader& archive, Number& number) {
    if constexpr (std::is_same_v<Number, bool>) {
        const auto byte = archive.number<std::uint8_t>();
        if (byte > 1) throw cereal::Exception("neither true nor false");
        number = byte == 1;
    } else {
        number = archive.number<Number>();
    }
}

inline void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& archive, const std::string& text) {
    append_number(archive.bytes, std::uint64_t(text.size()));
    archive.bytes += text;
}

inline void CEREAL_LOAD_FUNCTION_NAME(BodyReader& archive, std::string& text) {
    text = archive.take(archive.number<std::uint64_t>());
}

/// Texts that were added to a kind later. Earlier programs end before them, and so does a body that has none of them to say.
/// With any other archive they stand as they are.
template <class Archive, class... Texts>
void added_texts(Archive& archive, Texts&... texts) {
    archive(texts...);
}
template <class... Texts>
void added_texts(BodyWriter& archive, Texts&... texts) {
    if ((!texts.empty() || ...)) archive(texts...);
}
template <class... Texts>
void added_texts(BodyReader& archive, Texts&... texts) {
    if (archive.left() > 0) archive(texts...);
}

template <class Element>
void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& archive, const std::vector<Element>& list) {
    append_number(archive.bytes, std::uint64_t(list.size()));
    for (const Element& element : list) archive(element);
}

template <class Element>
void CEREAL_LOAD_FUNCTION_NAME(BodyReader& archive, std::vector<Element>& list) {
    // Whatever is kept in lists begins with a text, and the shortest text takes its eight bytes of length.
    constexpr std::size_t least_bytes = 8;
    const auto count = archive.number<std::uint64_t>();
    if (count > archive.left() / least_bytes) throw cereal::Exception("the list is longer than its body");
    list.clear();
    list.reserve(std::size_t(count));
    for (std::uint64_t i = 0; i < count; ++i) archive(list.emplace_back());
}

}  // namespace rozwaga::record
