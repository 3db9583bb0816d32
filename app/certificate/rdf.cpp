#include "certificate/rdf.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/digest.h"
#include "certificate/bounded_json.h"

namespace rozwaga::certificate {
namespace {

using nlohmann::json;

constexpr std::string_view type_predicate = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr std::size_t no_blank = std::size_t(-1);

/// A node without an id goes by its number until it has its canonical name.
struct QuadNode {
    std::string iri;
    std::size_t blank = no_blank;
};

/// `object` is written out already, unless it is a node without an id.
struct Quad {
    QuadNode subject;
    std::string predicate, object;
    std::size_t blank_object = no_blank;
};

template <class NameOf>
std::string write_quad(const Quad& quad, const NameOf& name) {
    return (quad.subject.blank == no_blank ? quad.subject.iri : name(quad.subject.blank)) + ' ' + quad.predicate + ' ' +
           (quad.blank_object == no_blank ? quad.object : name(quad.blank_object)) + " .\n";
}

std::string literal_of(std::string_view text, std::string_view datatype) {
    constexpr std::string_view plain = "\b\t\n\f\r\"\\", letters = "btnfr\"\\";
    std::string out = "\"";
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (const std::size_t at = plain.find(letter); at != std::string_view::npos) {
            out += '\\';
            out += letters[at];
        } else if (byte < 0x20 || byte == 0x7f) {
            out += fmt::format("\\u{:04X}", int(byte));
        } else {
            out += letter;
        }
    }
    out += '"';
    if (!datatype.empty()) out.append("^^<").append(datatype).append(">");
    return out;
}

std::string iri_of(std::string_view text) { return std::string("<").append(text).append(">"); }

/// Has a scheme, and nothing that would have to be escaped between angle brackets.
bool is_absolute_iri(std::string_view text) {
    constexpr std::string_view scheme = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.";
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon == std::string_view::npos || text.find_first_not_of(scheme) != colon) return false;
    return std::all_of(text.begin(), text.end(), [](char letter) {
        return static_cast<unsigned char>(letter) > 0x20 && letter != 0x7f &&
               std::string_view("<>\"{}|\\^`").find(letter) == std::string_view::npos;
    });
}

