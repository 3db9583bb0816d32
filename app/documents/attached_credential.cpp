#include "documents/attached_credential.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "documents/bounded_filters.h"
#include "documents/qpdf_headers.h"

namespace rozwaga::documents {
namespace {

constexpr std::size_t file_limit = 16 * 1024 * 1024;
constexpr std::size_t attachment_limit = 1024 * 1024;
constexpr std::size_t decoded_limit = 64 * 1024 * 1024;
constexpr std::size_t object_limit = 20'000;
constexpr std::size_t tree_limit = 2'000;

class LimitedText final : public Pipeline {
public:
    LimitedText() : Pipeline("text", nullptr) {}
    void write(unsigned char const* data, size_t length) override {
        if (length > attachment_limit - text.size()) throw std::length_error("attachment too large");
        text.append(reinterpret_cast<const char*>(data), length);
    }
    void finish() override {}

    std::string text;
};

bool is_our_name(QPDFObjectHandle name) { return name.isString() && name.getUTF8Value() == credential_file_name; }

/// Streams, by object number: the same file under two names counts once.
using Files = std::map<QPDFObjGen, QPDFObjectHandle>;

void add_file(QPDFObjectHandle specification, bool named, Files& files) {
    if (!specification.isDictionary()) return;
    if (!named && !is_our_name(specification.getKey("/UF")) && !is_our_name(specification.getKey("/F"))) return;
    QPDFObjectHandle embedded = specification.getKey("/EF");
    if (!embedded.isDictionary()) return;
    for (const std::string& key : embedded.getKeys())
        if (QPDFObjectHandle stream = embedded.getKey(key); stream.isStream()) files.emplace(stream.getObjGen(), stream);
}

/// The name tree of embedded files. Walked by ourselves: trees from outside can loop, or share branches without end.
void add_name_tree(QPDFObjectHandle root, Files& files) {
    std::vector<QPDFObjectHandle> waiting{root};
    std::set<QPDFObjGen> seen;
    for (std::size_t visited = 0; !waiting.empty(); ++visited) {
        if (visited > tree_limit) throw std::length_error("name tree too large");
        QPDFObjectHandle node = waiting.back();
        waiting.pop_back();
        if (!node.isDictionary() || (node.isIndirect() && !seen.insert(node.getObjGen()).second)) continue;
        QPDFObjectHandle names = node.getKey("/Names"), children = node.getKey("/Kids");
        for (int i = 0; names.isArray() && i + 1 < names.getArrayNItems(); i += 2)
            add_file(names.getArrayItem(i + 1), is_our_name(names.getArrayItem(i)), files);
        for (int i = 0; children.isArray() && i < children.getArrayNItems(); ++i) {
            if (waiting.size() > tree_limit) throw std::length_error("name tree too large");
            waiting.push_back(children.getArrayItem(i));
        }
    }
}

Files credential_files(QPDF& pdf) {
    Files files;
    QPDFObjectHandle root = pdf.getRoot();
    QPDFObjectHandle names = root.getKey("/Names");
    if (names.isDictionary()) add_name_tree(names.getKey("/EmbeddedFiles"), files);
    QPDFObjectHandle associated = root.getKey("/AF");
    for (int i = 0; associated.isArray() && i < associated.getArrayNItems(); ++i)
        add_file(associated.getArrayItem(i), false, files);
    return files;
}

bool has_stated_size(QPDFObjectHandle file, std::size_t size) {
    QPDFObjectHandle parameters = file.getDict().getKey("/Params");
    if (!parameters.isDictionary() || !parameters.getKey("/Size").isInteger()) return true;
    return parameters.getKey("/Size").getIntValue() == static_cast<long long>(size);
}

bool looks_like_pdf(std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos; }

}  // namespace

Result<std::string> read_attached_credential(const std::string& bytes) try {
    if (bytes.size() > file_limit) return fail("documents.too-large", {{"limit", std::to_string(file_limit)}});
    if (!looks_like_pdf(bytes)) return fail("documents.not-a-pdf");
    install_bounded_filters();
    const DecodingBudget budget(decoded_limit);
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    pdf.processMemoryFile("certificate", bytes.data(), bytes.size());
    if (pdf.getObjectCount() > object_limit) return fail("documents.damaged");
    const Files files = credential_files(pdf);
    if (budget.exceeded()) return fail("documents.damaged");
    if (files.empty()) return fail("documents.no-credential");
    if (files.size() > 1) return fail("documents.two-credentials");

    LimitedText text;
    bool decoded = false;
    QPDFObjectHandle file = files.begin()->second;
    const bool piped = file.pipeStreamData(&text, &decoded, 0, qpdf_dl_generalized, true, false);
    if (!piped || !decoded || !has_stated_size(file, text.text.size())) return fail("documents.damaged");
    return std::move(text.text);
} catch (const std::exception&) {
    return fail("documents.damaged");
}

}  // namespace rozwaga::documents
