#include "session/known_trust.h"

#include "certificate/identifiers.h"

namespace rozwaga::session {

std::string organisation_key_folder(const std::string& data_folder) { return data_folder + "/organisation"; }
std::string trust_file(const std::string& data_folder) { return data_folder + "/trust.json"; }

Result<certificate::Trust> known_trust(Disk& disk, const std::string& data_folder, const course::Organisation& organisation, Instant now) {
    auto trust = certificate::load_trust(disk, trust_file(data_folder));
    if (!trust) return trust;
    const Instant second{now.milliseconds / 1000 * 1000};   // as the store writes them
    const auto know = [&](const std::string& did) {
        if (!trust->organisation(did)) trust->organisations.push_back({did, organisation.name, second, {}, {}});
    };
    const auto key = certificate::open_organisation_key(disk, organisation_key_folder(data_folder));
    if (!key && key.error().code != "key.none") return tl::unexpected(key.error());
    if (key) know(certificate::to_did_key(key->public_key()));
    for (const std::string& did : organisation.keys) know(did);
    return trust;
}

}  // namespace rozwaga::session
