#include "record/log.h"

#include "record/frame.h"

namespace rozwaga::record {
namespace {

constexpr int most_copies = 10'000;

tl::unexpected<Error> with_path(Error error, const std::string& path) {
    for (const auto& [name, value] : error.arguments)
        if (name == "path") return tl::unexpected<Error>(std::move(error));
    error.arguments.emplace_back("path", path);
    return tl::unexpected<Error>(std::move(error));
}

/// Nothing there yet reads as nothing in it.
Result<std::string> read_or_empty(const Disk& disk, const std::string& path) {
    auto bytes = disk.read(path, largest_log);
    if (!bytes && bytes.error().code == "disk.not-found") return std::string();
    return bytes;
}

/// Keeps `bytes` as "<path>.damaged-<n>". A copy that is there already (mending was interrupted) is not made twice.
Result<std::string> keep_copy(Disk& disk, const std::string& path, const std::string& bytes) {
    for (int number = 1; number <= most_copies; ++number) {
        const std::string copy = path + ".damaged-" + std::to_string(number);
        if (const auto entry = disk.describe(copy)) {
            if (entry->size == bytes.size() && disk.read(copy, bytes.size()).value_or("") == bytes) return copy;
            continue;
        } else if (entry.error().code != "disk.not-found") {
            return tl::unexpected(entry.error());
        }
        if (auto written = disk.write(copy, bytes, true); !written) return tl::unexpected(written.error());
        return copy;
    }
    return fail("disk.failed", {{"path", path}, {"reason", "EEXIST"}});
}

DamageReport report_of(const Reading& reading, const std::string& path) {
    DamageReport report;
    report.damage = reading.damage;
    report.path = path;
    report.frames_kept = reading.frames;
    report.events_kept = reading.events.size();
    report.newer = reading.newer_events + reading.newer_frames;
    report.first_bad_offset = reading.damage == Damage::header ? 0 : reading.good_bytes;
    report.bytes_dropped = reading.file_bytes - reading.good_bytes;
    return report;
}

}  // namespace

std::optional<Error> DamageReport::notice() const {
    if (damage != Damage::none && copy.empty()) return Error{"record.log-not-mended", {{"path", path}}, {}};
    if (damage != Damage::none)
        return Error{damage == Damage::cut_short ? "record.log-cut-short" : "record.log-damaged",
                     {{"path", path}, {"copy", copy}, {"kept", std::to_string(events_kept)}, {"dropped", std::to_string(bytes_dropped)}},
                     {}};
    if (newer > 0) return Error{"record.newer-events", {{"path", path}, {"newer", std::to_string(newer)}}, {}};
    return std::nullopt;
}

Result<OpenedLog> Log::open(Disk& disk, const std::string& path, const std::string& learner) {
    if (learner.empty() || learner.size() > largest_learner_id) return fail("record.other-learner", {{"path", path}});
    auto bytes = read_or_empty(disk, path);
    if (!bytes) return tl::unexpected(bytes.error());
    auto reading = read_log(*bytes);
    if (!reading) return with_path(reading.error(), path);
    if (!reading->learner.empty() && reading->learner != learner) return fail("record.other-learner", {{"path", path}});

    OpenedLog opened;
    opened.log.reset(new Log(disk, path, learner));
    Log& log = *opened.log;
    log.sequence_ = reading->sequence;
    log.good_bytes_ = reading->good_bytes;
    opened.report = report_of(*reading, path);
    if (reading->damage != Damage::none) {
        log.damaged_ = std::move(*bytes);
        // Not kept for want of room: said in the report, tried again by append().
        if (auto mended = log.mend(); !mended && mended.error().code != "disk.full") return tl::unexpected(mended.error());
        opened.report.copy = log.copy_;
    } else if (auto file = log.open_file(bytes->size()); !file) {
        return tl::unexpected(file.error());
    }
    opened.events = std::move(reading->events);
    return opened;
}

Result<void> Log::open_file(std::uint64_t expected_size) {
    auto file = disk_.open_append(path_);
    if (!file) return tl::unexpected(file.error());
    // Somebody else writes to it, lock or no lock.
    if ((*file)->size() != expected_size) return fail("record.learner-busy", {{"path", path_}});
    // What was read may be the unflushed last words of a program that was killed: nobody acts on it before it is safe.
    if (auto synced = (*file)->sync(); !synced) return synced;
    file_ = std::move(*file);
    if (expected_size > 0) return {};
    auto written = write_frame(encode_header({format_version, learner_}));
    if (!written) file_.reset();
    return written;
}

Result<void> Log::mend() {
    if (damaged_) {
        auto copy = keep_copy(disk_, path_, *damaged_);
        if (!copy) return tl::unexpected(copy.error());
        std::string good = encode_header({format_version, learner_});
        if (good_bytes_ > header_bytes) good.append(*damaged_, header_bytes, std::size_t(good_bytes_) - header_bytes);
        if (auto written = disk_.write(path_, good, true); !written) return written;
        if (auto file = open_file(good.size()); !file) return file;
        good_bytes_ = good.size();
        copy_ = *copy;
        damaged_.reset();
    }
    if (has_rest_) {
        if (auto truncated = file_->truncate(good_bytes_); !truncated) return truncated;
        has_rest_ = false;
    }
    return {};
}

Result<void> Log::write_frame(std::string_view frame) {
    auto outcome = file_->append(frame);
    if (outcome) outcome = file_->sync();
    if (!outcome) {
        take_back();
        return outcome;
    }
    good_bytes_ += frame.size();
    return {};
}

void Log::take_back() {
    has_rest_ = true;
    if (!file_->truncate(good_bytes_)) return;
    has_rest_ = false;
    // Not needed for what follows (the next append flushes too); it only makes the refusal as lasting as can be.
    (void)file_->sync();
}

Result<void> Log::append(const StampedEvents& events) {
    if (events.empty()) return {};
    if (auto mended = mend(); !mended) return mended;
    const std::string payload = encode(events);
    if (payload.size() > largest_payload || good_bytes_ + frame_header_bytes + payload.size() > largest_log)
        return fail("record.too-large", {{"path", path_}});
    const std::string frame = encode_frame({std::uint16_t(FrameKind::decision), 1, sequence_ + 1, payload});
    if (auto written = write_frame(frame); !written) return written;
    ++sequence_;
    return {};
}

Result<void> Log::append(const Events& events, Instant at) {
    StampedEvents stamped;
    stamped.reserve(events.size());
    for (const Event& event : events) stamped.push_back({at, event});
    return append(stamped);
}

}  // namespace rozwaga::record
