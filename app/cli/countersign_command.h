// rozwagactl countersign: the organisation looked at these certificates, accepts them, and says so with its own signature.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "certificate/keys.h"
#include "certificate/verify.h"
#include "cli/console.h"
#include "text/wordings.h"

namespace rozwaga::documents {
class CertificatePrinter;
}

namespace rozwaga::cli {

/// The organisation at its desk: key, course and what it knows are opened once, then certificate after certificate is signed.
class Countersigner {
public:
    /// Errors: those of load_packs(), known_trust() and signing_key(), "disk.…".
    static Result<std::unique_ptr<Countersigner>> open(const Console& console, const std::string& out_folder, const std::string& packs);
    ~Countersigner();

    struct Signed {
        certificate::Claim claim;
        std::string path;
        bool before = false;               ///< was there already, and stays as it is
    };
    /// A whole certificate that was found valid. The page is written; keep_trust() is still to follow.
    Result<Signed> sign(const certificate::Submission& submission, const certificate::Verdict& verdict);
    /// The keys of those signed for are known from now on.
    Result<void> keep_trust();

    const certificate::Trust& trust() const { return trust_; }
    const course::LoadedCourse& loaded() const { return loaded_; }

private:
    Countersigner(const Console& console, std::string out_folder, course::LoadedCourse loaded, certificate::Trust trust, certificate::SigningKey key);

    const Console& console_;
    std::string out_folder_;
    course::LoadedCourse loaded_;
    certificate::Trust trust_;
    certificate::SigningKey key_;
    text::Wordings wordings_;
    std::unique_ptr<documents::CertificatePrinter> printer_;
    bool trust_changed_ = false;

    std::string place_for(const certificate::Claim& claim, const text::Wording& words, const std::string& did, bool& there) const;
    Result<std::string> page_of(const certificate::Claim& claim, const certificate::Submission& submission);
};

struct CountersignOptions {
    std::vector<std::string> files;
    std::string out_folder, packs;
    bool accept_warnings = false;
};

/// One PDF for each valid certificate; the key it was signed with is known from then on as its owner's. A certificate that was
/// countersigned into the folder before stays as it is. faulty: at least one was not valid, or has warnings that were not accepted.
ExitCode countersign(const Console& console, const CountersignOptions& options);

}  // namespace rozwaga::cli
