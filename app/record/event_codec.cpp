#include "record/event_codec.h"

#include <array>
#include <utility>

#include "record/archive.h"
#include "record/serialize.h"

namespace rozwaga::record {
namespace {

constexpr std::size_t kinds = std::variant_size_v<Event>;
constexpr std::size_t event_header = 8 + 2 + 4;   // instant, kind, length of the body

constexpr std::array<std::string_view, 24> names{
    "LearnerNamed", "WentTo",       "PageRead",     "PracticeAnswered", "ScenarioBegun",     "OptionChosen",     "NodeReplayed",   "ExamBegun",
    "ExamAnswered", "ItemFlagged", "ExamHandedIn", "ExamGraded",       "CertificateIssued", "CertificateSaved", "CertificateSent",
    "PolicyAcknowledged", "EnrolmentAccepted", "RoundBegun", "ReminderShown",
    "CourseMet", "AttemptMoved", "RefresherBegun", "RefresherNeeded", "RefresherPageRead"};
static_assert(names.size() == kinds, "a new kind needs its name, its fields in serialize.h and a paragraph in FORMAT.md");

template <std::size_t kind>
void read_body(BodyReader& reader, Event& event) {
    reader(event.emplace<kind>());
}

using ReadBody = void (*)(BodyReader&, Event&);

template <std::size_t... kind>
constexpr std::array<ReadBody, sizeof...(kind)> body_readers(std::index_sequence<kind...>) {
    return {read_body<kind>...};
}

constexpr auto readers = body_readers(std::make_index_sequence<kinds>());

/// A place that only a later version knows makes the event one of its kind.
bool is_known(const Event& event) {
    const auto* went = std::get_if<WentTo>(&event);
    return !went || went->place.kind <= PlaceKind::refresher;
}

void read_events(BodyReader& payload, StampedEvents& events, Decoded& decoded) {
    BodyReader body;
    const auto count = payload.number<std::uint32_t>();
    if (count > payload.left() / event_header) throw cereal::Exception("more events than fit");
    for (std::uint32_t i = 0; i < count; ++i) {
        const Instant at{payload.number<std::int64_t>()};
        const auto kind = payload.number<std::uint16_t>();
        body.start(payload.take(payload.number<std::uint32_t>()));
        if (kind >= kinds) {
            ++decoded.newer;
            continue;
        }
        Stamped& stamped = events.emplace_back();
        stamped.at = at;
        readers[kind](body, stamped.event);   // bytes left over are fields of a later version
        if (is_known(stamped.event)) continue;
        events.pop_back();
        ++decoded.newer;
    }
    if (payload.left() != 0) throw cereal::Exception("bytes after the last event");
}

}  // namespace

std::string encode(const StampedEvents& events) {
    BodyWriter writer;
    append_number(writer.bytes, std::uint32_t(events.size()));
    for (const Stamped& stamped : events) {
        append_number(writer.bytes, stamped.at.milliseconds);
        append_number(writer.bytes, std::uint16_t(stamped.event.index()));
        const std::size_t length_at = writer.bytes.size();
        append_number(writer.bytes, std::uint32_t(0));
        const std::size_t body_at = writer.bytes.size();
        std::visit([&](const auto& event) { writer(event); }, stamped.event);
        std::string length;
        append_number(length, std::uint32_t(writer.bytes.size() - body_at));
        writer.bytes.replace(length_at, length.size(), length);
    }
    return std::move(writer.bytes);
}

Decoded decode(std::string_view payload, StampedEvents& events) {
    Decoded decoded;
    const std::size_t before = events.size();
    try {
        BodyReader reader;
        reader.start(payload);
        read_events(reader, events, decoded);
    } catch (const cereal::Exception&) {
        events.resize(before);
        decoded = {false, 0};
    }
    return decoded;
}

std::string_view kind_name(const Event& event) { return names[event.index()]; }

}  // namespace rozwaga::record
