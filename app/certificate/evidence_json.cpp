// Evidence as JSON and back. Strict without a list of what to refuse: what was understood is written again and must be
// the very bytes that came in.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "certificate/bounded_json.h"
#include "certificate/canonical.h"
#include "certificate/document.h"
#include "certificate/evidence_reader.h"

namespace rozwaga::certificate {
namespace {

using nlohmann::json;

void write_pick(CanonicalWriter& writer, const record::Pick& pick) {
    if (!pick.group.empty()) writer.put("group", pick.group);
    writer.put("option", pick.option);
}

void write_item(CanonicalWriter& writer, const GradedItem& item) {
    writer.list("answer", item.answer.picks, write_pick);
    writer.put("id", item.id);
    writer.put("seconds", item.seconds);
}

void write_choice(CanonicalWriter& writer, const GradedChoice& choice) {
    writer.put("node", choice.node);
    writer.put("option", choice.option);
    writer.put("seconds", choice.seconds);
}

void write_scenario(CanonicalWriter& writer, const GradedScenario& scenario) {
    writer.list("choices", scenario.choices, write_choice);
    writer.put("id", scenario.id);
}

void write_time(CanonicalWriter& writer, const LessonTime& time) {
    writer.put("id", time.lesson);
    writer.put("minutes", time.minutes);
}

void write_score(CanonicalWriter& writer, const record::LessonScore& score) {
    writer.put("id", score.lesson);
    writer.put("maximum", score.maximum);
    writer.put("points", score.points);
}

std::string_view format_of(const Evidence& evidence) {
    if (evidence.refresher) return refresher_evidence_format;
    return evidence.begun_with ? updated_evidence_format : first_evidence_format;
}

std::string marked(const std::string& hash) { return std::string(hash_mark) + hash; }

void write_all(CanonicalWriter& writer, const Evidence& evidence) {
    if (evidence.refresher) writer.put("assessment", "refresher");
    writer.put("attempt", evidence.attempt);
    writer.put("begun", to_iso8601(evidence.begun));
    if (evidence.begun_with) {
        writer.put("begunGradingHash", marked(evidence.begun_with->grading_hash));
        writer.put("begunVersion", evidence.begun_with->version);
    }
    writer.put("course", evidence.course);
    if (!evidence.enrolment.empty()) writer.put("enrolment", evidence.enrolment);
    writer.put("format", format_of(evidence));
    writer.put("gradingHash", marked(evidence.grading_hash));
    writer.put("handedIn", to_iso8601(evidence.handed_in));
    writer.list("items", evidence.items, write_item);
    writer.put("kind", evidence.kind == EvidenceKind::summary ? "summary" : "answers");
    writer.list("lessons", evidence.lessons, write_time);
    writer.put("passMark", std::int64_t{evidence.pass_mark});
    writer.list("scenarios", evidence.scenarios, write_scenario);
    writer.list("scores", evidence.scores, write_score);
    writer.put("version", evidence.version);
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

    std::string hash(const char* name) const {
        const std::string marked = text(name, hash_mark.size() + 64, hash_mark.size() + 64);
        return marked.starts_with(hash_mark) ? marked.substr(hash_mark.size()) : refuse(name);
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

Evidence evidence_of(const json& document, std::string_view format, std::string& wrong) {
    const Fields fields(document, wrong);
    Evidence evidence;
    const std::string kind = fields.text("kind", 1, longest_id);
    evidence.kind = kind == "summary" ? EvidenceKind::summary : EvidenceKind::answers;
    evidence.refresher = format == refresher_evidence_format;
    if (evidence.refresher && fields.id("assessment") != "refresher" && wrong.empty()) wrong = "/assessment";
    const bool updated = format == updated_evidence_format || (evidence.refresher && document.contains("begunGradingHash"));
    evidence.attempt = fields.id("attempt");
    evidence.course = fields.id("course");
    evidence.version = fields.id("version");
    evidence.grading_hash = fields.hash("gradingHash");
    if (updated) {
        evidence.begun_with = DrawnFrom{fields.id("begunVersion"), fields.hash("begunGradingHash")};
        if (wrong.empty() && evidence.begun_with->grading_hash == evidence.grading_hash) wrong = "/begunGradingHash";
    }
    evidence.pass_mark = int(fields.number("passMark", 100));
    evidence.begun = fields.instant("begun");
    evidence.handed_in = fields.instant("handedIn");
    evidence.items = fields.list("items", read_item);
    evidence.scenarios = fields.list("scenarios", read_scenario);
    evidence.lessons = fields.list("lessons", read_time);
    evidence.scores = fields.list("scores", read_score);
    evidence.enrolment = fields.text("enrolment", 0, longest_enrolment);

    if (const std::string contradiction = contradiction_in(evidence); !contradiction.empty()) wrong = contradiction;
    return evidence;
}

}  // namespace

std::string contradiction_in(const Evidence& evidence) {
    const bool summary = evidence.kind == EvidenceKind::summary;
    if (summary ? !(evidence.items.empty() && evidence.scenarios.empty()) : !evidence.scores.empty()) return "/kind";
    if (names_one_twice(evidence.scores, &record::LessonScore::lesson)) return "/scores";
    if (names_one_twice(evidence.lessons, &LessonTime::lesson)) return "/lessons";
    if (names_one_twice(evidence.scenarios, &GradedScenario::id)) return "/scenarios";
    if (names_one_twice(evidence.items, &GradedItem::id)) return "/items";
    return {};
}

std::string write_evidence(const Evidence& evidence) {
    constexpr std::size_t usual = 8192;
    CanonicalWriter writer;
    writer.text.reserve(usual);
    writer.object([&] { write_all(writer, evidence); });
    return std::move(writer.text);
}

Result<Evidence> read_evidence(std::string_view bytes) {
    if (auto evidence = read_evidence_as_written(bytes)) return std::move(*evidence);
    return read_evidence_as_json(bytes);
}

Result<Evidence> read_evidence_as_json(std::string_view bytes) try {
    const auto misshapen = [](const std::string& where) { return fail("evidence.shape", {{"where", excerpt(where)}}); };
    const Result<json> document = parse_bounded(bytes, largest_evidence);
    if (!document) return tl::unexpected(document.error());
    const std::string format = text_at(*document, "/format");
    if (!format.starts_with(evidence_format)) return misshapen("/format");
    if (format != first_evidence_format && format != updated_evidence_format && format != refresher_evidence_format)
        return fail("evidence.format-newer", {{"format", excerpt(format.substr(evidence_format.size()))}});
    std::string wrong;
    Evidence evidence = evidence_of(*document, format, wrong);
    if (!wrong.empty()) return misshapen(wrong);
    const std::string again = write_evidence(evidence);
    if (again == bytes) return evidence;
    const std::string where = first_difference(json::parse(again), *document);
    return misshapen(where.empty() ? "/" : where);
} catch (const json::exception&) {
    return fail("evidence.shape", {{"where", "/"}});
}

}  // namespace rozwaga::certificate
