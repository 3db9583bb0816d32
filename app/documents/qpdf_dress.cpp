#include "documents/qpdf_dress.h"

#include <fmt/format.h>
#include <memory>

#include "documents/colour_profile.h"
#include "documents/qpdf_artifacts.h"
#include "documents/qpdf_filters.h"
#include "documents/qpdf_headers.h"

namespace rozwaga::documents {
namespace {

/// "D:20261122100000Z"
std::string pdf_date(const std::string& iso8601) {
    std::string digits;
    for (const char letter : iso8601)
        if (letter >= '0' && letter <= '9') digits += letter;
    return "D:" + digits + "Z";
}

std::string xml_text(const std::string& text) {
    std::string escaped;
    for (const char letter : text) {
        if (letter == '&') escaped += "&amp;";
        else if (letter == '<') escaped += "&lt;";
        else if (letter == '>') escaped += "&gt;";
        else if (letter == '"') escaped += "&quot;";
        else escaped += letter;
    }
    return escaped;
}

/// Says what /Info says, as PDF/A wants it.
std::string xmp_packet(const Dress& dress, const std::string& producer) {
    return fmt::format(
        R"(<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>U</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:CreatorTool>Rozwaga</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>)",
        fmt::arg("bom", "\xef\xbb\xbf"), fmt::arg("title", xml_text(dress.title)), fmt::arg("author", xml_text(dress.author)),
        fmt::arg("language", xml_text(dress.language)), fmt::arg("date", dress.created), fmt::arg("producer", xml_text(producer)));
}

void write_information(QPDF& pdf, const Dress& dress) {
    QPDFObjectHandle information = pdf.getTrailer().getKey("/Info");
    if (!information.isDictionary()) {
        information = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        pdf.getTrailer().replaceKey("/Info", information);
    }
    information.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(dress.title));
    information.replaceKey("/Author", QPDFObjectHandle::newUnicodeString(dress.author));
    information.replaceKey("/Creator", QPDFObjectHandle::newUnicodeString("Rozwaga"));
    for (const char* date : {"/CreationDate", "/ModDate"})
        information.replaceKey(date, QPDFObjectHandle::newString(pdf_date(dress.created)));
    QPDFObjectHandle named = information.getKey("/Producer");
    QPDFObjectHandle metadata = QPDFObjectHandle::newStream(
        &pdf, xmp_packet(dress, named.isString() ? named.getUTF8Value() : std::string()));
    metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    pdf.getRoot().replaceKey("/Metadata", metadata);
}

/// Goes through the structure as readers do.
void describe_figures(QPDFObjectHandle element, const Dress& dress, std::size_t& met) {
    if (element.isArray()) {
        for (QPDFObjectHandle child : element.getArrayAsVector()) describe_figures(child, dress, met);
    } else if (element.isDictionary()) {
        if (element.getKey("/S").isNameAndEquals("/Figure")) {
            if (met < dress.figure_texts.size())
                element.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(dress.figure_texts[met]));
            ++met;
        }
        describe_figures(element.getKey("/K"), dress, met);
    }
}

void complete_structure(QPDF& pdf, const Dress& dress) {
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newString(dress.language));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        page.addContentTokenFilter(std::make_shared<ArtifactMarker>());
        page.getObjectHandle().removeKey("/Group");   // nothing is transparent, and so nothing has to be blended
        page.getObjectHandle().replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
    }
    std::size_t figures = 0;
    describe_figures(root.getKey("/StructTreeRoot"), dress, figures);
}

/// Painted the same everywhere: in sRGB, never smoothed where that is not asked for, glyphs found by their numbers.
void state_colours_and_glyphs(QPDF& pdf) {
    QPDFObjectHandle profile = QPDFObjectHandle::newStream(&pdf, srgb_profile());
    profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
    QPDFObjectHandle intent = pdf.makeIndirectObject(QPDFObjectHandle::parse(
        "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) >>"));
    intent.replaceKey("/DestOutputProfile", profile);
    QPDFObjectHandle intents = QPDFObjectHandle::newArray();
    intents.appendItem(intent);
    pdf.getRoot().replaceKey("/OutputIntents", intents);
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        QPDFObjectHandle entries = object.isStream() ? object.getDict() : object;
        if (!entries.isDictionary()) continue;
        QPDFObjectHandle subtype = entries.getKey("/Subtype");
        if (subtype.isNameAndEquals("/Image")) entries.replaceKey("/Interpolate", QPDFObjectHandle::newBool(false));
        if (subtype.isNameAndEquals("/CIDFontType2") && !entries.hasKey("/CIDToGIDMap"))
            entries.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newName("/Identity"));
    }
}

void attach(QPDF& pdf, const Dress& dress) {
    QPDFObjectHandle associated = QPDFObjectHandle::newArray();
    for (const AssociatedFile& each : dress.files) {
        auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, each.bytes);
        stream.setSubtype("application/json").setCreationDate(pdf_date(dress.created)).setModDate(pdf_date(dress.created));
        auto file = QPDFFileSpecObjectHelper::createFileSpec(pdf, each.name, stream);
        file.setDescription(each.text);
        file.getObjectHandle().replaceKey("/AFRelationship", QPDFObjectHandle::newName("/Data"));
        QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(each.name, file);
        associated.appendItem(file.getObjectHandle());
    }
    pdf.getRoot().replaceKey("/AF", associated);
}

}  // namespace

std::string dress_pdf(const std::string& bare, const Dress& dress) {
    install_bounded_filters();
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("certificate", bare.data(), bare.size());
    write_information(pdf, dress);
    complete_structure(pdf, dress);
    state_colours_and_glyphs(pdf);
    attach(pdf, dress);

    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_disable);   // people with an editor find their way
    writer.setNewlineBeforeEndstream(true);
    writer.write();
    const std::shared_ptr<Buffer> written = writer.getBufferSharedPointer();
    return std::string(reinterpret_cast<const char*>(written->getBuffer()), written->getSize());
}

}  // namespace rozwaga::documents
