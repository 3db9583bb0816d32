#include "certificate/organisation_key.h"

#include "certificate/identifiers.h"
#include "certificate/key_backup.h"

namespace rozwaga::certificate {
namespace {

std::string retired_key_path(const std::string& folder, const SigningKey& key) {
    const std::string did = to_did_key(key.public_key());
    return folder + "/" + did.substr(did.rfind(':') + 1) + ".key";
}

/// The other errors of a key file are about a learner's, which the app makes anew: this one it never does.
Result<SigningKey> read_organisation_key(const Disk& disk, const std::string& folder, KeySeed& seed) {
    const std::string path = organisation_key_path(folder);
    if (disk.open_to_others(path)) return fail("key.open-to-others", {{"path", path}});
    Result<SigningKey> key = read_key_file(disk, path, seed);
    if (!key && key.error().code == "disk.not-found") return fail("key.none", {{"folder", folder}});
    if (!key && key.error().code == "certificate.key-damaged") return fail("key.damaged", {{"path", path}});
    return key;
}

/// A file that cannot be read is there, too: nothing may take its place.
Result<void> nothing_there(const Disk& disk, const std::string& folder) {
    const std::string path = organisation_key_path(folder);
    const auto entry = disk.describe(path);
    if (entry) return fail("key.exists", {{"path", path}});
    if (entry.error().code != "disk.not-found") return tl::unexpected(entry.error());
    return {};
}

Result<SigningKey> keep_key(Disk& disk, const std::string& folder, const KeySeed& seed) {
    if (auto made = disk.make_folders(folder, true); !made) return tl::unexpected(made.error());
    return write_key_file(disk, organisation_key_path(folder), seed);
}

}  // namespace

std::string organisation_key_path(const std::string& folder) { return folder + "/organisation.key"; }

Result<SigningKey> create_organisation_key(Disk& disk, const std::string& folder, Randomness& randomness) {
    if (auto nothing = nothing_there(disk, folder); !nothing) return tl::unexpected(nothing.error());
    KeySeed seed;
    draw_seed(seed, randomness);
    return keep_key(disk, folder, seed);
}

Result<SigningKey> open_organisation_key(Disk& disk, const std::string& folder) {
    KeySeed seed;
    return read_organisation_key(disk, folder, seed);
}

Result<RotatedKeys> rotate_organisation_key(Disk& disk, const std::string& folder, Randomness& randomness) {
    KeySeed seed;
    Result<SigningKey> old_key = read_organisation_key(disk, folder, seed);
    if (!old_key) return tl::unexpected(old_key.error());
    // The copy first: whatever happens in between, the old key is there under one name or both.
    if (auto kept = write_key_file(disk, retired_key_path(folder, *old_key), seed); !kept) return tl::unexpected(kept.error());
    draw_seed(seed, randomness);
    Result<SigningKey> new_key = write_key_file(disk, organisation_key_path(folder), seed);
    if (!new_key) return tl::unexpected(new_key.error());
    return RotatedKeys{std::move(*old_key), std::move(*new_key)};
}

Result<std::string> back_up_key(Disk& disk, const std::string& folder, std::string_view passphrase, Randomness& randomness) {
    KeySeed seed;
    const Result<SigningKey> key = read_organisation_key(disk, folder, seed);
    if (!key) return tl::unexpected(key.error());
    return seal_seed(seed, passphrase, BackupCost{}, randomness);
}

Result<SigningKey> restore_key(Disk& disk, const std::string& folder, std::string_view backup, std::string_view passphrase) {
    if (auto nothing = nothing_there(disk, folder); !nothing) return tl::unexpected(nothing.error());
    KeySeed seed;
    if (auto opened = open_sealed(backup, passphrase, seed); !opened) return tl::unexpected(opened.error());
    return keep_key(disk, folder, seed);
}

}  // namespace rozwaga::certificate
