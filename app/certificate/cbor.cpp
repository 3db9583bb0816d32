#include "certificate/cbor.h"

#include <array>
#include <cbor.h>

namespace rozwaga::certificate {
namespace {

constexpr std::size_t longest_head = 9;

enum CborKind { cbor_nothing, cbor_number, cbor_octets, cbor_text, cbor_array, cbor_map };

template <class Encode, class Value>
void put_head(std::string& bytes, Encode encode, Value value) {
    std::array<unsigned char, longest_head> head{};
    const std::size_t size = encode(value, head.data(), head.size());
    bytes.append(reinterpret_cast<const char*>(head.data()), size);
}

}  // namespace

struct CborReader::Item {
    int kind = cbor_nothing;
    std::uint64_t number = 0;
    std::string bytes;
};

CborWriter& CborWriter::number(std::uint64_t value) { return put_head(bytes, cbor_encode_uint, value), *this; }
CborWriter& CborWriter::negative(std::uint64_t below) { return put_head(bytes, cbor_encode_negint, below), *this; }
CborWriter& CborWriter::array(std::size_t size) { return put_head(bytes, cbor_encode_array_start, size), *this; }
CborWriter& CborWriter::map(std::size_t size) { return put_head(bytes, cbor_encode_map_start, size), *this; }
CborWriter& CborWriter::tag(std::uint64_t value) { return put_head(bytes, cbor_encode_tag, value), *this; }

CborWriter& CborWriter::octets(std::string_view value) {
    put_head(bytes, cbor_encode_bytestring_start, value.size());
    bytes.append(value);
    return *this;
}

CborWriter& CborWriter::text(std::string_view value) {
    put_head(bytes, cbor_encode_string_start, value.size());
    bytes.append(value);
    return *this;
}

std::optional<CborReader::Item> CborReader::next(int kind) {
    if (failed_) return std::nullopt;
    cbor_callbacks callbacks = cbor_empty_callbacks;
    callbacks.uint8 = [](void* item, std::uint8_t value) { *static_cast<Item*>(item) = {cbor_number, value, {}}; };
    callbacks.uint16 = [](void* item, std::uint16_t value) { *static_cast<Item*>(item) = {cbor_number, value, {}}; };
    callbacks.uint32 = [](void* item, std::uint32_t value) { *static_cast<Item*>(item) = {cbor_number, value, {}}; };
    callbacks.uint64 = [](void* item, std::uint64_t value) { *static_cast<Item*>(item) = {cbor_number, value, {}}; };
    callbacks.byte_string = [](void* item, cbor_data data, auto size) {
        *static_cast<Item*>(item) = {cbor_octets, size, std::string(reinterpret_cast<const char*>(data), size)};
    };
    callbacks.string = [](void* item, cbor_data data, auto size) {
        *static_cast<Item*>(item) = {cbor_text, size, std::string(reinterpret_cast<const char*>(data), size)};
    };
    callbacks.array_start = [](void* item, auto size) { *static_cast<Item*>(item) = {cbor_array, size, {}}; };
    callbacks.map_start = [](void* item, auto size) { *static_cast<Item*>(item) = {cbor_map, size, {}}; };

    Item item;
    const cbor_decoder_result result =
        cbor_stream_decode(reinterpret_cast<cbor_data>(rest_.data()), rest_.size(), &callbacks, &item);
    if (result.status != CBOR_DECODER_FINISHED || item.kind != kind) {
        failed_ = true;
        return std::nullopt;
    }
    rest_.remove_prefix(result.read);
    return item;
}

std::optional<std::uint64_t> CborReader::number() {
    const auto item = next(cbor_number);
    return item ? std::optional(item->number) : std::nullopt;
}

std::optional<std::string> CborReader::octets() {
    auto item = next(cbor_octets);
    return item ? std::optional(std::move(item->bytes)) : std::nullopt;
}

std::optional<std::string> CborReader::text() {
    auto item = next(cbor_text);
    return item ? std::optional(std::move(item->bytes)) : std::nullopt;
}

std::optional<std::uint64_t> CborReader::array() {
    const auto item = next(cbor_array);
    return item ? std::optional(item->number) : std::nullopt;
}

std::optional<std::uint64_t> CborReader::map() {
    const auto item = next(cbor_map);
    return item ? std::optional(item->number) : std::nullopt;
}

}  // namespace rozwaga::certificate
