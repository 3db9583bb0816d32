// Messages as mail programs write them.
#include <catch2/catch_test_macros.hpp>

#include "documents/containers.h"
#include "documents/packed_files.h"

using namespace rozwaga;
using namespace rozwaga::documents;

namespace {

using Lines = std::vector<std::string>;

std::string message(const Lines& lines, const std::string& end = "\r\n") {
    std::string text;
    for (const std::string& line : lines) text += line + end;
    return text;
}

Lines mixed(const Lines& part) {
    Lines lines{"From: =?UTF-8?Q?=C5=BBaneta?= <z@lumka.example>", "To: kadry@lumka.example", "Subject: Certyfikat",
                "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=\"b1\"", "", "--b1",
                "Content-Type: text/plain; charset=utf-8", "", "W za\u0142\u0105czeniu.", "--b1"};
    lines.insert(lines.end(), part.begin(), part.end());
    lines.push_back("--b1--");
    return lines;
}

std::vector<Inside> all_in(std::string_view bytes, const UnpackLimits& limits = {}) {
    std::vector<Inside> found;
    unpack(bytes, limits, [&](Inside one) {
        found.push_back(std::move(one));
        return true;
    });
    return found;
}

Inside only_one(const Lines& lines) {
    auto found = all_in(message(lines));
    REQUIRE(found.size() == 1);
    return found[0];
}

std::string name_in(const std::string& disposition) {
    const Inside found = only_one(mixed({"Content-Type: application/octet-stream", "Content-Disposition: attachment;" + disposition,
                                         "Content-Transfer-Encoding: base64", "", "e30="}));
    CHECK(found.bytes == "{}");
    REQUIRE(found.names.size() == 1);
    return found.names[0];
}

std::string problem_in(const Lines& lines) {
    const Inside found = only_one(lines);
    return found.problem ? found.problem->code : "";
}

}  // namespace

TEST_CASE("attachments come out of a message, its text does not") {
    const Inside pdf = only_one(mixed({"Content-Type: application/pdf; name=\"a.pdf\"", "Content-Transfer-Encoding: base64",
                                       "Content-Disposition: attachment; filename=\"a.pdf\"", "", "JVBERi0x", "LjcK"}));
    CHECK(pdf.names == Lines{"a.pdf"});
    CHECK(pdf.bytes == "%PDF-1.7\n");
    CHECK_FALSE(pdf.in_passing);
    const Inside json = only_one(mixed({"Content-Type: application/json", "Content-Transfer-Encoding: quoted-printable",
                                        "Content-Disposition: attachment; filename=a.json", "", "{\"a\":\"=C5=81=", "=C3=B3d=C5=BA\"}"}));
    CHECK(json.bytes == "{\"a\":\"Łódź\"}");
    CHECK(all_in(message({"From: a@b.example", "Subject: nothing", "", "No attachment."})).empty());
}

TEST_CASE("a message is known by its fields, with either line end, whatever it is called") {
    CHECK(container_kind(message(mixed({}))) == ContainerKind::mail);
    CHECK(container_kind(message(mixed({}), "\n")) == ContainerKind::mail);
    CHECK(container_kind("\xef\xbb\xbf" + message(mixed({}))) == ContainerKind::mail);
    CHECK(container_kind("Received: by x\r\n\tfor y\r\nFrom: a\r\n") == ContainerKind::mail);
    CHECK(container_kind("Subject: only one\n\ntext") == ContainerKind::none);
    CHECK(container_kind("To be: or not to be\nFrom: a\nTo: b\n") == ContainerKind::none);
    CHECK(container_kind("name;number\nJan: x\nFrom: a\nTo: b") == ContainerKind::none);
}

TEST_CASE("names are read as mail programs write them") {
    CHECK(name_in(" filename=\"=?UTF-8?B?xbvDs8WCdy5wZGY=?=\"") == "Żółw.pdf");
    CHECK(name_in(" filename=\"=?iso-8859-2?Q?=AF=F3=B3w.pdf?=\"") == "Żółw.pdf");
    CHECK(name_in(" filename=\"=?windows-1250?Q?=AF=F3=B3w.pdf?=\"") == "Żółw.pdf");
    CHECK(name_in(" filename*=UTF-8''%C5%BB%C3%B3%C5%82w.pdf") == "Żółw.pdf");
    CHECK(name_in("\r\n filename*0*=UTF-8''%C5%BB%C3%B3;\r\n filename*1*=%C5%82w;\r\n filename*2=\".pdf\"") == "Żółw.pdf");
    CHECK(name_in(" filename=\"\xaf\xf3\xb3w.pdf\"") == "Żółw.pdf");   // Windows-1250, and not said
    CHECK(name_in(" filename=\"C:\\\\Users\\\\a.pdf\"") == "a.pdf");
    CHECK(name_in(" filename=\"../../a.pdf\"") == "a.pdf");
    CHECK(name_in("").starts_with("#"));
}

