// The organisation's key: created once, backed up under a passphrase, restored, replaced.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/digest.h"
#include "certificate/identifiers.h"
#include "certificate/key_backup.h"
#include "certificate/organisation_key.h"
#include "certificate/samples.h"
#include "certificate/temporary_folder.h"
#include "certificate/trust.h"
#include "system/private_file.h"
#include "system/real_disk.h"

using namespace rozwaga;
using namespace rozwaga::certificate;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view good_passphrase = "cztery słowa bez związku";
constexpr BackupCost cheap{1, 8};

std::string did_in(const SigningKey& key) { return to_did_key(key.public_key()); }

std::string secret_digits_in(const std::string& key_file) {
    const std::size_t line = key_file.find('\n');
    return key_file.substr(line + 1, 64);
}

/// A backup that costs next to nothing, of the key with the given bytes.
std::string cheap_backup(std::uint8_t filler = 9) {
    KeySeed seed;
    seed.bytes.fill(filler);
    tests::CountingRandomness randomness;
    return seal_seed(seed, good_passphrase, cheap, randomness).value();
}

std::string opening(const std::string& backup, std::string_view passphrase = good_passphrase) {
    KeySeed seed;
    const auto opened = open_sealed(backup, passphrase, seed);
    return opened ? "opened" : opened.error().code;
}

}  // namespace

TEST_CASE("the organisation's key is created once, for its owner only") {
    const tests::TemporaryFolder folder;
    system::RealDisk disk;
    tests::CountingRandomness randomness;
    const std::string place = folder.path("organisation");
    CHECK(open_organisation_key(disk, place).error().code == "key.none");
    const std::string did = did_in(create_organisation_key(disk, place, randomness).value());
    CHECK(did_in(open_organisation_key(disk, place).value()) == did);
    CHECK(create_organisation_key(disk, place, randomness).error().code == "key.exists");
    CHECK(did_in(open_organisation_key(disk, place).value()) == did);
    CHECK_FALSE(system::open_to_others(organisation_key_path(place)));
    using fs::perms;
    CHECK((fs::status(place).permissions() & (perms::group_all | perms::others_all)) == perms::none);
}

TEST_CASE("a key that others can read is used for nothing until it is closed") {
    const tests::TemporaryFolder folder;
    system::RealDisk disk;
    tests::CountingRandomness randomness;
    const std::string place = folder.path("organisation"), path = organisation_key_path(place);
    const std::string did = did_in(create_organisation_key(disk, place, randomness).value());
    for (const auto rights : {fs::perms::group_read, fs::perms::others_read, fs::perms::others_write}) {
        fs::permissions(path, rights, fs::perm_options::add);
        const Error refused{"key.open-to-others", {{"path", path}}, {}};
        CHECK(open_organisation_key(disk, place).error() == refused);
        CHECK(rotate_organisation_key(disk, place, randomness).error() == refused);
        CHECK(back_up_key(disk, place, good_passphrase, randomness).error() == refused);
        CHECK(disk.close_to_others(path).value());
        CHECK(did_in(open_organisation_key(disk, place).value()) == did);
    }
}

TEST_CASE("a damaged key is never replaced, not even by a restored one") {
    const tests::TemporaryFolder folder;
    system::RealDisk disk;
    tests::CountingRandomness randomness;
    REQUIRE(disk.write(organisation_key_path(folder.path("")), "rozwaga-signing-key 1\nno\n", true));
    const std::string place = folder.path("");
    CHECK(open_organisation_key(disk, place).error().code == "key.damaged");
    CHECK(create_organisation_key(disk, place, randomness).error().code == "key.exists");
    CHECK(restore_key(disk, place, cheap_backup(), good_passphrase).error().code == "key.exists");
    CHECK(rotate_organisation_key(disk, place, randomness).error().code == "key.damaged");
    CHECK(disk.read(organisation_key_path(place), 100).value() == "rozwaga-signing-key 1\nno\n");
}

TEST_CASE("a backup brings the same key to another machine") {
    const tests::TemporaryFolder here, there;
    system::RealDisk disk;
    tests::CountingRandomness randomness;
    const std::string did = did_in(create_organisation_key(disk, here.path("organisation"), randomness).value());
    const std::string backup = back_up_key(disk, here.path("organisation"), good_passphrase, randomness).value();
    CHECK(did_in(restore_key(disk, there.path("organisation"), backup, good_passphrase).value()) == did);
    CHECK(did_in(open_organisation_key(disk, there.path("organisation")).value()) == did);
    CHECK_FALSE(system::open_to_others(organisation_key_path(there.path("organisation"))));
    const std::string secret = secret_digits_in(disk.read(organisation_key_path(here.path("organisation")), 4096).value());
    CHECK(backup.find(secret) == std::string::npos);
    CHECK(back_up_key(disk, here.path("none"), good_passphrase, randomness).error().code == "key.none");
}

TEST_CASE("a backup opens with its passphrase only") {
    CHECK(opening(cheap_backup()) == "opened");
    CHECK(opening(cheap_backup(), "cztery słowa bez zwiazku") == "key.passphrase-wrong");
    CHECK(opening(cheap_backup(), "") == "key.passphrase-wrong");
    CHECK(opening(cheap_backup(), std::string(5000, 'x')) == "key.passphrase-wrong");
    const tests::TemporaryFolder folder;
    system::RealDisk disk;
    CHECK(restore_key(disk, folder.path("organisation"), cheap_backup(), "wrong passphrase").error().code == "key.passphrase-wrong");
    CHECK_FALSE(fs::exists(organisation_key_path(folder.path("organisation"))));
}

