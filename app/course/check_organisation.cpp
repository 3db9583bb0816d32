#include <algorithm>

#include "course/checking.h"
#include "course/ids.h"
#include "course/image_files.h"
#include "course/screen_pictures.h"

namespace rozwaga::course {

namespace {

constexpr std::string_view letters_and_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

bool consists_of(std::string_view text, std::string_view further) {
    return std::ranges::all_of(text, [&](char sign) {
        return letters_and_digits.find(sign) != std::string_view::npos || further.find(sign) != std::string_view::npos;
    });
}

bool is_colour(std::string_view text) {
    return text.size() == 7 && text.front() == '#' && text.substr(1).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

bool is_email(std::string_view text) {
    const auto at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.size() > 254) return false;
    const std::string_view name = text.substr(0, at), host = text.substr(at + 1);
    const auto dot = host.find('.');
    return consists_of(name, "._+-") && consists_of(host, ".-") && dot != std::string_view::npos && dot > 0 && !host.ends_with('.');
}

/// "did:key:z6Mk…": an Ed25519 key in base58. Whether somebody holds the secret to it is not to be seen here.
bool is_public_key(std::string_view text) {
    constexpr std::string_view beginning = "did:key:z6Mk", unlike_others = "0OIl";
    return text.size() == 56 && text.starts_with(beginning) && consists_of(text.substr(beginning.size()), "") &&
           text.find_first_of(unlike_others, beginning.size()) == std::string_view::npos;
}

void check_keys(const std::vector<std::string>& keys, Checker& checker) {
    constexpr std::size_t most = 20;
    for (std::size_t index = 0; index < keys.size(); ++index) {
        const auto here = keys.begin() + static_cast<std::ptrdiff_t>(index);
        if (index >= most || !is_public_key(*here) || std::find(keys.begin(), here, *here) != here)
            checker.say("organisation-key", "organisation/keys/" + std::to_string(index), {{"key", *here}});
    }
}

PagesToCheck policy_pages(const Organisation& organisation, const std::vector<Language>& languages) {
    static const PolicyText nothing;
    PagesToCheck pages{"organisation/policy", "organisation/text", organisation.policy_pages, {}};
    for (const Language& language : languages) {
        const auto found = organisation.policy.find(language);
        pages.wordings.emplace_back(language, found == organisation.policy.end() ? &nothing.pages : &found->second.pages);
    }
    return pages;
}

void check_policy(const Organisation& organisation, const std::vector<Language>& languages, Checker& checker) {
    if (organisation.policy_pages.empty()) checker.say("pages-none", "organisation/policy");
    std::map<Id, std::string> names;
    for (std::size_t index = 0; index < organisation.policy_pages.size(); ++index) {
        const std::string here = "organisation/policy/" + std::to_string(index);
        checker.id(here, organisation.policy_pages[index]);
        checker.unique(names, organisation.policy_pages[index], here, "id-twice");
    }
    static const PolicyText nothing;
    for (const Language& language : languages) {
        const auto found = organisation.policy.find(language);
        const PolicyText& text = found == organisation.policy.end() ? nothing : found->second;
        const std::string path = "organisation/text/" + language;
        checker.text(path, "title", language, text.title);
        checker.text(path, "summary", language, text.summary);
    }
    check_pages(policy_pages(organisation, languages), checker);
}

}  // namespace

void check_organisation(const Organisation& organisation, const std::vector<Language>& languages, Checker& checker) {
    checker.id("organisation/id", organisation.id);
    if (organisation.name.empty()) checker.say("yaml-key-missing", "organisation/name", {{"key", "name"}});
    checker.range("organisation/pass_mark", "pass_mark", organisation.pass_mark, 50, 100);
    checker.range("organisation/valid_months", "valid_months", organisation.valid_months, 1, 60);
    if (!organisation.colour.empty() && !is_colour(organisation.colour)) {
        checker.say("organisation-colour", "organisation/colour", {{"colour", organisation.colour}});
    }
    checker.known("organisation-language", "organisation/language", "language", organisation.language, languages);
    if (!organisation.send_email.empty() && !is_email(organisation.send_email)) {
        checker.say("organisation-email", "organisation/send_to/email", {{"email", organisation.send_email}});
    }
    if (organisation.send_email.empty() && organisation.send_folder.empty()) {
        checker.say("organisation-sends-nowhere", "organisation/send_to");
    }
    if (!organisation.logo_png.empty()) {
        const auto size = png_size(organisation.logo_png);
        if (!size || !fits(*size)) checker.say("picture-damaged", "organisation/logo", {{"kind", "PNG"}});
    }
    check_keys(organisation.keys, checker);
    check_renewal(organisation, checker);
    check_policy(organisation, languages, checker);
}

void check_policy_references(const Course& course, const Organisation& organisation, Checker& checker) {
    check_page_references(course, policy_pages(organisation, course.languages), checker);
}

void check_picture_use(const Course& course, const Organisation& organisation, Checker& checker) {
    std::vector<Id> used(screen_pictures.begin(), screen_pictures.end());
    const auto collect = [&](const std::map<Id, PageText>& pages) {
        for (const auto& page : pages) {
            for (const Block& block : page.second.blocks) {
                if (const auto* picture = std::get_if<PictureBlock>(&block)) used.push_back(picture->picture);
            }
        }
    };
    for (const Lesson& lesson : course.lessons) {
        for (const auto& text : lesson.text) collect(text.second.pages);
    }
    for (const auto& text : organisation.policy) collect(text.second.pages);
    for (std::size_t index = 0; index < course.pictures.size(); ++index) {
        const Id& id = course.pictures[index].id;
        if (std::ranges::find(used, id) == used.end()) {
            checker.say("picture-unused", "pictures/" + std::to_string(index) + "/id", {{"picture", id}});
        }
    }
}

}  // namespace rozwaga::course
