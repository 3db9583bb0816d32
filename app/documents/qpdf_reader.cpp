#include "documents/qpdf_reader.h"

#include <map>
#include <set>
#include <stdexcept>
#include <vector>

#include "documents/attachment_names.h"
#include "documents/qpdf_filters.h"
#include "documents/qpdf_headers.h"
#include "documents/qpdf_pictures.h"

namespace rozwaga::documents {
namespace {

constexpr std::size_t decoded_limit = 64 * 1024 * 1024;
constexpr std::size_t pictures_decoded_limit = 256 * 1024 * 1024;
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

bool bears(QPDFObjectHandle name, const std::string& wanted) { return name.isString() && name.getUTF8Value() == wanted; }

/// Streams, by object number: the same file under two names counts once.
using Files = std::map<QPDFObjGen, QPDFObjectHandle>;

void add_file(QPDFObjectHandle specification, bool named, const std::string& name, Files& files) {
    if (!specification.isDictionary()) return;
    if (!named && !bears(specification.getKey("/UF"), name) && !bears(specification.getKey("/F"), name)) return;
    QPDFObjectHandle embedded = specification.getKey("/EF");
    if (!embedded.isDictionary()) return;
    for (const std::string& key : embedded.getKeys())
        if (QPDFObjectHandle stream = embedded.getKey(key); stream.isStream()) files.emplace(stream.getObjGen(), stream);
}

/// The name tree of embedded files. Walked by ourselves: trees from outside can loop, or share branches without end.
void add_name_tree(QPDFObjectHandle root, const std::string& name, Files& files) {
    std::vector<QPDFObjectHandle> waiting{root};
    std::set<QPDFObjGen> seen;
    for (std::size_t visited = 0; !waiting.empty(); ++visited) {
        if (visited > tree_limit) throw std::length_error("name tree too large");
        QPDFObjectHandle node = waiting.back();
        waiting.pop_back();
        if (!node.isDictionary() || (node.isIndirect() && !seen.insert(node.getObjGen()).second)) continue;
        QPDFObjectHandle names = node.getKey("/Names"), children = node.getKey("/Kids");
        for (int i = 0; names.isArray() && i + 1 < names.getArrayNItems(); i += 2)
            add_file(names.getArrayItem(i + 1), bears(names.getArrayItem(i), name), name, files);
        for (int i = 0; children.isArray() && i < children.getArrayNItems(); ++i) {
            if (waiting.size() > tree_limit) throw std::length_error("name tree too large");
            waiting.push_back(children.getArrayItem(i));
        }
    }
}

Files files_named(const std::string& name, QPDF& pdf) {
    Files files;
    QPDFObjectHandle root = pdf.getRoot();
    QPDFObjectHandle names = root.getKey("/Names");
    if (names.isDictionary()) add_name_tree(names.getKey("/EmbeddedFiles"), name, files);
    QPDFObjectHandle associated = root.getKey("/AF");
    for (int i = 0; associated.isArray() && i < associated.getArrayNItems(); ++i)
        add_file(associated.getArrayItem(i), false, name, files);
    return files;
}

bool has_stated_size(QPDFObjectHandle file, std::size_t size) {
    QPDFObjectHandle parameters = file.getDict().getKey("/Params");
    if (!parameters.isDictionary() || !parameters.getKey("/Size").isInteger()) return true;
    return parameters.getKey("/Size").getIntValue() == static_cast<long long>(size);
}

Attachment read_attachment(QPDF& pdf, const std::string& name) {
    const Files files = files_named(name, pdf);
    if (files.empty()) return {AttachmentState::none, ""};
    if (files.size() > 1) return {AttachmentState::several, ""};
    LimitedText text;
    bool decoded = false;
    QPDFObjectHandle file = files.begin()->second;
    const bool piped = file.pipeStreamData(&text, &decoded, 0, qpdf_dl_generalized, true, false);
    if (!piped || !decoded || !has_stated_size(file, text.text.size())) return {AttachmentState::damaged, ""};
    return {AttachmentState::found, std::move(text.text)};
}

}  // namespace

PdfContents read_pdf(const std::string& pdf_bytes, const std::function<void(const PagePicture&)>& take) try {
    install_bounded_filters();
    DecodingBudget budget(decoded_limit);
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    pdf.processMemoryFile("certificate", pdf_bytes.data(), pdf_bytes.size());
    if (pdf.getObjectCount() > object_limit) return {};
    PdfContents contents{false, read_attachment(pdf, credential_file_name), read_attachment(pdf, evidence_file_name)};
    if (budget.exceeded()) return {};
    if (contents.credential.state == AttachmentState::none) {
        budget.renew(pictures_decoded_limit);
        try {
            read_pictures(pdf, take);
        } catch (const std::exception&) {
            // What was found until then counts: a square proves itself.
        }
    }
    return contents;
} catch (const std::exception&) {
    return {};
}

}  // namespace rozwaga::documents
