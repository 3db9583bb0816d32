// A text that nobody else may see: wiped when it goes.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace rozwaga {

class SecretText {
public:
    SecretText() = default;
    /// Takes the text over and wipes what is left of it.
    explicit SecretText(std::string&& text);
    SecretText(SecretText&& other) noexcept;
    SecretText& operator=(SecretText&& other) noexcept;
    ~SecretText();

    std::string_view view() const { return text_; }

private:
    std::string text_;
};

/// Where a secret is typed: it never grows, so no copy is left behind; wiped when it goes.
class SecretBuffer {
public:
    static constexpr std::size_t longest = 1024;   ///< bytes

    SecretBuffer() = default;
    SecretBuffer(const SecretBuffer&) = default;   ///< wiped on its own when it goes
    SecretBuffer& operator=(const SecretBuffer&) = default;
    SecretBuffer(SecretBuffer&& other) noexcept;
    SecretBuffer& operator=(SecretBuffer&& other) noexcept;
    ~SecretBuffer() { clear(); }

    void clear();
    bool empty() const { return bytes_.front() == '\0'; }
    std::string_view view() const { return bytes_.data(); }
    SecretText text() const { return SecretText(std::string(view())); }
    /// Cut where it is longer.
    void set(std::string_view text);
    /// Zero-terminated, `longest` bytes and the zero.
    char* data() { return bytes_.data(); }

private:
    std::array<char, longest + 1> bytes_{};
};

}  // namespace rozwaga
