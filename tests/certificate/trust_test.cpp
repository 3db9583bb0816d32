// What a verifier knows: its store, revocations, keys that follow one another, and the file for another verifier.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "certificate/identifiers.h"
#include "certificate/samples.h"
#include "certificate/temporary_folder.h"
#include "certificate/trust.h"
#include "system/real_disk.h"

using namespace rozwaga;
using namespace rozwaga::certificate;
using nlohmann::json;

namespace {

const std::string one_certificate = "urn:uuid:6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c11";
const std::string other_certificate = "urn:uuid:6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c12";

Instant spring() { return tests::at("2026-03-01T08:00:00Z"); }
Instant autumn() { return tests::at("2026-10-01T08:00:00Z"); }
Instant winter() { return tests::at("2026-12-01T08:00:00Z"); }

SigningKey lumka() { return tests::sample_key(21); }
SigningKey lumka_later() { return tests::sample_key(22); }
SigningKey stranger() { return tests::sample_key(23); }
std::string did_of(const SigningKey& key) { return to_did_key(key.public_key()); }

KnownKey known_as(const SigningKey& key, const std::string& name) { return {did_of(key), name, spring(), {}, {}}; }

Trust knows_lumka() {
    Trust trust;
    trust.organisations.push_back(known_as(lumka(), "Lumka sp. z o.o."));
    return trust;
}

/// As the organisation itself has it: two learners, one revocation.
Trust at_lumka() {
    Trust trust = knows_lumka();
    trust.installations = {known_as(tests::sample_key(1), "Zofia Ćwik"), known_as(tests::sample_key(2), "Jan Nowak")};
    trust.revocations.push_back(revoke(one_certificate, "Wystawiony na złe nazwisko", lumka(), autumn()).value());
    return trust;
}

std::string list_of(const Trust& trust, const SigningKey& key, Instant now = autumn()) { return export_trust(trust, key, now).value(); }

std::string refusal(const Trust& known, const std::string& bytes, const std::string& accept = {}) {
    const auto imported = import_trust(known, bytes, accept);
    return imported ? "imported" : imported.error().code;
}

std::set<std::string> all_of(const Trust& trust) {
    std::set<std::string> all;
    for (const auto& key : trust.organisations) all.insert("organisation " + key.did);
    for (const auto& key : trust.installations) all.insert("installation " + key.did + " " + key.name);
    for (const auto& one : trust.revocations) all.insert("revocation " + one.entry);
    return all;
}

}  // namespace

TEST_CASE("a store that is not there is empty, and what was kept comes back, for its owner only") {
    const tests::TemporaryFolder folder;
    system::RealDisk disk;
    const std::string path = folder.path("trust.json");
    CHECK(load_trust(disk, path).value() == Trust{});
    Trust trust = at_lumka();
    REQUIRE(rotate(trust, lumka(), lumka_later(), winter()));
    REQUIRE(save_trust(disk, path, trust));
    CHECK(load_trust(disk, path).value() == trust);
    using std::filesystem::perms;
    CHECK((std::filesystem::status(path).permissions() & (perms::group_all | perms::others_all)) == perms::none);
    REQUIRE(save_trust(disk, path, Trust{}));
    CHECK(load_trust(disk, path).value() == Trust{});
}

TEST_CASE("a damaged store is reported and never read in part") {
    const tests::TemporaryFolder folder;
    system::RealDisk disk;
    const std::string path = folder.path("trust.json");
    REQUIRE(save_trust(disk, path, at_lumka()));
    const std::string whole = disk.read(path, 1 << 20).value();
#ifdef ROZWAGA_SANITIZED
    constexpr std::size_t step = 41;
#else
    constexpr std::size_t step = 5;
#endif
    for (std::size_t i = 0; i < whole.size(); i += step) {
        std::string damaged = whole;
        damaged[i] = char(damaged[i] ^ 1);
        REQUIRE(disk.write(path, damaged));
        const auto read = load_trust(disk, path);
        INFO(i);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == "trust.damaged");
    }
    for (const std::string& other : {std::string("{}"), std::string("[]"), whole.substr(0, whole.size() / 2), std::string((16u << 20) + 1, ' ')}) {
        REQUIRE(disk.write(path, other));
        CHECK(load_trust(disk, path).error().code == "trust.damaged");
    }
}