TEST_CASE("a forwarded message is gone into, and so is one that came as a file") {
    const Lines inner = mixed({"Content-Type: application/pdf; name=a.pdf", "", "%PDF-"});
    Lines forwarded{"Content-Type: message/rfc822", ""};
    forwarded.insert(forwarded.end(), inner.begin(), inner.end());
    for (std::string& line : forwarded)
        if (const auto at = line.find("b1"); at != std::string::npos) line.replace(at, 2, "inner");
    const Inside found = only_one(mixed(forwarded));
    CHECK(found.names == Lines{"Certyfikat", "a.pdf"});
    CHECK(found.bytes.starts_with("%PDF-"));

    const std::string zip = tests::zip_of({{"poczta.eml", message(inner)}});
    const auto packed = all_in(zip);
    REQUIRE(packed.size() == 1);
    CHECK(packed[0].names == Lines{"poczta.eml", "a.pdf"});
}

TEST_CASE("a ZIP in a message is opened") {
    // the archive of one stored file "a.json" with "{}"
    const std::string zip = tests::zip_of({{"a.json", "{}"}}, "zip:compression=store");
    static constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string base64;
    unsigned held = 0, bits = 0;
    for (const char sign : zip) {
        held = held << 8 | static_cast<unsigned char>(sign);
        for (bits += 8; bits >= 6; bits -= 6) base64 += digits[held >> (bits - 6) & 63];
    }
    if (bits > 0) base64 += digits[held << (6 - bits) & 63];
    while (base64.size() % 4 != 0) base64 += '=';
    const Inside found = only_one(mixed({"Content-Type: application/zip; name=c.zip", "Content-Transfer-Encoding: base64", "", base64}));
    CHECK(found.names == Lines{"c.zip", "a.json"});
    CHECK(found.bytes == "{}");
}

TEST_CASE("logos and footers come in passing only") {
    CHECK(only_one({"From: a", "To: b", "Content-Type: multipart/related; boundary=r", "", "--r", "Content-Type: text/html", "", "<p>", "--r",
                    "Content-Type: image/png; name=image001.png", "Content-ID: <1>", "", "x", "--r--"})
              .in_passing);
    CHECK(only_one(mixed({"Content-Type: text/plain", "Content-Disposition: attachment; filename=footer.txt", "", "list"})).in_passing);
    CHECK_FALSE(only_one(mixed({"Content-Type: image/png; name=scan.png", "", "x"})).in_passing);
    CHECK(all_in(message(mixed({"Content-Type: application/pkcs7-signature; name=smime.p7s", "", "x"}))).empty());
}

TEST_CASE("what only the receiver's mail program can open is refused with a remedy") {
    CHECK(problem_in({"From: a", "To: b", "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "", "x"}) ==
          "documents.mail-encrypted");
    CHECK(problem_in({"From: a", "To: b", "Content-Type: multipart/encrypted; boundary=e; protocol=\"application/pgp-encrypted\"", "", "--e",
                      "Content-Type: application/pgp-encrypted", "", "Version: 1", "--e--"}) == "documents.mail-encrypted");
    CHECK(problem_in(mixed({"Content-Type: application/ms-tnef; name=winmail.dat", "Content-Transfer-Encoding: base64", "", "eJ8+IgEA"})) ==
          "documents.winmail");
}

TEST_CASE("parts in parts, and too many of them, come to an end") {
    std::string deep = "From: a\r\nTo: b\r\n";
    for (int level = 0; level < 200; ++level) {
        const std::string boundary = "l" + std::to_string(level);
        deep += "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n";
    }
    const auto found = all_in(deep);
    REQUIRE(found.size() == 1);
    CHECK(found[0].problem->code == "documents.too-deep");

    std::string forwarded;
    for (int level = 0; level < 40; ++level) forwarded += "From: a\r\nTo: b\r\nSubject: s\r\nContent-Type: message/rfc822\r\n\r\n";
    const auto chain = all_in(forwarded);
    REQUIRE(chain.size() == 1);
    CHECK(chain[0].problem->code == "documents.too-deep");

    Lines parts;
    for (int number = 0; number < 30; ++number) parts.insert(parts.end(), {"Content-Type: image/png; name=x.png", "", "x", "--b1"});
    UnpackLimits limits;
    limits.files = 10;
    const auto many = all_in(message(mixed(parts)), limits);
    CHECK(many.back().problem->code == "documents.too-many-inside");
    CHECK(many.size() <= 10);
}

TEST_CASE("a message cut off in the middle gives what it has") {
    const std::string whole = message(mixed({"Content-Type: application/json; name=a.json", "Content-Transfer-Encoding: base64", "", "e30="}));
    for (std::size_t length = 0; length < whole.size(); length += 7) all_in(whole.substr(0, length));
    CHECK(all_in(whole.substr(0, whole.size() - 10)).size() == 1);
}
