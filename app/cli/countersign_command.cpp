#include "cli/countersign_command.h"

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

/// All that one certificate after another needs.
struct Desk {
    const Console& console;
    const CountersignOptions& options;
    const course::LoadedCourse& loaded;
    const certificate::SigningKey& key;
    certificate::Trust& trust;
    documents::CertificatePrinter& printer;
};

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

/// A name that is free, or where this credential stands already.
std::string place_for(const Desk& desk, const Claim& claim, const text::Wording& words, const std::string& did, bool& there) {
    const std::string wished = documents::certificate_file_name(claim, words);
    const std::size_t dot = wished.rfind('.');
    for (int count = 1;; ++count) {
        const std::string number = count == 1 ? "" : " " + std::to_string(count);
        const std::string path = desk.options.out_folder + "/" + wished.substr(0, dot) + number + wished.substr(dot);
        there = is_countersigned(desk.console, path, claim, did);
        if (there || !desk.console.disk.describe(path)) return path;
    }
}

Result<std::string> page_of(const Desk& desk, const Claim& claim, const certificate::Submission& submission) {
    certificate::Issued issued;
    auto credential = certificate::issue(claim, desk.key, desk.console.clock.now());
    if (!credential) return credential;
    auto square = certificate::make_square(*credential, desk.key);
    if (!square) return square;
    issued.credential = std::move(*credential);
    issued.evidence = submission.evidence.value_or("");
    issued.square = std::move(*square);
    return desk.printer.print(claim, desk.loaded.organisation, issued);
}

Result<void> know_installation(Desk& desk, const certificate::Verdict& verdict) {
    if (desk.trust.installation(verdict.issuer)) return {};
    const Instant now{desk.console.clock.now().milliseconds / 1000 * 1000};
    desk.trust.installations.push_back({verdict.issuer, verdict.claim.name, now, {}, {}});
    return store_trust(desk.console, desk.trust);
}

Result<ExitCode> countersign_one(Desk& desk, const std::string& path) {
    const Console& console = desk.console;
    const auto submission = submission_in(console, path);
    if (!submission) {
        console.err << console.words.error(submission.error()) << '\n';
        return faulty;
    }
    const auto verdict = certificate::verify(*submission, {console.clock.now(), &desk.trust, {&desk.loaded}});
    if (verdict.reason) console.err << console.words.error(*verdict.reason) << '\n';
    if (const std::string against = objection(*submission, verdict, desk.options.accept_warnings); !against.empty()) {
        console.err << console.words(against, {{"path", path}}) << '\n';
        print_doubts(console, verdict);
        return faulty;
    }
    print_doubts(console, verdict);
    const std::string did = certificate::to_did_key(desk.key.public_key());
    const auto claim = confirming_claim(verdict.claim, submission->credential, did);
    if (!claim) return tl::unexpected(claim.error());
    const auto words = desk.printer.words(claim->language);
    if (!words) return tl::unexpected(words.error());
    bool there = false;
    const std::string place = place_for(desk, *claim, **words, did, there);
    if (!there) {
        const auto page = page_of(desk, *claim, *submission);
        if (!page) return tl::unexpected(page.error());
        if (auto written = console.disk.write(place, *page); !written) return tl::unexpected(written.error());
    }
    if (auto known = know_installation(desk, verdict); !known) return tl::unexpected(known.error());
    console.out << console.words(there ? "cli.countersigned-before" : "cli.countersigned", {{"name", claim->name}, {"path", place}}) << '\n';
    return clean;
}

}  // namespace

ExitCode countersign(const Console& console, const CountersignOptions& options) {
    const auto loaded = load_packs(console, options.packs);
    if (!loaded) return console.refuse(loaded.error());
    auto trust = known_trust(console, loaded->organisation);
    if (!trust) return console.refuse(trust.error());
    const auto key = signing_key(console, *trust);
    if (!key) return console.refuse(key.error());
    if (auto made = console.disk.make_folders(options.out_folder); !made) return console.refuse(made.error());
    text::Wordings wordings(console.share_folder + "/i18n");
    documents::CertificatePrinter printer(wordings, console.share_folder);
    Desk desk{console, options, *loaded, *key, *trust, printer};
    ExitCode code = clean;
    for (const std::string& file : options.files) {
        const auto one = countersign_one(desk, file);
        if (!one) return console.refuse(one.error());
        if (*one != clean) code = faulty;
    }
    return code;
}

}  // namespace rozwaga::cli