TEST_CASE("a revocation is dated, has a reason, and is signed") {
    const Revocation one = revoke(one_certificate, "Cudze odpowiedzi", lumka(), autumn()).value();
    CHECK(one.by == did_of(lumka()));
    CHECK(one.at == autumn());
    Trust trust = knows_lumka();
    trust.revocations.push_back(one);
    REQUIRE(trust.revocation(one_certificate));
    CHECK(trust.revocation(one_certificate)->reason == "Cudze odpowiedzi");
    CHECK_FALSE(trust.revocation(other_certificate));
    for (const std::string& reason : {std::string(), std::string("a\nb"), std::string(501, 'x'), std::string("\xff")})
        CHECK(revoke(one_certificate, reason, lumka(), autumn()).error().code == "certificate.claim-invalid");
    CHECK(revoke("00417", "reason", lumka(), autumn()).error().arguments.at(0).second == "certificate");
}

TEST_CASE("the key that follows is known by the word of the one before, which is retired") {
    Trust trust = knows_lumka();
    REQUIRE(rotate(trust, lumka(), lumka_later(), winter()));
    REQUIRE(trust.organisation(did_of(lumka())));
    CHECK(trust.organisation(did_of(lumka()))->until == winter());
    CHECK(trust.organisation(did_of(lumka_later()))->name == "Lumka sp. z o.o.");
    CHECK(trust.organisations.front().did == did_of(lumka_later()));
    CHECK(rotate(trust, lumka(), stranger(), winter()).error().code == "trust.retired-signer");
    CHECK(rotate(trust, stranger(), lumka(), winter()).error().code == "trust.unknown-signer");
    CHECK(rotate(trust, lumka_later(), lumka(), winter()).error().code == "trust.two-successors");
}

TEST_CASE("what one verifier knows comes to another as one signed file") {
    const auto imported = import_trust(knows_lumka(), list_of(at_lumka(), lumka()), "");
    REQUIRE(imported);
    CHECK(all_of(imported->trust) == all_of(at_lumka()));
    CHECK(imported->signer == did_of(lumka()));
    CHECK(imported->keys_added == 2);
    CHECK(imported->revocations_added == 1);
    const auto again = import_trust(imported->trust, list_of(at_lumka(), lumka()), "");
    CHECK(again->trust == imported->trust);
    CHECK(again->keys_added + again->revocations_added == 0);
}

TEST_CASE("a file by somebody unknown is refused, and taken when the key is accepted by name") {
    const std::string list = list_of(at_lumka(), lumka());
    const Trust nothing;
    CHECK(refusal(nothing, list) == "trust.unknown-signer");
    CHECK(refusal(nothing, list, did_of(stranger())) == "trust.unknown-signer");
    CHECK(refusal(nothing, list, "Lumka") == "trust.unknown-signer");
    const auto imported = import_trust(nothing, list, did_of(lumka()));
    REQUIRE(imported);
    CHECK(all_of(imported->trust) == all_of(at_lumka()));
}

TEST_CASE("no single bit of the file can be changed") {
    const std::string list = list_of(at_lumka(), lumka());
#ifdef ROZWAGA_SANITIZED
    constexpr std::size_t step = 67;
#else
    constexpr std::size_t step = 11;
#endif
    for (std::size_t bit = 0; bit < list.size() * 8; bit += step) {
        std::string altered = list;
        altered[bit / 8] = char(altered[bit / 8] ^ (1 << (bit % 8)));
        INFO(bit);
        REQUIRE(refusal(knows_lumka(), altered, did_of(lumka())) != "imported");
    }
}

TEST_CASE("a forged file is refused") {
    json forged = json::parse(list_of(at_lumka(), lumka()));
    const auto with = [&](const char* pointer, json value) {
        json changed = forged;
        changed[json::json_pointer(pointer)] = std::move(value);
        return refusal(knows_lumka(), changed.dump());
    };
    CHECK(with("/installations/0/name", "Somebody Else") == "trust.signature");
    CHECK(with("/revocations", json::array()) == "trust.signature");
    CHECK(with("/issuer", did_of(stranger())) == "trust.signature");
    CHECK(with("/issued", "2026-10-01T08:00:01Z") == "trust.signature");
    CHECK(with("/signature", json::parse(list_of(at_lumka(), lumka(), winter()))["signature"]) == "trust.signature");
    CHECK(with("/more", 1) == "certificate.shape");
    CHECK(with("/installations/0/email", "x") == "certificate.shape");
    CHECK(with("/installations/1", forged["installations"][0]) == "certificate.shape");
    CHECK(with("/revocations/0/reason", 7) == "certificate.shape");
    CHECK(with("/organisations", "all") == "certificate.shape");
    CHECK(with("/type", "rozwaga-trust-list 2") == "certificate.format-newer");
    CHECK(with("/type", "rozwaga-trust-store 1") == "trust.not-one");
    CHECK(refusal(knows_lumka(), "[]") == "trust.not-one");
    CHECK(refusal(knows_lumka(), "{}") == "trust.not-one");
    CHECK(refusal(knows_lumka(), "") == "certificate.not-json");
    CHECK(refusal(knows_lumka(), std::string((16u << 20) + 1, ' ')) == "certificate.too-large");
    // Many small values take more memory than their bytes.
    std::string many = "{\"organisations\":[";
    for (int i = 0; i < 1'100'000; ++i) many += "0,";
    CHECK(refusal(knows_lumka(), many + "0]}") == "certificate.too-large");
}

