#include "course/pack.h"

#include "base/digest.h"
#include "course/checking.h"
#include "course/grading_text.h"
#include "course/ids.h"
#include "course/pack_fields.h"

namespace rozwaga::course {

namespace {

constexpr std::string_view course_magic = "\x89RZC\r\n\x1a\n";
constexpr std::string_view organisation_magic = "\x89RZO\r\n\x1a\n";
constexpr std::uint32_t format_version = 6;
constexpr std::size_t version_size = 4, length_size = 8, hash_size = 32;
constexpr std::size_t header_size = 8 + version_size + length_size + hash_size;
constexpr int little_endian = 1;    // what cereal's portable binary begins with

struct PolicyToHash {
    std::vector<Id> pages;
    PolicyText text;
};
template <class A> void serialize(A& a, PolicyToHash& v) { a(v.pages, v.text); }
template <class A> void serialize_version_2(A&, PolicyToHash&) {}
template <class A> void serialize_version_3(A&, PolicyToHash&) {}
template <class A> void serialize_version_4(A&, PolicyToHash&) {}
template <class A> void serialize_version_5(A&, PolicyToHash&) {}
template <class A> void serialize_version_6(A&, PolicyToHash&) {}

template <class T>
std::string payload_of(const T& value) {
    std::string payload;
    PackOutput archive(payload);
    archive.put(little_endian, 1);
    archive(value);
    serialize_version_2(archive, const_cast<T&>(value));   // writes only; cereal's signature serves both directions
    serialize_version_3(archive, const_cast<T&>(value));
    serialize_version_4(archive, const_cast<T&>(value));
    serialize_version_5(archive, const_cast<T&>(value));
    serialize_version_6(archive, const_cast<T&>(value));
    return payload;
}

template <class T>
std::string packed(std::string_view magic, const T& value) {
    const std::string payload = payload_of(value);
    std::string bytes;
    bytes.reserve(header_size + payload.size());
    bytes += magic;
    PackOutput header(bytes);
    header.put(format_version, version_size);
    header.put(payload.size(), length_size);
    bytes += sha256(payload);
    bytes += payload;
    return bytes;
}

struct Payload {
    std::uint64_t version = 0;
    std::string_view bytes;
    std::string hash;
};

Result<Payload> payload_in(std::string_view bytes, std::string_view magic, const Place& place) {
    if (!bytes.starts_with(magic)) return fail("pack.not-a-pack", {}, place);
    if (bytes.size() > pack_limit || bytes.size() < header_size) return fail("pack.damaged", {}, place);
    BoundedInput header(bytes.substr(magic.size()));
    const std::uint64_t version = header.number(version_size), length = header.number(length_size);
    if (version > format_version) return fail("pack.newer-format", {{"version", std::to_string(version)}}, place);
    const std::string_view payload = bytes.substr(header_size);
    const std::string_view hash = bytes.substr(header_size - hash_size, hash_size);
    if (version == 0 || length != payload.size() || sha256(payload) != hash) return fail("pack.damaged", {}, place);
    return Payload{version, payload, to_hex(hash)};
}

template <class T>
Result<T> unpacked(const Payload& payload, const Place& place) {
    try {
        T value;
        BoundedInput archive(payload.bytes);
        if (archive.number(1) != little_endian) return fail("pack.damaged", {}, place);
        archive(value);
        if (payload.version >= 2) serialize_version_2(archive, value);
        if (payload.version >= 3) serialize_version_3(archive, value);
        if (payload.version >= 4) serialize_version_4(archive, value);
        if (payload.version >= 5) serialize_version_5(archive, value);
        if (payload.version >= 6) serialize_version_6(archive, value);
        if (!archive.at_end()) return fail("pack.damaged", {}, place);
        return value;
    } catch (const cereal::Exception&) {
        return fail("pack.damaged", {}, place);
    }
}

/// The rules for authors' files hold for packs too: a pack need not come from our own program.
template <class T, class Check>
Result<T> consistent(T value, const Place& place, Check check) {
    const Places nowhere;
    Report report;
    Checker checker(nowhere, report);
    check(value, checker);
    if (report.has_errors()) return fail("pack.inconsistent", {{"code", report.first_error()}}, place);
    return value;
}

std::vector<Language> languages_of(const Organisation& organisation) {
    std::vector<Language> languages;
    for (const auto& entry : organisation.policy) languages.push_back(entry.first);
    return languages;
}

}  // namespace

std::string write_course_pack(const Course& course) { return packed(course_magic, course); }
std::string write_organisation_pack(const Organisation& organisation) { return packed(organisation_magic, organisation); }

Result<Course> read_course_pack(std::string_view bytes, const std::string& name) {
    const Place place{name, 0, 0};
    const auto payload = payload_in(bytes, course_magic, place);
    if (!payload) return tl::unexpected(payload.error());
    auto course = unpacked<Course>(*payload, place);
    if (!course) return course;
    course->packed_hash = payload->hash;
    return consistent(std::move(*course), place, [](const Course& read, Checker& checker) { check_course(read, checker); });
}

Result<Organisation> read_organisation_pack(std::string_view bytes, const std::string& name) {
    const Place place{name, 0, 0};
    const auto payload = payload_in(bytes, organisation_magic, place);
    if (!payload) return tl::unexpected(payload.error());
    auto organisation = unpacked<Organisation>(*payload, place);
    if (!organisation) return organisation;
    return consistent(std::move(*organisation), place, [](const Organisation& read, Checker& checker) {
        const std::vector<Language> languages = languages_of(read);
        if (languages.empty()) checker.say("language-none", "organisation");
        for (const Language& language : languages) {
            if (!is_language(language)) checker.say("language-unknown", "organisation", {{"language", language}});
        }
        check_organisation(read, languages, checker);
    });
}

std::string policy_hash(const Organisation& organisation, const Language& language) {
    const auto text = organisation.policy.find(language);
    if (text == organisation.policy.end() || organisation.policy_pages.empty()) return {};
    return to_hex(sha256("policy 1\n" + language + "\n" + payload_of(PolicyToHash{organisation.policy_pages, text->second})));
}

LoadedCourse load(Course course, Organisation organisation) {
    LoadedCourse loaded;
    loaded.content_hash = course.packed_hash.empty() ? to_hex(sha256(payload_of(course))) : course.packed_hash;
    loaded.grading_hash = to_hex(sha256(grading_text(course)));
    for (const auto& [language, text] : organisation.policy)
        if (std::string hash = policy_hash(organisation, language); !hash.empty()) loaded.policy_hashes[language] = std::move(hash);
    loaded.course = std::move(course);
    loaded.organisation = std::move(organisation);
    return loaded;
}

}  // namespace rozwaga::course
