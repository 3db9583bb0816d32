#include "cli/course_changes.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "course/pack.h"

namespace rozwaga::cli {
namespace {

using nlohmann::ordered_json;

std::string change_in_words(const text::Wording& words, const course::Difference& difference) {
    return words("change." + difference.what, difference.arguments);
}

/// "confidential / depot-photo", "confidential", or the exam or course in words.
std::string subject_in_words(const text::Wording& words, const course::Difference& difference) {
    if (difference.subject == "exam" || difference.subject == "refresher" || difference.subject == "course") return words("change.subject-" + difference.subject);
    return difference.subject == difference.lesson ? difference.lesson : difference.lesson + " / " + difference.subject;
}

const char* kind_name(bool material) { return material ? "material" : "minor"; }

/// YAML to be completed, one entry a lesson or item that lacks one.
void print_missing_notes(const Console& console, const course::Course& now, const course::Findings& findings) {
    bool begun = false;
    for (const course::Finding& finding : findings) {
        if (finding.code != "change-unlisted") continue;
        if (!begun) console.out << console.words("cli.changes-to-add") << '\n';
        begun = true;
        console.out << "- version: " << now.version << "\n  subject: " << finding.arguments.front().second << "\n  counts_as: material\n  what:\n";
        for (const course::Language& language : now.languages) console.out << "    " << language << ": \"\"\n";
    }
}

}  // namespace

Result<Against> compare_with_pack(const Console& console, const course::Course& now, const std::string& path, const std::string& changes_file) {
    const auto bytes = console.disk.read(path, course::pack_limit);
    if (!bytes) return tl::unexpected(bytes.error());
    auto before = course::read_course_pack(*bytes, path);
    if (!before) return tl::unexpected(before.error());
    if (before->id != now.id) return fail("cli.other-course", {{"path", path}, {"course", now.id}, {"other", before->id}});
    Against against{std::move(*before), {}, {}};
    against.judged = course::judge(course::compare(against.before, now), now);
    against.findings = course::unexplained(against.judged, against.before, now, changes_file);
    return against;
}

void print_changes(const Console& console, const course::Course& now, const Against& against) {
    const text::Wording& words = console.words;
    if (against.judged.empty()) {
        console.out << words("cli.changes-none", {{"version", against.before.version}}) << '\n';
        return;
    }
    console.out << words("cli.changes-since", {{"version", against.before.version}, {"now", now.version}}) << '\n';
    for (const course::Judged& one : against.judged) {
        const bool overruled = one.material() != one.difference.material;
        console.out << "  " << words(std::string("cli.change-") + kind_name(one.material())) << "  "
                    << subject_in_words(words, one.difference) << ": " << change_in_words(words, one.difference);
        if (overruled && !one.note->reason.empty()) console.out << words("cli.change-overruled", {{"reason", one.note->reason}});
        console.out << '\n';
    }
    print_missing_notes(console, now, against.findings);
}

nlohmann::ordered_json changes_json(const Console& console, const Against& against) {
    ordered_json differences = ordered_json::array();
    for (const course::Judged& one : against.judged) {
        ordered_json arguments = ordered_json::object();
        for (const auto& [name, value] : one.difference.arguments) arguments[name] = value;
        ordered_json difference = {{"what", one.difference.what},           {"lesson", one.difference.lesson},
                                   {"subject", one.difference.subject},     {"kind", kind_name(one.material())},
                                   {"compared", kind_name(one.difference.material)}, {"arguments", arguments},
                                   {"message", change_in_words(console.words, one.difference)}};
        if (one.note && !one.note->reason.empty()) difference["reason"] = one.note->reason;
        differences.push_back(std::move(difference));
    }
    return {{"version", against.before.version}, {"differences", differences}};
}

}  // namespace rozwaga::cli