TEST_CASE("nothing in a file can take away what is known") {
    Trust known = at_lumka();
    known.revocations.push_back(revoke(other_certificate, "Pomyłka", lumka(), autumn()).value());
    Trust less = knows_lumka();
    less.organisations[0].name = "Another name";
    less.organisations[0].since = winter();
    less.installations = {known_as(tests::sample_key(1), "Another Name")};
    less.revocations = {revoke(one_certificate, "Another reason", lumka(), winter()).value()};
    const auto imported = import_trust(known, list_of(less, lumka(), winter()), "");
    REQUIRE(imported);
    CHECK(imported->trust == known);
    // A retirement counts only by the key's own word.
    less = knows_lumka();
    less.organisations.push_back(known_as(stranger(), "Stranger"));
    less.organisations[0].until = winter();
    Trust knows_both = knows_lumka();
    knows_both.organisations.push_back(known_as(stranger(), "Stranger"));
    const auto by_stranger = import_trust(knows_both, list_of(less, stranger(), winter()), "");
    REQUIRE(by_stranger);
    CHECK_FALSE(by_stranger->trust.organisation(did_of(lumka()))->until);
}

TEST_CASE("two imports are the union of both, in whichever order") {
    Trust first = knows_lumka(), second = knows_lumka();
    first.installations = {known_as(tests::sample_key(1), "Zofia Ćwik")};
    first.revocations = {revoke(one_certificate, "a", lumka(), autumn()).value()};
    second.installations = {known_as(tests::sample_key(2), "Jan Nowak")};
    second.revocations = {revoke(other_certificate, "b", lumka(), autumn()).value()};
    const std::string one = list_of(first, lumka()), two = list_of(second, lumka());
    const Trust forth = import_trust(import_trust(knows_lumka(), one, "")->trust, two, "")->trust;
    const Trust back = import_trust(import_trust(knows_lumka(), two, "")->trust, one, "")->trust;
    CHECK(all_of(forth) == all_of(back));
    CHECK(forth.installations.size() == 2);
    CHECK(forth.revocations.size() == 2);
}

TEST_CASE("revocations count only by known keys, with a signature that holds, and before the key's end") {
    Trust list = knows_lumka();
    REQUIRE(rotate(list, lumka(), lumka_later(), autumn()));
    Revocation tampered = revoke(one_certificate, "a", lumka_later(), winter()).value();
    json entry = json::parse(tampered.entry);
    entry["reason"] = "b";
    tampered.entry = entry.dump();
    tampered.reason = "b";
    const std::string late = "urn:uuid:6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c13", good = "urn:uuid:6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c14",
                      early = "urn:uuid:6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c15";
    list.revocations = {tampered, revoke(other_certificate, "by a stranger", stranger(), winter()).value(),
                        revoke(late, "by the old key, too late", lumka(), winter()).value(),
                        revoke(early, "by the old key, in time", lumka(), spring()).value(),
                        revoke(good, "by the new key", lumka_later(), winter()).value()};
    const auto imported = import_trust(knows_lumka(), list_of(list, lumka_later(), winter()), "");
    REQUIRE(imported);
    CHECK(imported->revocations_added == 2);
    CHECK(imported->revocations_left_out == 3);
    CHECK(imported->trust.revocation(good));
    CHECK(imported->trust.revocation(early));
}

