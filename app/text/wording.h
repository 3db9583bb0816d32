// Wording in one language: messages by key with named arguments, plural forms, dates.
// Catalogues are gettext .mo files, FOLDER/<language>/rozwaga.mo, read by Boost.Locale for each object (never process-wide).
// A missing key comes back as the key itself; tests/text holds the sources against both catalogues.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/result.h"

namespace rozwaga::text {

class Wording {
public:
    /// Errors: "text.no-catalogue" {language, folder}.
    static Result<Wording> open(const std::string& folder, const std::string& language);

    /// "home.greeting" with {name} filled in.
    std::string operator()(std::string_view key, const Arguments& arguments = {}) const;
    /// The form the language wants for `count`; {count} is filled in too.
    std::string plural(std::string_view key, long count, const Arguments& arguments = {}) const;
    /// Whether the catalogue has the key.
    bool has(std::string_view key) const;

    /// "22 listopada 2026", in the machine's time zone.
    std::string date(Instant instant) const;
    /// The date and the time of day, "22 listopada 2026, 17:30".
    std::string date_and_time(Instant instant) const;
    /// "1 000" (non-breaking), "87,5".
    std::string number(double value, int decimals = 0) const;

    /// Days ("2026-11-22") among the values, and what is called "points" or "maximum" ("26.766"), as this language writes them.
    Arguments as_written(Arguments arguments) const;

    /// The places of `names` in the language's alphabet: 'ą' after 'a', case aside.
    std::vector<std::size_t> alphabetical(const std::vector<std::string>& names) const;

    /// What went wrong and what to do: "error.<code>" (a check that failed, "verify.…", by its own words), preceded by
    /// file:line:column where known.
    std::string error(const Error& error) const;

    const std::string& language() const { return language_; }

    /// Words nothing: every key comes back as itself.
    Wording() = default;

private:
    struct Locale;
    std::string language_;
    std::shared_ptr<const Locale> locale_;
};

/// "file:12:3", "file:12", "file" or "".
std::string place_as_text(const Place& place);
/// {name} replaced by its value; unknown names stay as they are.
std::string fill_in(std::string_view pattern, const Arguments& arguments);

}  // namespace rozwaga::text
