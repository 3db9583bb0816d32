// Judges one file after the other; several work at once. For collecting only.
#pragma once

#include <mutex>

#include "registry/registry.h"
#include "session/collecting.h"
#include "session/collecting_pieces.h"

namespace rozwaga::session {

/// Questions to the registry from those who judge: one connection for all of them.
class Lookups {
public:
    explicit Lookups(registry::Registry& registry) : registry_(registry) {}
    Result<std::optional<registry::Seen>> seen(const std::string& hash) {
        const std::lock_guard lock(mutex_);
        return registry_.seen(hash);
    }
    Result<std::optional<registry::PersonId>> invited(const std::string& enrolment, Instant now);

private:
    std::mutex mutex_;
    registry::Registry& registry_;
};

class Judge {
public:
    Judge(const CollectingNeeds& needs, Lookups& lookups, Instant now) : needs_(needs), lookups_(lookups), now_(now) {}
    Judged judge(Piece piece) const;

private:
    const CollectingNeeds& needs_;
    Lookups& lookups_;
    Instant now_;

    bool is_settled(Judged& judged) const;
    void judge_bytes(const std::string& bytes, Judged& judged) const;
    std::optional<registry::Graded> graded(const certificate::Verdict& verdict) const;
};

}  // namespace rozwaga::session
