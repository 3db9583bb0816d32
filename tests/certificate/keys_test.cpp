#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <string>
#include <unistd.h>

#include "certificate/identifiers.h"
#include "certificate/keys.h"
#include "certificate/samples.h"
#include "certificate/temporary_folder.h"
#include "certificate/vectors.h"
#include "system/real_disk.h"

using namespace rozwaga;
using namespace rozwaga::certificate;

namespace {

template <std::size_t Size>
std::array<std::uint8_t, Size> array_of(const std::string& bytes) {
    std::array<std::uint8_t, Size> array{};
    REQUIRE(bytes.size() == Size);
    std::copy(bytes.begin(), bytes.end(), array.begin());
    return array;
}

}  // namespace

TEST_CASE("signatures are judged as Wycheproof judges them") {
    const nlohmann::json vectors = tests::read_json_vector("wycheproof-ed25519.json");
    int tried = 0;
    for (const auto& group : vectors.at("testGroups")) {
        const auto key = array_of<32>(tests::from_hex(group.at("publicKey").at("pk")));
        for (const auto& test : group.at("tests")) {
            const std::string signature = tests::from_hex(test.at("sig"));
            // The type says 64 bytes; shorter and longer ones cannot get that far.
            const bool holds = signature.size() == 64 &&
                               signature_holds(tests::from_hex(test.at("msg")), array_of<64>(signature), key);
            CAPTURE(test.at("tcId").get<int>(), test.at("comment").get<std::string>());
            CHECK(holds == (test.at("result") == "valid"));
            ++tried;
        }
    }
    CHECK(tried == vectors.at("numberOfTests").get<int>());
}

TEST_CASE("keys of small order sign nothing") {
    // With such a key, and R the neutral element and S zero, lax verifiers accept every message.
    Signature signature{};
    signature[0] = 1;
    PublicKey neutral{};
    neutral[0] = 1;
    CHECK_FALSE(signature_holds("any message", signature, neutral));
    CHECK_FALSE(signature_holds("any message", signature, PublicKey{}));
}