TEST_CASE("a verifier who knows the old key takes the new one's file, step after step") {
    Trust list = at_lumka();
    REQUIRE(rotate(list, lumka(), lumka_later(), autumn()));
    const SigningKey third = tests::sample_key(24);
    REQUIRE(rotate(list, lumka_later(), third, winter()));
    const auto imported = import_trust(knows_lumka(), list_of(list, third, winter()), "");
    REQUIRE(imported);
    CHECK(imported->trust.organisations.size() == 3);
    CHECK(imported->trust.organisation(did_of(lumka()))->until == autumn());
    CHECK(imported->trust.organisation(did_of(lumka_later()))->until == winter());
    CHECK_FALSE(imported->trust.organisation(did_of(third))->until);
    CHECK(imported->trust.revocation(one_certificate));
}

TEST_CASE("a verifier who accepts the newest key learns the ones before it, retired") {
    Trust list = at_lumka();
    REQUIRE(rotate(list, lumka(), lumka_later(), autumn()));
    const auto imported = import_trust(Trust{}, list_of(list, lumka_later(), winter()), did_of(lumka_later()));
    REQUIRE(imported);
    REQUIRE(imported->trust.organisation(did_of(lumka())));
    CHECK(imported->trust.organisation(did_of(lumka()))->until == autumn());
    CHECK(imported->trust.revocation(one_certificate));
    CHECK(import_trust(imported->trust, list_of(list, lumka_later(), winter()), "")->trust == imported->trust);
}

TEST_CASE("a retired key signs no file any more") {
    Trust list = at_lumka();
    const std::string later_by_old_key = list_of(list, lumka(), winter());
    const std::string earlier_by_old_key = list_of(list, lumka(), spring());
    REQUIRE(rotate(list, lumka(), lumka_later(), autumn()));
    const Trust known = import_trust(knows_lumka(), list_of(list, lumka_later(), winter()), "")->trust;
    CHECK(refusal(known, later_by_old_key) == "trust.retired-signer");
    CHECK(refusal(known, earlier_by_old_key) == "imported");
    CHECK(export_trust(list, lumka(), winter()).error().code == "trust.retired-signer");
    CHECK(export_trust(list, stranger(), winter()).error().code == "trust.unknown-signer");
}

TEST_CASE("a key that names two successors is a stolen one: nothing is taken") {
    Trust truth = knows_lumka(), theft = knows_lumka();
    REQUIRE(rotate(truth, lumka(), lumka_later(), autumn()));
    REQUIRE(rotate(theft, lumka(), stranger(), spring()));
    const Trust known = import_trust(knows_lumka(), list_of(truth, lumka_later(), winter()), "")->trust;
    CHECK(refusal(known, list_of(theft, stranger(), winter())) == "trust.two-successors");
    CHECK(refusal(known, list_of(theft, stranger(), winter()), did_of(stranger())) == "trust.two-successors");
}

TEST_CASE("a known organisation vouches for no other organisation") {
    Trust list = at_lumka();
    list.organisations.push_back(known_as(stranger(), "Urząd"));
    list.revocations.push_back(revoke(other_certificate, "by the stranger", stranger(), autumn()).value());
    const auto imported = import_trust(knows_lumka(), list_of(list, lumka()), "");
    REQUIRE(imported);
    CHECK_FALSE(imported->trust.organisation(did_of(stranger())));
    CHECK(imported->keys_left_out == 1);
    CHECK(imported->revocations_left_out == 1);
    const auto accepted = import_trust(knows_lumka(), list_of(list, lumka()), did_of(stranger()));
    CHECK(accepted->trust.organisation(did_of(stranger())));
    CHECK(accepted->revocations_left_out == 0);
    // Nor does the stranger's word about a known key make the stranger known.
    Trust claimed = knows_lumka();
    claimed.organisations = {known_as(stranger(), "Lumka sp. z o.o.")};
    REQUIRE(rotate(claimed, stranger(), lumka(), autumn()));
    claimed.organisations.push_back(known_as(lumka_later(), "Branch"));
    Trust knows_branch = knows_lumka();
    knows_branch.organisations.push_back(known_as(lumka_later(), "Branch"));
    const auto by_branch = import_trust(knows_branch, list_of(claimed, lumka_later(), winter()), "");
    REQUIRE(by_branch);
    CHECK_FALSE(by_branch->trust.organisation(did_of(stranger())));
}

TEST_CASE("there is an end to how much a store or file holds") {
    Trust full = knows_lumka();
    for (int i = 0; i < 250; ++i) full.organisations.push_back(known_as(lumka(), "x"));
    CHECK(export_trust(full, lumka(), autumn()).error().code == "trust.full");
    const tests::TemporaryFolder folder;
    system::RealDisk disk;
    CHECK(save_trust(disk, folder.path("trust.json"), full).error().code == "trust.full");
}
