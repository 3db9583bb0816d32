#include "record/merge.h"

#include <map>
#include <tuple>
#include <vector>

#include "record/frame.h"
#include "record/little_endian.h"
#include "record/reading.h"

namespace rozwaga::record {
namespace {

/// A frame without its sequence number: what says whether two are the same.
struct Entry {
    Frame frame;
    std::int64_t at = 0;        ///< of its first event; of the frame before where it has none we can read

    auto identity() const { return std::tuple(frame.kind, frame.version, frame.payload); }
};

constexpr std::size_t first_event_at = 4, first_instant_end = 12;

Result<std::vector<Entry>> entries_of(std::string_view log) {
    std::vector<Entry> entries;
    if (log.empty()) return entries;
    const auto reading = read_log(log);
    if (!reading) return tl::unexpected(reading.error());
    if (reading->damage != Damage::none) return fail("record.not-whole");
    std::int64_t at = 0;
    for (std::size_t offset = header_bytes; offset < log.size();) {
        const Frame frame = find_frame(log.substr(offset)).frame;
        const bool readable = frame.kind == std::uint16_t(FrameKind::decision) && frame.version == 1;
        if (readable && frame.payload.size() >= first_instant_end) at = number_at<std::int64_t>(frame.payload, first_event_at);
        entries.push_back({frame, at});
        offset += frame_header_bytes + frame.payload.size();
    }
    return entries;
}

/// How often each frame is there.
class Counts {
public:
    explicit Counts(const std::vector<Entry>& entries) {
        for (const Entry& entry : entries) give(entry);
    }
    bool has(const Entry& entry) const {
        const auto found = counts_.find(entry.identity());
        return found != counts_.end() && found->second > 0;
    }
    void give(const Entry& entry) { ++counts_[entry.identity()]; }
    void take(const Entry& entry) { --counts_[entry.identity()]; }

private:
    using Identity = std::tuple<std::uint16_t, std::uint16_t, std::string_view>;
    std::map<Identity, long> counts_;
};

/// One of the two histories, walked from its beginning.
struct Side {
    explicit Side(const std::vector<Entry>& all) : entries(all), left(all), owed({}) {}

    const std::vector<Entry>& entries;
    std::size_t next = 0;
    Counts left;                 ///< not written yet
    Counts owed;                 ///< written already, because the other side had them earlier; still to be stepped over

    /// Steps over what was written already.
    void settle() {
        while (next < entries.size() && owed.has(entries[next])) {
            owed.take(entries[next]);
            ++next;
        }
    }
    bool ended() const { return next == entries.size(); }
    const Entry& head() const { return entries[next]; }
    void step() { left.take(entries[next++]); }
};

/// Whether the first of `a` comes before the first of `b`. What only one side has goes first, so that what both have meets.
bool goes_first(const Side& a, const Side& b) {
    const bool a_shared = b.left.has(a.head()), b_shared = a.left.has(b.head());
    if (a_shared != b_shared) return b_shared;
    if (a.head().at != b.head().at) return a.head().at < b.head().at;
    return a.head().identity() < b.head().identity();
}

class Writer {
public:
    explicit Writer(const std::string& learner) : log(encode_header({format_version, learner})) {}
    void write(const Entry& entry) {
        Frame frame = entry.frame;
        frame.sequence = ++sequence_;
        log += encode_frame(frame);
    }
    std::string log;

private:
    std::uint64_t sequence_ = 0;
};

}  // namespace

Result<Merged> merge_logs(std::string_view ours, std::string_view theirs, const std::string& learner) {
    const auto our_entries = entries_of(ours), their_entries = entries_of(theirs);
    if (!our_entries) return tl::unexpected(our_entries.error());
    if (!their_entries) return tl::unexpected(their_entries.error());
    Side a(*our_entries), b(*their_entries);
    Writer writer(learner);
    Merged merged;
    const auto write = [&](Side& from, Side& other, std::size_t& alone) {
        writer.write(from.head());
        if (other.left.has(from.head())) {
            other.left.take(from.head());
            other.owed.give(from.head());
        } else {
            ++alone;
        }
        from.step();
    };
    for (;;) {
        a.settle();
        b.settle();
        if (a.ended() && b.ended()) break;
        if (!a.ended() && !b.ended() && a.head().identity() == b.head().identity()) {
            writer.write(a.head());
            a.step();
            b.step();
        } else if (b.ended() || (!a.ended() && goes_first(a, b))) {
            write(a, b, merged.missing);
        } else {
            write(b, a, merged.added);
        }
    }
    merged.log = std::move(writer.log);
    if (merged.log.size() > largest_log) return fail("record.too-large");
    return merged;
}

}  // namespace rozwaga::record