TEST_CASE("a signature with S beyond the group's order is refused") {
    const SigningKey key = tests::sample_key();
    Signature signature = key.sign("message");
    REQUIRE(signature_holds("message", signature, key.public_key()));
    const auto order = array_of<32>(tests::from_hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010"));
    int carry = 0;
    for (std::size_t i = 0; i < 32; ++i) {
        carry += signature[32 + i] + order[i];
        signature[32 + i] = std::uint8_t(carry);
        carry >>= 8;
    }
    REQUIRE(carry == 0);
    CHECK_FALSE(signature_holds("message", signature, key.public_key()));
}

TEST_CASE("keys bear the did:key names of the published vectors") {
    const nlohmann::json vectors = tests::read_json_vector("did-key-ed25519.json");
    int tried = 0;
    for (const auto& [did, entry] : vectors.items()) {
        if (!entry.contains("seed")) continue;
        const SigningKey key = SigningKey::from_seed(array_of<32>(tests::from_hex(entry.at("seed")))).value();
        CHECK(to_did_key(key.public_key()) == did);
        CHECK(from_did_key(did).value() == key.public_key());
        ++tried;
    }
    CHECK(tried > 0);
}

TEST_CASE("base58 comes back as it went, zeros in front included") {
    for (const std::string& bytes : {std::string(), std::string(1, '\0'), std::string("\0\0\1", 3), std::string("Hello World!"),
                                     std::string(40, '\xff'), std::string("\0\xff\0", 3)})
        CHECK(from_base58(to_base58(bytes)).value() == bytes);
    CHECK(to_base58("Hello World!") == "2NEpo7TZRRrLZSi2U");
    CHECK(to_base58(std::string("\0\0\x28\x7f\xb4\xcd", 6)) == "11233QC4");
    for (const char* wrong : {"0", "O", "I", "l", " ", "a b", "ż"}) CHECK_FALSE(from_base58(wrong));
    CHECK_FALSE(from_base58(std::string(129, 'a')));
}

TEST_CASE("what is no did:key of Ed25519 is refused") {
    const std::string did = to_did_key(tests::sample_key().public_key());
    REQUIRE(from_did_key(did));
    CHECK_FALSE(from_did_key(""));
    CHECK_FALSE(from_did_key("did:key:"));
    CHECK_FALSE(from_did_key("did:web:example.org"));
    CHECK_FALSE(from_did_key(did + "1"));
    CHECK_FALSE(from_did_key(did.substr(0, did.size() - 1)));
    CHECK_FALSE(from_did_key("did:key:z1" + did.substr(9)));
    // An X25519 key: another mark before the same number of bytes.
    CHECK_FALSE(from_did_key("did:key:z6LShs9GGnqk85isEBzzshkuVWrVKsRp24GnDuHk8QWkARMW"));
}

TEST_CASE("identifiers are well-formed, random ones differ and named ones do not") {
    tests::CountingRandomness randomness;
    const std::string first = new_urn_uuid(randomness), second = new_urn_uuid(randomness);
    CHECK(is_urn_uuid(first));
    CHECK(first != second);
    CHECK(first[23] == '4');
    CHECK(is_urn_uuid(named_urn_uuid("a")));
    CHECK(named_urn_uuid("a")[23] == '8');
    CHECK(named_urn_uuid("a") == named_urn_uuid("a"));
    CHECK(named_urn_uuid("a") != named_urn_uuid("b"));
    for (const char* wrong : {"", "urn:uuid:", "6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c11", "urn:uuid:6F1C2A8E-1F5B-4C47-9A55-0D2F6B9F3C11",
                              "urn:uuid:6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c1", "urn:uuid:6f1c2a8e-1f5b-4c47-9a55_0d2f6b9f3c11"})
        CHECK_FALSE(is_urn_uuid(wrong));
}

TEST_CASE("the installation's key is made once, for its owner only, and read again") {
    const tests::TemporaryFolder folder;
    system::RealDisk disk;
    tests::CountingRandomness randomness;
    const std::string path = folder.path("signing.key");
    const SigningKey made = installation_key(disk, path, randomness).value();
    const SigningKey read = installation_key(disk, path, randomness).value();
    CHECK(made.public_key() == read.public_key());
    CHECK(signature_holds("x", read.sign("x"), made.public_key()));
    using std::filesystem::perms;
    CHECK((std::filesystem::status(path).permissions() & (perms::group_all | perms::others_all)) == perms::none);

    const SigningKey other = installation_key(disk, folder.path("other.key"), randomness).value();
    CHECK(other.public_key() != made.public_key());
}

TEST_CASE("a learner's key that others could read is closed to them, said, and goes on being used") {
    namespace fs = std::filesystem;
    const tests::TemporaryFolder folder;
    system::RealDisk disk;
    tests::CountingRandomness randomness;
    const std::string path = folder.path("signing.key");
    CHECK(close_installation_key(disk, path).value() == false);   // none yet
    const SigningKey made = installation_key(disk, path, randomness).value();
    CHECK(close_installation_key(disk, path).value() == false);
    for (const fs::perms opened : {fs::perms::group_read, fs::perms::others_read, fs::perms::others_write, fs::perms::group_exec}) {
        fs::permissions(path, opened, fs::perm_options::add);
        CHECK(close_installation_key(disk, path).value() == true);
        CHECK(close_installation_key(disk, path).value() == false);
        fs::permissions(path, opened, fs::perm_options::add);
        CHECK(installation_key(disk, path, randomness).value().public_key() == made.public_key());
        CHECK((fs::status(path).permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
    }
    fs::create_symlink(path, folder.path("link"));
    CHECK_FALSE(close_installation_key(disk, folder.path("link")));   // a key is no link to somewhere else
}

TEST_CASE("a key that cannot be closed, or is somebody else's, is not used and stays as it is") {
    class Stubborn final : public Disk {
    public:
        Result<std::vector<Entry>> list(const std::string& folder) const override { return real_.list(folder); }
        Result<Entry> describe(const std::string& path) const override { return real_.describe(path); }
        Result<std::string> read(const std::string& path, std::uint64_t limit) const override { return real_.read(path, limit); }
        Result<void> write(const std::string& path, std::string_view bytes, bool own) override { return real_.write(path, bytes, own); }
        Result<void> make_folders(const std::string& path, bool own) override { return real_.make_folders(path, own); }
        Result<void> rename(const std::string& from, const std::string& to) override { return real_.rename(from, to); }
        Result<void> remove(const std::string& path) override { return real_.remove(path); }
        Result<bool> close_to_others(const std::string& path) override { return fail(code, {{"path", path}}); }
        Result<std::unique_ptr<AppendFile>> open_append(const std::string& path) override { return real_.open_append(path); }
        Result<std::unique_ptr<FileLock>> lock(const std::string& path) override { return real_.lock(path); }
        std::string code = "disk.not-found";

    private:
        system::RealDisk real_;
    } disk;
    const tests::TemporaryFolder folder;
    tests::CountingRandomness randomness;
    const std::string path = folder.path("signing.key");
    REQUIRE(installation_key(disk, path, randomness));
    const std::string whole = disk.read(path, 4096).value();
    for (const char* code : {"disk.not-ours", "disk.open-to-others"}) {
        disk.code = code;
        CHECK(installation_key(disk, path, randomness).error() == Error{code, {{"path", path}}, {}});
        CHECK(disk.read(path, 4096).value() == whole);
    }
}

#ifdef __linux__
TEST_CASE("a file of another user is told from one's own") {
    const tests::TemporaryFolder folder;
    system::RealDisk disk;
    const std::string path = folder.path("key");
    REQUIRE(disk.write(path, "secret", true));
    if (::geteuid() != 0) SKIP("only root can give a file away");
    REQUIRE(::chown(path.c_str(), 65'534, 65'534) == 0);
    CHECK(disk.close_to_others(path).error() == Error{"disk.not-ours", {{"path", path}}, {}});
}
#endif

TEST_CASE("a damaged key file is reported and left as it is") {
    const tests::TemporaryFolder folder;
    system::RealDisk disk;
    tests::CountingRandomness randomness;
    const std::string path = folder.path("signing.key");
    REQUIRE(installation_key(disk, path, randomness));
    const std::string whole = disk.read(path, 4096).value();
    for (std::size_t i = 0; i <= whole.size(); ++i) {
        std::string damaged = whole;
        if (i < whole.size())
            damaged[i] = char(damaged[i] ^ 1);
        else
            damaged.resize(5000, 'x');
        CAPTURE(i);
        REQUIRE(disk.write(path, damaged, true));
        const auto key = installation_key(disk, path, randomness);
        REQUIRE_FALSE(key);
        CHECK(key.error().code == "certificate.key-damaged");
        CHECK(disk.read(path, 8192).value() == damaged);
    }
}
