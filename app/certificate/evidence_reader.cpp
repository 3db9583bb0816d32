// Reads what write_evidence() writes, in its order and in one go.
#include "certificate/evidence_reader.h"

#include <algorithm>
#include <charconv>

#include "course/utf8.h"

namespace rozwaga::certificate {
namespace {

/// The mirror of CanonicalWriter. After the first thing that is otherwise nothing more is taken.
class CanonicalReader {
public:
    explicit CanonicalReader(std::string_view text) : rest_(text) {}

    bool sound() const { return sound_; }
    bool at_end() const { return sound_ && rest_.empty(); }

    template <class Read>
    void object(const Read& read) {
        separate();
        expect("{");
        first_ = true;
        read();
        expect("}");
        first_ = false;
    }
    /// A list of objects, which is not there when it is empty.
    template <class T>
    void list(std::string_view name, std::vector<T>& values, void (*read_one)(CanonicalReader&, T&)) {
        if (!has(name)) return;
        expect("[");
        first_ = true;
        do {
            require(values.size() < most_in_list);
            object([&] { read_one(*this, values.emplace_back()); });
        } while (sound_ && rest_.starts_with(','));
        expect("]");
        first_ = false;
    }
    /// Whether this key is the next; then its value is.
    bool has(std::string_view name) {
        const std::size_t comma = first_ ? 0 : 1, whole = comma + name.size() + 3;
        if (!sound_ || rest_.size() < whole || (comma == 1 && rest_[0] != ',') || rest_[comma] != '"' ||
            rest_.substr(comma + 1, name.size()) != name || rest_.substr(comma + 1 + name.size(), 2) != "\":")
            return false;
        rest_.remove_prefix(whole);
        first_ = false;
        return true;
    }
    void text(std::string_view name, std::string& value, std::size_t most = longest_id) {
        require(has(name));
        value = quoted(most);
    }
    void text_if_any(std::string_view name, std::string& value, std::size_t most) {
        if (has(name)) value = quoted(most);
    }
    void number(std::string_view name, std::int64_t& value, std::int64_t most) {
        require(has(name));
        const std::size_t digits = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
        require(digits > 0 && (digits == 1 || rest_[0] != '0'));
        const auto [end, failure] = std::from_chars(rest_.data(), rest_.data() + digits, value);
        require(failure == std::errc() && end == rest_.data() + digits && value <= most);
        if (sound_) rest_.remove_prefix(digits);
    }
    void hash(std::string_view name, std::string& value) {
        text(name, value, hash_mark.size() + 64);
        require(value.size() == hash_mark.size() + 64 && value.starts_with(hash_mark));
        if (sound_) value.erase(0, hash_mark.size());
    }
    void instant(std::string_view name, Instant& value) {
        std::string written;
        text(name, written);
        const Result<Instant> read = from_iso8601(written);
        require(read && read->milliseconds >= 0 && to_iso8601(*read) == written);   // it can be written in more ways than one
        if (sound_) value = *read;
    }
    void require(bool holds) { sound_ = sound_ && holds; }

private:
    std::string_view rest_;
    bool sound_ = true, first_ = true;

    void expect(std::string_view mark) {
        require(rest_.starts_with(mark));
        if (sound_) rest_.remove_prefix(mark.size());
    }
    void separate() {
        if (!first_) expect(",");
        first_ = false;
    }
    /// Not empty. Of escapes only those of a quotation mark and a backslash, which an invitation is full of.
    std::string quoted(std::size_t most) {
        std::string value;
        expect("\"");
        while (sound_) {
            const auto end = std::ranges::find_if(rest_, [](char letter) {
                return letter == '"' || letter == '\\' || static_cast<unsigned char>(letter) < 0x20;
            });
            value.append(rest_.begin(), end);
            rest_.remove_prefix(std::size_t(end - rest_.begin()));
            if (rest_.empty() || rest_[0] != '\\') break;
            require(rest_.size() > 1 && (rest_[1] == '"' || rest_[1] == '\\'));
            if (!sound_) break;
            value += rest_[1];
            rest_.remove_prefix(2);
        }
        expect("\"");
        require(!value.empty() && value.size() <= most);
        return value;
    }
};

void take_pick(CanonicalReader& reader, record::Pick& pick) {
    reader.text_if_any("group", pick.group, longest_id);
    reader.text("option", pick.option);
}

void take_item(CanonicalReader& reader, GradedItem& item) {
    reader.list("answer", item.answer.picks, take_pick);
    reader.text("id", item.id);
    reader.number("seconds", item.seconds, most_time);
}

void take_choice(CanonicalReader& reader, GradedChoice& choice) {
    reader.text("node", choice.node);
    reader.text("option", choice.option);
    reader.number("seconds", choice.seconds, most_time);
}

void take_scenario(CanonicalReader& reader, GradedScenario& scenario) {
    reader.list("choices", scenario.choices, take_choice);
    reader.text("id", scenario.id);
}

void take_time(CanonicalReader& reader, LessonTime& time) {
    reader.text("id", time.lesson);
    reader.number("minutes", time.minutes, most_time);
}

void take_score(CanonicalReader& reader, record::LessonScore& score) {
    reader.text("id", score.lesson);
    reader.number("maximum", score.maximum, most_time);
    reader.number("points", score.points, most_time);
}

void take_all(CanonicalReader& reader, Evidence& evidence) {
    std::string assessment, format, kind;
    std::int64_t pass_mark = 0;
    reader.text_if_any("assessment", assessment, longest_id);
    evidence.refresher = assessment == "refresher";
    reader.require(assessment.empty() || evidence.refresher);
    reader.text("attempt", evidence.attempt);
    reader.instant("begun", evidence.begun);
    // A course updated under way is rare, and left to the other way: what it has more stands here.
    reader.text("course", evidence.course);
    reader.text_if_any("enrolment", evidence.enrolment, longest_enrolment);
    reader.text("format", format);
    reader.require(format == (evidence.refresher ? refresher_evidence_format : first_evidence_format));
    reader.hash("gradingHash", evidence.grading_hash);
    reader.instant("handedIn", evidence.handed_in);
    reader.list("items", evidence.items, take_item);
    reader.text("kind", kind);
    reader.require(kind == "answers" || kind == "summary");
    evidence.kind = kind == "summary" ? EvidenceKind::summary : EvidenceKind::answers;
    reader.list("lessons", evidence.lessons, take_time);
    reader.number("passMark", pass_mark, 100);
    evidence.pass_mark = int(pass_mark);
    reader.list("scenarios", evidence.scenarios, take_scenario);
    reader.list("scores", evidence.scores, take_score);
    reader.text("version", evidence.version);
}

}  // namespace

std::optional<Evidence> read_evidence_as_written(std::string_view bytes) {
    if (bytes.size() > largest_evidence || course::first_malformed_byte(bytes)) return std::nullopt;
    CanonicalReader reader(bytes);
    Evidence evidence;
    reader.object([&] { take_all(reader, evidence); });
    if (!reader.at_end() || !contradiction_in(evidence).empty()) return std::nullopt;
    return evidence;
}

}  // namespace rozwaga::certificate
