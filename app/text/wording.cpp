#include "text/wording.h"

#include <algorithm>
#include <boost/locale.hpp>
#include <charconv>
#include <fmt/format.h>
#include <fstream>
#include <iomanip>
#include <mutex>
#include <numeric>
#include <sstream>

namespace rozwaga::text {
namespace {

namespace bl = boost::locale;

std::string region_of(const std::string& language) {
    // Boost.Locale wants a territory for its formats; en_GB because the course is written in British English.
    if (language == "en") return "en_GB.UTF-8";
    if (language == "uk") return "uk_UA.UTF-8";
    std::string territory;
    for (const char c : language) territory += char(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return language + "_" + territory + ".UTF-8";
}

}  // namespace

struct Wording::Locale {
    std::locale messages;
    std::string region;
    mutable std::once_flag once;
    mutable std::locale formats;

    // ICU's formats cost milliseconds and memory; a start that shows no date does not pay for them.
    const std::locale& with_formats() const {
        std::call_once(once, [&] {
            bl::generator generator;
            generator.categories(bl::formatting_facet | bl::information_facet | bl::calendar_facet);
            formats = generator(region);
        });
        return formats;
    }
    const std::locale& with_collation() const {
        std::call_once(collation_once, [&] {
            bl::generator generator;
            generator.categories(bl::collation_facet | bl::information_facet);
            collation = generator(region);
        });
        return collation;
    }
    mutable std::once_flag collation_once;
    mutable std::locale collation;
};

Result<Wording> Wording::open(const std::string& folder, const std::string& language) {
    const auto missing = [&] { return fail("text.no-catalogue", {{"language", language}, {"folder", folder}}); };
    for (const char c : language)
        if (c < 'a' || c > 'z') return missing();
    const std::string path = folder + "/" + language + "/rozwaga.mo";
    if (!std::ifstream(path, std::ios::binary)) return missing();
    try {
        bl::gnu_gettext::messages_info info;
        info.language = language;
        info.encoding = "UTF-8";
        info.locale_category = ".";
        info.domains.emplace_back("rozwaga");
        info.paths.push_back(folder);
        Wording wording;
        wording.language_ = language;
        auto locale = std::make_shared<Locale>();
        locale->messages = std::locale(std::locale::classic(), bl::gnu_gettext::create_messages_facet<char>(info));
        locale->region = region_of(language);
        wording.locale_ = std::move(locale);
        return wording;
    } catch (const std::exception&) {
        return missing();
    }
}

std::string fill_in(std::string_view pattern, const Arguments& arguments) {
    std::string filled;
    filled.reserve(pattern.size() + 32);
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        const auto close = open == pattern.npos ? pattern.npos : pattern.find('}', open);
        if (close == pattern.npos) break;
        filled += pattern.substr(0, open);
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        bool known = false;
        for (const auto& [key, value] : arguments)
            if (key == name) {
                filled += value;
                known = true;
                break;
            }
        if (!known) filled += pattern.substr(open, close - open + 1);
        pattern.remove_prefix(close + 1);
        // "sp. z o.o." at the end of a sentence brings its full stop along.
        if (known && filled.ends_with('.') && pattern.starts_with('.')) pattern.remove_prefix(1);
    }
    filled += pattern;
    return filled;
}

std::string Wording::operator()(std::string_view key, const Arguments& arguments) const {
    if (!locale_) return std::string(key);
    const std::string found = bl::translate(std::string(key)).str(locale_->messages);
    return fill_in(found, arguments);
}

std::string Wording::plural(std::string_view key, long count, const Arguments& arguments) const {
    if (!locale_) return std::string(key);
    const std::string id(key);
    Arguments all = arguments;
    all.emplace_back("count", number(double(count)));
    return fill_in(bl::translate(id, id, int(count)).str(locale_->messages), all);
}

bool Wording::has(std::string_view key) const { return locale_ && bl::translate(std::string(key)).str(locale_->messages) != key; }

namespace {

template <class Manipulator>
std::string formatted(const std::locale& locale, double value, Manipulator manipulate) {
    std::ostringstream stream;
    stream.imbue(locale);
    manipulate(stream);
    stream << value;
    return stream.str();
}

}  // namespace

std::string Wording::date(Instant instant) const {
    if (!locale_) return to_iso8601(instant).substr(0, 10);
    return formatted(locale_->with_formats(), double(instant.milliseconds / 1000),
                     [](std::ostream& stream) { stream << bl::as::ftime("%e %B %Y"); });
}

std::string Wording::date_and_time(Instant instant) const {
    if (!locale_) return to_iso8601(instant);
    return date(instant) + ", " +
           formatted(locale_->with_formats(), double(instant.milliseconds / 1000),
                     [](std::ostream& stream) { stream << bl::as::ftime("%H:%M"); });
}

std::string Wording::number(double value, int decimals) const {
    if (!locale_ || (decimals == 0 && value > -1000 && value < 1000)) return fmt::format("{:.{}f}", value, decimals);
    return formatted(locale_->with_formats(), value, [&](std::ostream& stream) {
        stream << bl::as::number << std::fixed << std::setprecision(decimals);
    });
}

Arguments Wording::as_written(Arguments arguments) const {
    for (auto& [name, value] : arguments) {
        if (const auto noon = from_iso8601(value + "T12:00:00Z")) value = date(*noon);
        const bool points = name == "points" || name == "maximum";
        double amount = 0;
        if (const char* end = value.data() + value.size(); points && std::from_chars(value.data(), end, amount).ptr == end) {
            const std::size_t point = value.find('.');
            value = number(amount, point == std::string::npos ? 0 : int(value.size() - point - 1));
        }
    }
    return arguments;
}

std::vector<std::size_t> Wording::alphabetical(const std::vector<std::string>& names) const {
    std::vector<std::string> keys = names;
    if (locale_) {
        const auto& collator = std::use_facet<bl::collator<char>>(locale_->with_collation());
        for (auto& key : keys) key = collator.transform(bl::collator_base::secondary, key);
    }
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    return order;
}

std::string place_as_text(const Place& place) {
    if (place.file.empty()) return "";
    if (place.line <= 0) return place.file;
    if (place.column <= 0) return fmt::format("{}:{}", place.file, place.line);
    return fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

std::string Wording::error(const Error& error) const {
    // A check that failed is worded where checks are.
    const bool check = error.code.starts_with("verify.");
    const std::string worded = check ? (*this)(error.code, as_written(error.arguments)) : (*this)("error." + error.code, error.arguments);
    const std::string place = place_as_text(error.place);
    return place.empty() ? worded : place + ": " + worded;
}

}  // namespace rozwaga::text
