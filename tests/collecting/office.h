// A manager's office: a folder of its own with an inbox, a registry, and people who passed.
#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "certificate/keys.h"
#include "registry/registry.h"
#include "session/collecting.h"
#include "session/signing.h"
#include "system/real_disk.h"

namespace rozwaga::tests {

const course::LoadedCourse& course_in_use();

/// One exam passed, signed for anybody: name, number, key and invitation are each certificate's own.
struct Signed {
    certificate::Claim claim;
    certificate::Issued issued;
    std::string pdf() const;               ///< as the app prints it
};
struct ToSign {
    std::string name, number;
    std::uint64_t key = 1;                 ///< whose installation
    std::uint64_t attempt = 1;             ///< which exam: the same has the same answers and times
    std::string invitation = {};           ///< as signed; empty: self-declared
};
Signed certificate_for(const ToSign& whom);
/// Of the policy, as the app signs it.
std::string receipt_for(const ToSign& whom);

/// The organisation's key, and a list that knows it.
certificate::SigningKey organisation_key();
certificate::Trust knowing_the_organisation();
std::string invitation_for(const std::string& name, const std::string& number);

class FixedClock final : public Clock {
public:
    explicit FixedClock(const char* at = "2026-12-01T08:00:00Z") : now_(from_iso8601(at).value()) {}
    Instant now() const override { return now_; }

private:
    Instant now_;
};

class CollectingOffice {
public:
    CollectingOffice();
    ~CollectingOffice();
    CollectingOffice(const CollectingOffice&) = delete;
    CollectingOffice& operator=(const CollectingOffice&) = delete;

    std::string path(const std::string& name) const { return folder_ + "/" + name; }
    /// Into the inbox; folders are made.
    void put(const std::string& name, const std::string& bytes) const;
    /// Names and contents of everything in the inbox.
    std::vector<std::string> inbox() const;

    std::unique_ptr<registry::Registry> registry() const;
    void roster(const std::string& csv) const;

    session::Collected collect(std::vector<session::CollectedFile>* told = nullptr, const certificate::Trust* trust = nullptr) const;
    session::CollectingNeeds needs(const certificate::Trust* trust = nullptr) const;
    FixedClock clock;
    mutable system::RealDisk disk;

private:
    std::string folder_;
};

}  // namespace rozwaga::tests
