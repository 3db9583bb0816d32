// Evidence as JSON and back. Strict without a list of what to refuse: what was understood is written again and must be
// the very bytes that came in.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "certificate/bounded_json.h"
#include "certificate/canonical.h"
#include "certificate/document.h"
#include "certificate/evidence.h"

namespace rozwaga::certificate {
namespace {

using nlohmann::json;

constexpr std::string_view evidence_format = "rozwaga-evidence ";
constexpr const char* first_evidence_format = "rozwaga-evidence 1";
constexpr std::size_t most_in_list = 500, longest_id = 256, longest_enrolment = 64 * 1024;
constexpr std::int64_t most_time = 1'000'000'000;

json list_of(const auto& values, const auto& written) {
    json list = json::array();
    for (const auto& value : values) list.push_back(written(value));
    return list;
}

/// Nothing empty is written.
void put_list(json& object, const char* name, const auto& values, const auto& written) {
    if (!values.empty()) object[name] = list_of(values, written);
}

json pick_json(const record::Pick& pick) {
    json written = {{"option", pick.option}};
    if (!pick.group.empty()) written["group"] = pick.group;
    return written;
}

json item_json(const GradedItem& item) {
    json written = {{"id", item.id}, {"seconds", item.seconds}};
    put_list(written, "answer", item.answer.picks, pick_json);
    return written;
}

json choice_json(const GradedChoice& choice) {
    return {{"node", choice.node}, {"option", choice.option}, {"seconds", choice.seconds}};
}

json scenario_json(const GradedScenario& scenario) {
    json written = {{"id", scenario.id}};
    put_list(written, "choices", scenario.choices, choice_json);
    return written;
}

json time_json(const LessonTime& time) { return {{"id", time.lesson}, {"minutes", time.minutes}}; }

json score_json(const record::LessonScore& score) {
    return {{"id", score.lesson}, {"points", score.points}, {"maximum", score.maximum}};
}

json evidence_json(const Evidence& evidence) {
    json written = {{"format", first_evidence_format},
                    {"kind", evidence.kind == EvidenceKind::summary ? "summary" : "answers"},
                    {"attempt", evidence.attempt},
                    {"course", evidence.course},
                    {"version", evidence.version},
                    {"gradingHash", "sha256:" + evidence.grading_hash},
                    {"passMark", evidence.pass_mark},
                    {"begun", to_iso8601(evidence.begun)},
                    {"handedIn", to_iso8601(evidence.handed_in)}};
    put_list(written, "items", evidence.items, item_json);
    put_list(written, "scenarios", evidence.scenarios, scenario_json);
    put_list(written, "lessons", evidence.lessons, time_json);
    put_list(written, "scores", evidence.scores, score_json);
    if (!evidence.enrolment.empty()) written["enrolment"] = evidence.enrolment;
    return written;
}

// --- reading: the first thing that may not be so is remembered by its name -------------------------------------

/// What must be in one object of the evidence.
class Fields {
public:
    Fields(const json& object, std::string& wrong) : object_(object), wrong_(wrong) {
        if (!object_.is_object()) refuse("");
    }
    Fields(const json& object, const Fields& around, const char* list, std::size_t index)
        : object_(object), wrong_(around.wrong_), around_(&around), list_(list), index_(index) {
        if (!object_.is_object()) refuse("");
    }

    std::string text(const char* name, std::size_t least, std::size_t most) const {
        const json* value = find(name);
        if (!value) return least == 0 ? std::string() : refuse(name);
        if (!value->is_string()) return refuse(name);
        const auto& text = value->get_ref<const std::string&>();
        return text.size() < least || text.size() > most ? refuse(name) : text;
    }
    std::string id(const char* name) const { return text(name, 1, longest_id); }

    std::int64_t number(const char* name, std::int64_t most) const {
        const json* value = find(name);
        // Compared unsigned first: a number above the signed range must not turn negative.
        if (!value || !value->is_number_unsigned() || value->get<std::uint64_t>() > std::uint64_t(most)) return refuse(name), 0;
        return value->get<std::int64_t>();
    }

    Instant instant(const char* name) const {
        const auto read = from_iso8601(text(name, 1, longest_id));
        if (!read || read->milliseconds < 0) return refuse(name), Instant{};
        return *read;
    }

