// Takes what was judged, in order, finds the person and writes to the registry, many files in one transaction. For collecting only.
#pragma once

#include "registry/directory.h"
#include "registry/registry.h"
#include "session/collecting.h"
#include "session/collecting_pieces.h"

namespace rozwaga::session {

class Writer {
public:
    Writer(registry::Registry& registry, const registry::Directory& directory, const CollectingNeeds& needs,
           const std::function<void(const CollectedFile&)>& tell)
        : registry_(registry), directory_(directory), needs_(needs), tell_(tell) {}

    Result<void> take(Judged judged);
    /// Writes what waits, then tells of it.
    Result<void> flush();
    const CollectingCounts& counts() const { return counts_; }

private:
    registry::Registry& registry_;
    const registry::Directory& directory_;
    const CollectingNeeds& needs_;
    const std::function<void(const CollectedFile&)>& tell_;
    CollectingCounts counts_;
    std::vector<CollectedFile> waiting_;   ///< to be told of, in order
    std::vector<registry::Admission> admissions_;
    std::vector<std::size_t> admitted_as_; ///< where each of them stands in `waiting_`
    std::vector<registry::PutAside> aside_;
    bool anything_inside_ = false;         ///< of the container that is being read

    Result<void> admit_or_propose(Judged judged);
    void admit(Judged judged, registry::PersonId person, CollectedFile told);
    Result<void> set_aside(Judged judged, CollectedFile told, Error reason, std::vector<registry::PersonId> proposals, bool keep_files);
    void settle(registry::Admitted outcome, const registry::Admission& admission, CollectedFile& told);
    void count(const CollectedFile& told);
};

}  // namespace rozwaga::session
