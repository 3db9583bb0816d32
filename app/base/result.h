// Result<T>: a value, or a typed Error. Errors carry a code, arguments and a place; they are worded in text/, last.
#pragma once

#include <initializer_list>
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace rozwaga {

/// Where something stands in a file: 1-based line and column; 0 means "not known". `file` is as the user named it.
struct Place {
    std::string file;
    int line = 0;
    int column = 0;
    friend bool operator==(const Place&, const Place&) = default;
};

/// Named values that the wording of an error or finding fills in: {"id", "n4"}.
using Arguments = std::vector<std::pair<std::string, std::string>>;

/// `code` is stable and dotted by room: "record.log-damaged". text/ holds "error.<code>" in every language.
struct Error {
    std::string code;
    Arguments arguments;
    Place place;
    friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(std::string code, Arguments arguments = {}, Place place = {}) {
    return tl::unexpected<Error>(Error{std::move(code), std::move(arguments), std::move(place)});
}

}  // namespace rozwaga
