#include "base/secret_text.h"

#include <sodium.h>

namespace rozwaga {
namespace {

/// A short text lies inside the string itself: moving it leaves a copy behind. All the room it had is wiped.
void wipe(std::string& text) {
    text.resize(text.capacity());
    sodium_memzero(text.data(), text.size());
    text.clear();
}

}  // namespace

SecretText::SecretText(std::string&& text) : text_(text) { wipe(text); }

SecretText::SecretText(SecretText&& other) noexcept : text_(other.text_) { wipe(other.text_); }

SecretText& SecretText::operator=(SecretText&& other) noexcept {
    if (this == &other) return *this;
    wipe(text_);
    text_ = other.text_;
    wipe(other.text_);
    return *this;
}

SecretText::~SecretText() { wipe(text_); }

SecretBuffer::SecretBuffer(SecretBuffer&& other) noexcept : bytes_(other.bytes_) { other.clear(); }

SecretBuffer& SecretBuffer::operator=(SecretBuffer&& other) noexcept {
    if (this == &other) return *this;
    bytes_ = other.bytes_;
    other.clear();
    return *this;
}

void SecretBuffer::clear() { sodium_memzero(bytes_.data(), bytes_.size()); }

void SecretBuffer::set(std::string_view text) {
    clear();
    text.substr(0, longest).copy(bytes_.data(), longest);
}

}  // namespace rozwaga
