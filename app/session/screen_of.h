// From the record to what a screen shows. Pure: course, progress, language and a place in, a view out.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "course/course.h"
#include "progress/progress.h"
#include "session/views.h"

namespace rozwaga::session {

struct Sight {
    const course::LoadedCourse& loaded;
    const progress::Progress& progress;
    const std::string& language;
    const std::set<Id>& retrying;        ///< practice items shown unanswered although answered before
    Instant now = {};
};

/// A place that the course no longer has shows home instead.
ScreenView screen_of(const Sight& sight, const record::Whereabouts& place);

// One builder a screen; false where the place names nothing.
HomeView home_view(const Sight& sight);
bool lesson_view(const Sight& sight, const Id& lesson, const Id& page, LessonView& view);
bool policy_view(const Sight& sight, const Id& page, PolicyView& view);
bool practice_view(const Sight& sight, const Id& lesson, const Id& item, PracticeView& view);
bool scenario_view(const Sight& sight, const Id& run_or_scenario, ScenarioView& view);
bool round_view(const Sight& sight, const Id& round, const Id& item, RoundView& view);
bool exam_view(const Sight& sight, const Id& part, ExamView& view);
bool refresher_view(const Sight& sight, const record::Whereabouts& place, RefresherView& view);
bool results_view(const Sight& sight, const Id& attempt, ResultsView& view);
LibraryView library_view(const Sight& sight, LibraryPart part);
/// glossary:ID or source:ID
bool is_note(std::string_view target);
/// Nothing where the target is no such link or the course no longer has it.
std::optional<NoteView> note_view(const Sight& sight, std::string_view target);
/// Nothing where the course has no such picture, or not as pixels.
std::optional<ScreenPicture> screen_picture(const Sight& sight, std::string_view id);
bool certificate_view(const Sight& sight, const Id& certificate, CertificateView& view);
bool disclosure_view(const Sight& sight, const Id& certificate, DisclosureView& view);
/// The invitation accepted last; nothing without one.
std::optional<certificate::ReadEnrolment> invitation_of(const progress::Progress& progress);

/// What home and the certificate say of ends, deadlines and earlier certificates.
RenewalView renewal_view(const Sight& sight);
std::vector<HeldCertificate> held_certificates(const Sight& sight);
/// The first days as the organisation proposes them; empty where it proposes none or the first certificate is there.
std::vector<FirstDay> first_days(const Sight& sight);

/// The blocks of a page with their sources and alternatives.
std::vector<BlockView> block_views(const course::Course& course, const std::vector<course::Block>& blocks, const std::string& language);

/// The order of options a practised item is shown in next.
std::uint64_t practice_seed(const progress::Progress& progress, const Id& item);
/// The run a scenario place means: by run id, else the newest of that scenario (of the open exam's where it asks it).
const progress::ScenarioRun* run_of(const progress::Progress& progress, const Id& run_or_scenario);

/// The wording in the wanted language, else in the first the course has.
template <class T>
const T& wording_of(const course::PerLanguage<T>& wording, const std::string& language) {
    static const T nothing{};
    if (const auto found = wording.find(language); found != wording.end()) return found->second;
    return wording.empty() ? nothing : wording.begin()->second;
}
template <class T>
const T& text_or_empty(const std::map<Id, T>& texts, const Id& id) {
    static const T nothing{};
    const auto found = texts.find(id);
    return found == texts.end() ? nothing : found->second;
}

/// `options` in the order they are to stand.
ItemView item_view(const course::Item& item, const std::string& language, const std::vector<Id>& options);
/// Adds verdict and feedback.
void judge(ItemView& view, const course::Item& item, const std::string& language, const record::Answer& answer);

}  // namespace rozwaga::session