TEST_CASE("every damage to a backup shows") {
    const std::string whole = cheap_backup();
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string damaged = whole;
        damaged[i] = char(damaged[i] ^ 1);
        INFO(i);
        REQUIRE(opening(damaged) == "key.backup-damaged");
    }
    for (const std::string& other : {std::string(), whole.substr(1), whole.substr(0, whole.size() - 1), whole + "\n", std::string(100'000, 'a')})
        CHECK(opening(other) == "key.backup-damaged");
}

TEST_CASE("a backup cannot ask for endless memory or time") {
    KeySeed seed;
    seed.bytes.fill(9);
    tests::CountingRandomness randomness;
    for (const BackupCost cost : {BackupCost{1, 8}, BackupCost{2, 16}}) {
        const std::string file = seal_seed(seed, good_passphrase, cost, randomness).value();
        CHECK(opening(file) == "opened");
    }
    // Whole files in every other respect: the digest at the end is right.
    const std::string whole = cheap_backup();
    for (const char* asked : {"argon2id 1 67108864", "argon2id 1 1048577", "argon2id 11 8", "argon2id 0 8", "argon2id 1 7",
                              "argon2id 99999999999999999999 8", "argon2id 01 8", "argon2id -1 8", "scrypt 1 8"}) {
        std::string text = whole.substr(0, whole.rfind('\n', whole.size() - 2) + 1);
        text.replace(text.find("argon2id 1 8"), 12, asked);
        INFO(asked);
        CHECK(opening(text + to_hex(sha256(text)) + "\n") == "key.backup-damaged");
    }
}

TEST_CASE("a short passphrase protects nothing and is refused, counted in letters") {
    KeySeed seed;
    tests::CountingRandomness randomness;
    CHECK(seal_seed(seed, "123456789", cheap, randomness).error().code == "key.passphrase-short");
    CHECK(seal_seed(seed, "żżżżżżżżż", cheap, randomness).error().code == "key.passphrase-short");
    CHECK(seal_seed(seed, "żżżżżżżżżż", cheap, randomness));
    CHECK(seal_seed(seed, std::string(1025, 'a'), cheap, randomness).error().code == "key.passphrase-long");
}

TEST_CASE("two backups of a key have nothing secret in common") {
    KeySeed seed;
    seed.bytes.fill(9);
    tests::CountingRandomness randomness;
    const std::string one = seal_seed(seed, good_passphrase, cheap, randomness).value();
    const std::string two = seal_seed(seed, good_passphrase, cheap, randomness).value();
    const auto lines = [](const std::string& file) {
        std::vector<std::string> all;
        std::istringstream stream(file);
        for (std::string line; std::getline(stream, line);) all.push_back(line);
        return all;
    };
    for (const std::size_t line : {3, 4, 5}) CHECK(lines(one).at(line) != lines(two).at(line));
    CHECK(lines(one).at(1) == lines(two).at(1));
}

TEST_CASE("a rotated key stays beside the new one, and what it signed still verifies") {
    const tests::TemporaryFolder folder;
    system::RealDisk disk;
    tests::CountingRandomness randomness;
    const std::string place = folder.path("organisation");
    const SigningKey before = create_organisation_key(disk, place, randomness).value();
    Trust trust;
    trust.organisations.push_back({did_in(before), "Lumka", tests::issue_day(), {}, {}});
    trust.organisations.front().since = tests::at("2026-01-01T00:00:00Z");
    const Revocation signed_before = revoke(tests::sample_claim().id, "reason", before, tests::at("2026-02-01T00:00:00Z")).value();

    const RotatedKeys keys = rotate_organisation_key(disk, place, randomness).value();
    CHECK(did_in(keys.old_key) == did_in(before));
    CHECK(did_in(open_organisation_key(disk, place).value()) == did_in(keys.new_key));
    CHECK(did_in(keys.new_key) != did_in(keys.old_key));
    const std::string kept = place + "/" + did_in(before).substr(8) + ".key";
    CHECK(fs::exists(kept));
    CHECK_FALSE(system::open_to_others(kept));

    REQUIRE(rotate(trust, keys.old_key, keys.new_key, tests::at("2026-06-01T00:00:00Z")));
    Trust list = trust;
    list.revocations.push_back(signed_before);
    const auto imported = import_trust(trust, export_trust(list, keys.new_key, tests::at("2026-07-01T00:00:00Z")).value(), "");
    REQUIRE(imported);
    CHECK(imported->trust.revocation(tests::sample_claim().id));
}

TEST_CASE("a file that was opened to others can be told, and closed") {
    const tests::TemporaryFolder folder;
    system::RealDisk disk;
    const std::string path = folder.path("a.key");
    REQUIRE(disk.write(path, "secret", true));
    CHECK_FALSE(system::open_to_others(path));
    fs::permissions(path, fs::perms::others_read, fs::perm_options::add);
    CHECK(system::open_to_others(path));
    system::close_to_others(path);
    CHECK_FALSE(system::open_to_others(path));
    CHECK(disk.read(path, 10).value() == "secret");
    CHECK_FALSE(system::open_to_others(folder.path("none")));
}
