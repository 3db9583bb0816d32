#include "documents/submitted_file.h"

#include <set>
#include <string_view>

#include "documents/grey_picture.h"
#include "documents/qpdf_reader.h"
#include "documents/square_reader.h"

namespace rozwaga::documents {
namespace {

using certificate::Submission;

constexpr std::size_t megabyte = 1024 * 1024, file_limit = 64 * megabyte;

tl::unexpected<Error> larger_than(std::size_t limit) {
    return fail("documents.too-large", {{"limit", std::to_string(limit / megabyte)}});
}

bool looks_like_json(std::string_view bytes) {
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && bytes[first] == '{';
}

bool looks_like_pdf(std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos; }

Result<Submission> one_of(const std::set<std::string>& squares, const char* none) {
    if (squares.empty()) return fail(none);
    if (squares.size() > 1) return fail("documents.two-squares");
    return Submission{{}, {}, *squares.begin()};
}

Result<Submission> from_pdf(const std::string& bytes) {
    std::set<std::string> squares;
    PdfContents contents = read_pdf(bytes, [&](const PagePicture& picture) {
        if (picture.jpeg.empty()) {
            squares.merge(squares_in(picture.grey));
        } else if (GreyPicture grey; read_picture_file(picture.jpeg, grey) == PictureState::read) {
            squares.merge(squares_in(grey));
        }
    });
    using enum AttachmentState;
    if (contents.damaged || contents.credential.state == damaged) return fail("documents.damaged");
    if (contents.credential.state == several) return fail("documents.two-credentials");
    if (contents.credential.state == none) return one_of(squares, "documents.no-credential");
    if (contents.evidence.state == damaged) return fail("documents.damaged");
    if (contents.evidence.state == several) return fail("documents.two-evidences");
    Submission submission{std::move(contents.credential.bytes), {}, {}};
    if (contents.evidence.state == found) submission.evidence = std::move(contents.evidence.bytes);
    return submission;
}

Result<Submission> from_picture(const std::string& bytes) {
    GreyPicture picture;
    switch (read_picture_file(bytes, picture)) {
        case PictureState::damaged: return fail("documents.damaged");
        case PictureState::too_large:
            return fail("documents.picture-too-large", {{"limit", std::to_string(pixel_limit / 1'000'000)}});
        case PictureState::read: break;
    }
    return one_of(squares_in(picture), "documents.no-square");
}

}  // namespace

Result<Submission> read_submitted(const std::string& bytes) {
    if (bytes.size() > file_limit) return larger_than(file_limit);
    if (looks_like_json(bytes)) {
        if (bytes.size() > attachment_limit) return larger_than(attachment_limit);
        return Submission{bytes, {}, {}};
    }
    if (looks_like_pdf(bytes)) return from_pdf(bytes);
    if (is_picture_file(bytes)) return from_picture(bytes);
    return fail("documents.not-one");
}

}  // namespace rozwaga::documents
