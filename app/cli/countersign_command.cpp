#include "cli/countersign_command.h"

#include <optional>
#include <ostream>

#include "base/digest.h"
#include "certificate/identifiers.h"
#include "certificate/jcs.h"
#include "certificate/square.h"
#include "certificate/verify.h"
#include "cli/organisation_side.h"
#include "cli/submitted.h"
#include "documents/certificate_printer.h"

namespace rozwaga::cli {
namespace {

using certificate::Claim;

std::string state_of(certificate::CheckState state) {
    return state == certificate::CheckState::failed ? "failed" : "warning";
}

/// What is wrong, or to be looked at, line by line.
void print_doubts(const Console& console, const certificate::Verdict& verdict) {
    for (const auto& check : verdict.checks) {
        if (check.state != certificate::CheckState::failed && check.state != certificate::CheckState::warning) continue;
        const std::string state = state_of(check.state);
        console.err << "  " << console.words("verify.mark-" + state) << ' ' << console.words("verify." + check.code + "." + state, check.arguments)
                    << '\n';
    }
}

/// The code of what speaks against countersigning; empty when nothing does.
std::string objection(const certificate::Submission& submission, const certificate::Verdict& verdict, bool accept_warnings) {
    if (verdict.overall != certificate::Overall::valid) return "cli.countersign-invalid";
    if (verdict.kind != certificate::Kind::certificate) return "cli.countersign-other-kind";
    if (submission.credential.empty()) return "cli.countersign-only-square";
    if (!verdict.claim.confirms.empty()) return "cli.countersign-already";
    return verdict.flagged() && !accept_warnings ? "cli.countersign-warnings" : "";
}

Result<Claim> confirming_claim(const Claim& learners, const std::string& credential, const std::string& organisation_did) {
    const auto canonical = certificate::canonical_json(credential);
    if (!canonical) return tl::unexpected(canonical.error());
    Claim claim = learners;
    // Named, not drawn: countersigned twice, or on two machines with the same key, it is one credential.
    claim.id = certificate::named_urn_uuid("rozwaga countersigned " + learners.id + ' ' + organisation_did);
    claim.replaces.clear();
    claim.confirms = learners.id;
    claim.confirms_hash = to_hex(sha256(*canonical));
    return claim;
}

/// Whether the file is what would be written, signing time aside.
bool is_countersigned(const Console& console, const std::string& path, const Claim& claim, const std::string& did) {
    if (!console.disk.describe(path)) return false;
    const auto submission = submission_in(console, path);
    if (!submission || submission->credential.empty()) return false;
    const auto before = certificate::read_credential(submission->credential);
    return before && before->claim == claim && before->issuer == did;
}

ExitCode countersign_one(const Console& console, Countersigner& desk, const std::string& path, bool accept_warnings, std::optional<Error>& stopped) {
    const auto submission = submission_in(console, path);
    if (!submission) {
        console.err << console.words.error(submission.error()) << '\n';
        return faulty;
    }
    const auto verdict = certificate::verify(*submission, {console.clock.now(), &desk.trust(), {&desk.loaded()}});
    if (verdict.reason) console.err << console.words.error(*verdict.reason) << '\n';
    if (const std::string against = objection(*submission, verdict, accept_warnings); !against.empty()) {
        console.err << console.words(against, {{"path", path}}) << '\n';
        print_doubts(console, verdict);
        return faulty;
    }
    print_doubts(console, verdict);
    const auto made = desk.sign(*submission, verdict);
    const auto kept = made ? desk.keep_trust() : tl::unexpected(made.error());
    if (!kept) stopped = kept.error();
    else console.out << console.words(made->before ? "cli.countersigned-before" : "cli.countersigned", {{"name", made->claim.name}, {"path", made->path}}) << '\n';
    return clean;
}

}  // namespace

Countersigner::Countersigner(const Console& console, std::string out_folder, course::LoadedCourse loaded, certificate::Trust trust,
                             certificate::SigningKey key)
    : console_(console), out_folder_(std::move(out_folder)), loaded_(std::move(loaded)), trust_(std::move(trust)), key_(std::move(key)),
      wordings_(console.share_folder + "/i18n"), printer_(std::make_unique<documents::CertificatePrinter>(wordings_, console.share_folder)) {}

Countersigner::~Countersigner() = default;

Result<std::unique_ptr<Countersigner>> Countersigner::open(const Console& console, const std::string& out_folder, const std::string& packs) {
    auto loaded = load_packs(console, packs);
    if (!loaded) return tl::unexpected(loaded.error());
    auto trust = known_trust(console, loaded->organisation);
    if (!trust) return tl::unexpected(trust.error());
    auto key = signing_key(console, *trust);
    if (!key) return tl::unexpected(key.error());
    if (auto made = console.disk.make_folders(out_folder); !made) return tl::unexpected(made.error());
    return std::unique_ptr<Countersigner>(new Countersigner(console, out_folder, std::move(*loaded), std::move(*trust), std::move(*key)));
}

/// A name that is free, or where this credential stands already.
std::string Countersigner::place_for(const Claim& claim, const text::Wording& words, const std::string& did, bool& there) const {
    const std::string wished = documents::certificate_file_name(claim, words);
    const std::size_t dot = wished.rfind('.');
    for (int count = 1;; ++count) {
        const std::string number = count == 1 ? "" : " " + std::to_string(count);
        const std::string path = out_folder_ + "/" + wished.substr(0, dot) + number + wished.substr(dot);
        there = is_countersigned(console_, path, claim, did);
        if (there || !console_.disk.describe(path)) return path;
    }
}

Result<std::string> Countersigner::page_of(const Claim& claim, const certificate::Submission& submission) {
    certificate::Issued issued;
    auto credential = certificate::issue(claim, key_, console_.clock.now());
    if (!credential) return credential;
    auto square = certificate::make_square(*credential, key_);
    if (!square) return square;
    issued.credential = std::move(*credential);
    issued.evidence = submission.evidence.value_or("");
    issued.square = std::move(*square);
    return printer_->print(claim, loaded_.organisation, issued);
}

Result<Countersigner::Signed> Countersigner::sign(const certificate::Submission& submission, const certificate::Verdict& verdict) {
    const std::string did = certificate::to_did_key(key_.public_key());
    auto claim = confirming_claim(verdict.claim, submission.credential, did);
    if (!claim) return tl::unexpected(claim.error());
    const auto words = printer_->words(claim->language);
    if (!words) return tl::unexpected(words.error());
    Signed made{std::move(*claim), {}, false};
    made.path = place_for(made.claim, **words, did, made.before);
    if (!made.before) {
        const auto page = page_of(made.claim, submission);
        if (!page) return tl::unexpected(page.error());
        if (auto written = console_.disk.write(made.path, *page); !written) return tl::unexpected(written.error());
    }
    if (!trust_.installation(verdict.issuer)) {
        trust_.installations.push_back({verdict.issuer, verdict.claim.name, Instant{console_.clock.now().milliseconds / 1000 * 1000}, {}, {}});
        trust_changed_ = true;
    }
    return made;
}

Result<void> Countersigner::keep_trust() {
    if (!trust_changed_) return {};
    auto stored = store_trust(console_, trust_);
    if (stored) trust_changed_ = false;
    return stored;
}

ExitCode countersign(const Console& console, const CountersignOptions& options) {
    const auto desk = Countersigner::open(console, options.out_folder, options.packs);
    if (!desk) return console.refuse(desk.error());
    ExitCode code = clean;
    for (const std::string& file : options.files) {
        std::optional<Error> stopped;
        if (countersign_one(console, **desk, file, options.accept_warnings, stopped) != clean) code = faulty;
        if (stopped) return console.refuse(*stopped);
    }
    return code;
}

}  // namespace rozwaga::cli