    template <class T>
    std::vector<T> list(const char* name, T (*read)(const Fields&)) const {
        std::vector<T> values;
        const json* found = find(name);
        if (!found) return values;
        if (!found->is_array() || found->size() > most_in_list) return refuse(name), values;
        values.reserve(found->size());
        for (std::size_t i = 0; i < found->size() && wrong_.empty(); ++i)
            values.push_back(read(Fields((*found)[i], *this, name, i)));
        return values;
    }

private:
    const json* find(const char* name) const {
        if (!object_.is_object()) return nullptr;
        const auto found = object_.find(name);
        return found == object_.end() ? nullptr : &*found;
    }
    std::string refuse(const char* name) const {
        if (wrong_.empty()) wrong_ = where() + "/" + name;
        return {};
    }
    std::string where() const {
        return around_ ? around_->where() + "/" + list_ + "/" + std::to_string(index_) : std::string();
    }

    const json& object_;
    std::string& wrong_;
    const Fields* around_ = nullptr;
    const char* list_ = "";
    std::size_t index_ = 0;
};

record::Pick read_pick(const Fields& fields) { return {fields.id("option"), fields.text("group", 0, longest_id)}; }

GradedItem read_item(const Fields& fields) {
    return {fields.id("id"), {fields.list("answer", read_pick)}, fields.number("seconds", most_time)};
}

GradedChoice read_choice(const Fields& fields) {
    return {fields.id("node"), fields.id("option"), fields.number("seconds", most_time)};
}

GradedScenario read_scenario(const Fields& fields) { return {fields.id("id"), fields.list("choices", read_choice)}; }

LessonTime read_time(const Fields& fields) { return {fields.id("id"), fields.number("minutes", most_time)}; }

record::LessonScore read_score(const Fields& fields) {
    return {fields.id("id"), fields.number("points", most_time), fields.number("maximum", most_time)};
}

/// Grading counts what is named twice once; whoever reads the file would count it twice.
bool names_one_twice(const auto& values, const auto& id) {
    std::set<std::string_view> seen;
    return std::ranges::any_of(values, [&](const auto& value) { return !seen.insert(value.*id).second; });
}

Evidence evidence_of(const json& document, std::string& wrong) {
    constexpr std::string_view mark = "sha256:";
    const Fields fields(document, wrong);
    Evidence evidence;
    const std::string kind = fields.text("kind", 1, longest_id);
    evidence.kind = kind == "summary" ? EvidenceKind::summary : EvidenceKind::answers;
    evidence.attempt = fields.id("attempt");
    evidence.course = fields.id("course");
    evidence.version = fields.id("version");
    const std::string hash = fields.text("gradingHash", mark.size() + 64, mark.size() + 64);
    if (hash.starts_with(mark)) evidence.grading_hash = hash.substr(mark.size());
    evidence.pass_mark = int(fields.number("passMark", 100));
    evidence.begun = fields.instant("begun");
    evidence.handed_in = fields.instant("handedIn");
    evidence.items = fields.list("items", read_item);
    evidence.scenarios = fields.list("scenarios", read_scenario);
    evidence.lessons = fields.list("lessons", read_time);
    evidence.scores = fields.list("scores", read_score);
    evidence.enrolment = fields.text("enrolment", 0, longest_enrolment);

    if (names_one_twice(evidence.items, &GradedItem::id)) wrong = "/items";
    if (names_one_twice(evidence.scenarios, &GradedScenario::id)) wrong = "/scenarios";
    if (names_one_twice(evidence.lessons, &LessonTime::lesson)) wrong = "/lessons";
    if (names_one_twice(evidence.scores, &record::LessonScore::lesson)) wrong = "/scores";
    const bool summary = evidence.kind == EvidenceKind::summary;
    if (summary && !(evidence.items.empty() && evidence.scenarios.empty())) wrong = "/kind";
    if (!summary && !evidence.scores.empty()) wrong = "/kind";
    return evidence;
}

}  // namespace

std::string write_evidence(const Evidence& evidence) { return canonical(evidence_json(evidence)); }

Result<Evidence> read_evidence(std::string_view bytes) try {
    const auto misshapen = [](const std::string& where) { return fail("evidence.shape", {{"where", excerpt(where)}}); };
    const Result<json> document = parse_bounded(bytes);
    if (!document) return tl::unexpected(document.error());
    const std::string format = text_at(*document, "/format");
    if (!format.starts_with(evidence_format)) return misshapen("/format");
    if (format != first_evidence_format)
        return fail("evidence.format-newer", {{"format", excerpt(format.substr(evidence_format.size()))}});
    std::string wrong;
    Evidence evidence = evidence_of(*document, wrong);
    if (!wrong.empty()) return misshapen(wrong);
    const json again = evidence_json(evidence);
    if (canonical(again) == bytes) return evidence;
    const std::string where = first_difference(again, *document);
    return misshapen(where.empty() ? "/" : where);
} catch (const json::exception&) {
    return fail("evidence.shape", {{"where", "/"}});
}

}  // namespace rozwaga::certificate
