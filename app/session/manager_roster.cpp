// The import of a roster: bytes, what the columns mean, what would change, the change.
#include <algorithm>

#include "session/brought_file.h"
#include "session/manager.h"

namespace rozwaga::session::managing {

namespace {

std::string separator_name(char separator) { return separator == ',' ? "comma" : separator == '\t' ? "tab" : "semicolon"; }

std::vector<std::string> all_meanings() {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < registry::column_kinds; ++i) names.emplace_back(registry::name_of(static_cast<registry::Column>(i)));
    return names;
}

}  // namespace

void Manager::begin_roster() {
    roster_ = {};
    roster_.people_now = overview_.counts.people;
    roster_.meanings = all_meanings();
    roster_bytes_.reset();
}

void Manager::read_roster(const std::string& path) {
    if (!opened_ || !idle()) return;
    if (path.empty() || path.front() != '/') return complain({"session.open-path-not-whole", {{"path", path}}, {}});
    using Answer = Result<std::string>;
    LongWork work;
    work.what = Work::reading_roster;
    work.subject = file_name(path);
    begin_work<Answer>(
        std::move(work), [disk = environment_.disk, path] { return disk->read(path, registry::roster_size_limit); },
        [this, path](Answer& bytes) {
            if (!bytes) return complain(bytes.error());
            begin_roster();
            roster_.file = file_name(path);
            roster_bytes_ = std::make_shared<const std::string>(std::move(*bytes));
            roster_mapping_ = {};
            preview(roster_.file);
        });
}

void Manager::preview(const std::string& file) {
    if (!roster_bytes_) return;
    LongWork work;
    work.what = Work::reading_roster;
    work.subject = file;
    begin_work<registry::RosterPreview>(
        std::move(work),
        [bytes = roster_bytes_, file, mapping = roster_mapping_] { return registry::preview_roster(*bytes, file, mapping.columns.empty() ? nullptr : &mapping); },
        [this](registry::RosterPreview& preview) { take_preview(preview); });
}

void Manager::take_preview(registry::RosterPreview& preview) {
    if (roster_mapping_.columns.empty()) roster_mapping_ = preview.guess;
    roster_.stage = RosterStage::columns;
    roster_.encoding = preview.encoding;
    roster_.separator = separator_name(preview.separator);
    roster_.people = preview.people;
    roster_.problems = std::move(preview.problems);
    roster_.columns.clear();
    constexpr std::size_t samples = 3;
    for (std::size_t i = 0; i < preview.headings.size(); ++i) {
        RosterColumn column{preview.headings[i], {}, {}};
        if (i < roster_mapping_.columns.size() && roster_mapping_.columns[i]) column.meaning = registry::name_of(*roster_mapping_.columns[i]);
        for (std::size_t row = 0; row < std::min(samples, preview.rows.size()); ++row)
            if (i < preview.rows[row].size()) column.samples.push_back(preview.rows[row][i]);
        roster_.columns.push_back(std::move(column));
    }
}

void Manager::mean_column(const MeanColumn& wish) {
    if (wish.column >= roster_mapping_.columns.size() || !idle()) return;
    const auto meaning = registry::column_named(wish.meaning);
    // Two columns are never the same thing: the one chosen last is it.
    if (meaning)
        for (auto& one : roster_mapping_.columns)
            if (one == meaning) one.reset();
    roster_mapping_.columns[wish.column] = meaning;
    preview(roster_.file);
}

void Manager::compare_roster() {
    if (!roster_bytes_ || !roster_.problems.empty() || !idle()) return;
    using Answer = Result<registry::RosterChanges>;
    LongWork work;
    work.what = Work::comparing_roster;
    work.subject = roster_.file;
    begin_work<Answer>(
        std::move(work),
        [bytes = roster_bytes_, file = roster_.file, mapping = roster_mapping_, open = opener(), now = environment_.clock.now()]() -> Answer {
            const auto roster = registry::read_roster(*bytes, file, &mapping);
            if (!roster.problems.empty()) return tl::unexpected(roster.problems.front());
            auto registry = open();
            if (!registry) return tl::unexpected(registry.error());
            return (*registry)->compare_roster(roster, now);
        },
        [this](Answer& changes) {
            if (!changes) return complain(changes.error());
            roster_.changes = std::move(*changes);
            roster_.stage = RosterStage::changes;
        });
}

void Manager::apply_roster() {
    if (roster_.stage != RosterStage::changes || roster_.changes.empty() || !idle()) return;
    LongWork work;
    work.what = Work::applying_roster;
    work.subject = roster_.file;
    begin_work<Result<void>>(
        std::move(work),
        [changes = roster_.changes, open = opener(), by = by()]() -> Result<void> {
            auto registry = open();
            if (!registry) return tl::unexpected(registry.error());
            return (*registry)->apply_roster(changes, by);
        },
        [this](Result<void>& done) {
            if (!tried(done)) return;
            roster_.joined = static_cast<std::int64_t>(roster_.changes.joined.size());
            roster_.changed = static_cast<std::int64_t>(roster_.changes.changed.size());
            roster_.left = static_cast<std::int64_t>(roster_.changes.left.size());
            roster_.stage = RosterStage::done;
            roster_bytes_.reset();
            refresh();
        });
}

void Manager::roster_back() {
    if (work_) give_up_work();
    if (roster_.stage == RosterStage::changes) roster_.stage = RosterStage::columns;
    else begin_roster();
}

}  // namespace rozwaga::session::managing
