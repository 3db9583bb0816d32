// A text that nobody else may see: wiped when it goes.
#pragma once

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

}  // namespace rozwaga