/// Walks a document along the table. It goes no deeper than the shapes refer to each other.
class QuadReader {
public:
    explicit QuadReader(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    std::vector<Quad> quads;
    std::vector<std::string> blanks;      ///< where each node without an id stands
    std::optional<std::string> refused;   ///< where, when something is not in the table

    void read_root(const json& document) {
        if (!document.is_object()) return refuse("/");
        if (!vocabulary_.contexts.empty()) {
            const auto context = document.find("@context");
            if (context == document.end() || *context != json(vocabulary_.contexts)) return refuse("/@context");
        }
        node(document, vocabulary_.shapes.front(), "");
    }

private:
    const Vocabulary& vocabulary_;

    void refuse(std::string where) {
        if (!refused) refused = std::move(where);
    }

    const NodeShape& shape(std::string_view name) const {
        return *std::find_if(vocabulary_.shapes.begin(), vocabulary_.shapes.end(),
                             [&](const NodeShape& known) { return known.name == name; });
    }

    std::string full(std::string_view term) const {
        for (const auto& [name, iri] : vocabulary_.prefixes)
            if (term.starts_with(name)) return std::string(iri).append(term.substr(name.size()));
        return std::string(term);
    }

    template <class Each>
    void each(const json& values, const std::string& place, const Each& one) {
        if (!values.is_array()) return one(values, place);
        if (values.empty()) return refuse(place);
        for (std::size_t i = 0; i < values.size(); ++i) one(values[i], place + '/' + std::to_string(i));
    }

    std::optional<std::string> link(const json& value, const std::string& place) {
        if (value.is_string() && is_absolute_iri(value.get_ref<const std::string&>()))
            return iri_of(value.get_ref<const std::string&>());
        refuse(place);
        return std::nullopt;
    }

    QuadNode name(const json& object, const std::string& place) {
        if (const auto id = object.find("id"); id != object.end()) return {link(*id, place + "/id").value_or(""), no_blank};
        blanks.push_back(place.empty() ? "/" : place);
        return {"", blanks.size() - 1};
    }

    QuadNode node(const json& object, const NodeShape& known, const std::string& place) {
        const QuadNode subject = name(object, place);
        for (const auto& [key, value] : object.items()) {
            if (key == "id" || (place.empty() && key == "@context")) continue;
            const std::string there = place + '/' + key;
            if (key == "type") {
                each(value, there, [&](const json& entry, const std::string& at) { type(subject, entry, known, at); });
                continue;
            }
            const auto term = std::find_if(known.terms.begin(), known.terms.end(),
                                           [&key = key](const Term& candidate) { return candidate.key == key; });
            if (term == known.terms.end()) refuse(there);
            else each(value, there, [&](const json& entry, const std::string& at) { add(subject, *term, entry, at); });
        }
        return subject;
    }

    void type(const QuadNode& subject, const json& value, const NodeShape& known, const std::string& place) {
        quads.push_back({subject, iri_of(type_predicate), word(value, known, place)});
    }

    std::string word(const json& value, const NodeShape& known, const std::string& place) {
        const auto found = std::find_if(known.types.begin(), known.types.end(),
                                        [&](const TypeTerm& candidate) { return value == candidate.key; });
        if (found != known.types.end()) return iri_of(full(found->iri));
        refuse(place);
        return {};
    }

    void add(const QuadNode& subject, const Term& term, const json& value, const std::string& place) {
        Quad quad{subject, iri_of(full(term.predicate)), {}};
        if (term.kind == Term::Kind::text) {
            const std::string datatype = full(term.detail);
            if (value.is_string()) quad.object = literal_of(value.get_ref<const std::string&>(), datatype);
            else if (value.is_boolean() && !datatype.empty()) quad.object = literal_of(value.get<bool>() ? "true" : "false", datatype);
            else return refuse(place);
        } else if (term.kind == Term::Kind::word) {
            quad.object = word(value, shape(term.detail), place);
        } else if (term.kind == Term::Kind::node && value.is_object()) {
            const QuadNode object = node(value, shape(term.detail), place);
            quad.object = object.iri;
            quad.blank_object = object.blank;
        } else {
            quad.object = link(value, place).value_or("");
        }
        quads.push_back(std::move(quad));
    }
};

/// First-degree hashing: what can be said of a node without an id by the lines it stands in, itself called _:a, others _:z.
std::vector<std::string> first_degree_hashes(const std::vector<Quad>& quads, std::size_t blanks) {
    std::vector<std::vector<std::string>> lines(blanks);
    for (const Quad& quad : quads) {
        const auto note = [&](std::size_t self) {
            lines[self].push_back(write_quad(quad, [&](std::size_t other) { return other == self ? "_:a" : "_:z"; }));
        };
        if (quad.subject.blank != no_blank) note(quad.subject.blank);
        if (quad.blank_object != no_blank) note(quad.blank_object);
    }
    std::vector<std::string> hashes;
    for (std::vector<std::string>& own : lines) {
        std::sort(own.begin(), own.end());
        std::string all;
        for (const std::string& line : own) all += line;
        hashes.push_back(sha256(all));
    }
    return hashes;
}

}  // namespace

Result<std::string> canonical_quads(const json& document, const Vocabulary& vocabulary) {
    const auto refused = [](const std::string& where) { return fail("certificate.shape", {{"where", excerpt(where)}}); };
    QuadReader reader(vocabulary);
    reader.read_root(document);
    if (reader.refused) return refused(*reader.refused);

    const std::vector<std::string> hashes = first_degree_hashes(reader.quads, reader.blanks.size());
    std::map<std::string, std::size_t> order;   // by hash
    for (std::size_t blank = 0; blank < hashes.size(); ++blank)
        if (!order.emplace(hashes[blank], blank).second) return refused(reader.blanks[blank]);
    std::vector<std::string> names(hashes.size());
    std::size_t next = 0;
    for (const auto& [hash, blank] : order) names[blank] = fmt::format("_:c14n{}", next++);

    std::vector<std::string> lines;
    for (const Quad& quad : reader.quads) lines.push_back(write_quad(quad, [&](std::size_t blank) { return names[blank]; }));
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    std::string out;
    for (const std::string& line : lines) out += line;
    return out;
}

}  // namespace rozwaga::certificate
