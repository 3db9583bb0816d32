#include "certificate/rdf.h"

#include <algorithm>
#include <array>
#include <deque>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/digest.h"
#include "certificate/bounded_json.h"

namespace rozwaga::certificate {
namespace {

using nlohmann::json;

constexpr std::string_view written_type_predicate = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
constexpr std::size_t no_blank = std::size_t(-1);

/// What a statement is about, or what it says of it: written out already, unless it is a node without an id. Such a one goes
/// by its number until it has its canonical name.
struct QuadNode {
    std::string_view written;
    std::size_t blank = no_blank;
};

struct Quad {
    QuadNode subject;
    std::string_view predicate;
    QuadNode object;
};

template <class NameOf>
void write_quad(const Quad& quad, const NameOf& name, std::string& out) {
    const auto write = [&](const QuadNode& node) { out += node.blank == no_blank ? node.written : name(node.blank); };
    write(quad.subject);
    (out += ' ') += quad.predicate;
    out += ' ';
    write(quad.object);
    out += " .\n";
}

/// Statements one after the other, to be put in their order.
class QuadLines {
public:
    explicit QuadLines(std::size_t room = 0) { written_.reserve(room); }

    template <class NameOf>
    void add(const Quad& quad, const NameOf& name) {
        const std::size_t begin = written_.size();
        write_quad(quad, name, written_);
        places_.emplace_back(begin, written_.size() - begin);
    }
    /// All of them sorted; what stands there twice is once enough in a data set.
    std::string in_order(bool each_once) const {
        std::vector<std::string_view> lines;
        lines.reserve(places_.size());
        for (const auto& [begin, size] : places_) lines.push_back(std::string_view(written_).substr(begin, size));
        std::ranges::sort(lines);
        if (each_once) lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
        std::string all;
        all.reserve(written_.size());
        for (const std::string_view line : lines) all += line;
        return all;
    }

private:
    std::string written_;
    std::vector<std::pair<std::size_t, std::size_t>> places_;   ///< begin, size
};

bool as_it_stands(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte >= 0x20 && byte != 0x7f && letter != '"' && letter != '\\';
}

std::string literal_of(std::string_view text, std::string_view datatype) {
    constexpr std::string_view plain = "\b\t\n\f\r\"\\", letters = "btnfr\"\\";
    std::string out;
    out.reserve(text.size() + datatype.size() + 16);
    out += '"';
    for (auto rest = text.begin(); rest != text.end();) {
        const auto end = std::find_if_not(rest, text.end(), as_it_stands);
        out.append(rest, end);
        if (end == text.end()) break;
        if (const std::size_t at = plain.find(*end); at != std::string_view::npos) (out += '\\') += letters[at];
        else out += fmt::format("\\u{:04X}", int(static_cast<unsigned char>(*end)));
        rest = end + 1;
    }
    return (out += '"').append(datatype);
}

std::string iri_of(std::string_view text) { return std::string("<").append(text).append(">"); }

bool may_stand_in_scheme(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '+' ||
           letter == '-' || letter == '.';
}

/// Has a scheme, and nothing that would have to be escaped between angle brackets.
bool is_absolute_iri(std::string_view text) {
    const auto colon = std::find_if_not(text.begin(), text.end(), may_stand_in_scheme);
    if (colon == text.begin() || colon == text.end() || *colon != ':') return false;
    return std::all_of(text.begin(), text.end(), [](char letter) {
        switch (letter) {
            case '<': case '>': case '"': case '{': case '}': case '|': case '\\': case '^': case '`': case 0x7f: return false;
            default: return static_cast<unsigned char>(letter) > 0x20;
        }
    });
}

/// The way down to a value: put into words only where something is refused.
struct Place {
    const Place* above = nullptr;
    std::string_view key{};
    std::size_t index = 0;                ///< where there is no key

    std::string words() const {
        return above ? above->words() + '/' + (key.data() ? std::string(key) : std::to_string(index)) : std::string();
    }
};

/// Walks a document along the table. It goes no deeper than the shapes refer to each other.
class QuadReader {
public:
    explicit QuadReader(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    std::vector<Quad> quads;
    std::size_t blanks = 0;               ///< nodes without an id
    std::size_t wanted_blank = no_blank;  ///< the one whose place is asked for
    std::optional<std::string> refused;   ///< where, when something is not in the table, or the wanted one stands

    void read_root(const json& document) {
        constexpr std::size_t usual = 64;
        quads.reserve(usual);
        const Place root;
        if (!document.is_object()) return refuse(root);
        if (!context_fits(document)) return refuse(Place{&root, "@context"});
        node(document, vocabulary_.shapes.front(), root);
    }

private:
    const Vocabulary& vocabulary_;
    std::deque<std::string> texts_;       ///< what was written for this document; stays where it is

    std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }

    void refuse(const Place& place) {
        if (refused) return;
        refused = place.words();
        if (refused->empty()) refused = "/";
    }

    bool context_fits(const json& document) const {
        if (vocabulary_.contexts.empty()) return true;
        const auto context = document.find("@context");
        if (context == document.end() || !context->is_array() || context->size() != vocabulary_.contexts.size()) return false;
        return std::equal(context->begin(), context->end(), vocabulary_.contexts.begin(), [](const json& given, std::string_view wanted) {
            return given.is_string() && given.get_ref<const std::string&>() == wanted;
        });
    }

    template <class Each>
    void each(const json& values, const Place& place, const Each& one) {
        if (!values.is_array()) return one(values, place);
        if (values.empty()) return refuse(place);
        for (std::size_t i = 0; i < values.size(); ++i) one(values[i], Place{&place, {}, i});
    }

    std::string_view link(const json& value, const Place& place) {
        if (value.is_string() && is_absolute_iri(value.get_ref<const std::string&>())) return keep(iri_of(value.get_ref<const std::string&>()));
        refuse(place);
        return {};
    }

    QuadNode name(const json& object, const Place& place) {
        if (const auto id = object.find("id"); id != object.end()) return {link(*id, Place{&place, "id"})};
        if (blanks == wanted_blank) refuse(place);
        return {{}, blanks++};
    }

    QuadNode node(const json& object, const NodeShape& known, const Place& place) {
        const QuadNode subject = name(object, place);
        for (const auto& [key, value] : object.get_ref<const json::object_t&>()) {
            if (key == "id" || (!place.above && key == "@context")) continue;
            const Place there{&place, key};
            if (key == "type") {
                each(value, there, [&](const json& entry, const Place& at) {
                    quads.push_back({subject, written_type_predicate, {word(entry, known, at)}});
                });
                continue;
            }
            const auto term = std::find_if(known.terms.begin(), known.terms.end(),
                                           [&key = key](const Term& candidate) { return candidate.key == key; });
            if (term == known.terms.end()) refuse(there);
            else each(value, there, [&](const json& entry, const Place& at) { add(subject, *term, entry, at); });
        }
        return subject;
    }

    std::string_view word(const json& value, const NodeShape& known, const Place& place) {
        if (value.is_string())
            for (const TypeTerm& candidate : known.types)
                if (value.get_ref<const std::string&>() == candidate.key) return candidate.written;
        refuse(place);
        return {};
    }

    void add(const QuadNode& subject, const Term& term, const json& value, const Place& place) {
        Quad quad{subject, term.written, {}};
        if (term.kind == Term::Kind::text) {
            if (value.is_string()) quad.object.written = keep(literal_of(value.get_ref<const std::string&>(), term.written_datatype));
            else if (value.is_boolean() && !term.written_datatype.empty())
                quad.object.written = keep(literal_of(value.get<bool>() ? "true" : "false", term.written_datatype));
            else return refuse(place);
        } else if (term.kind == Term::Kind::word) {
            quad.object.written = word(value, vocabulary_.shapes[term.shape], place);
        } else if (term.kind == Term::Kind::node && value.is_object()) {
            quad.object = node(value, vocabulary_.shapes[term.shape], place);
        } else {
            quad.object.written = link(value, place);
        }
        quads.push_back(quad);
    }
};

struct HashedBlank {
    std::string hash;
    std::size_t blank = 0;
};

/// First-degree hashing: what can be said of a node without an id by the lines it stands in, itself called _:a, others _:z.
/// In the order of the hashes.
std::vector<HashedBlank> first_degree_hashes(const std::vector<Quad>& quads, std::size_t blanks) {
    std::vector<QuadLines> lines(blanks);
    for (const Quad& quad : quads) {
        const auto note = [&](std::size_t self) {
            lines[self].add(quad, [&](std::size_t other) { return std::string_view(other == self ? "_:a" : "_:z"); });
        };
        if (quad.subject.blank != no_blank) note(quad.subject.blank);
        if (quad.object.blank != no_blank) note(quad.object.blank);
    }
    std::vector<HashedBlank> hashes;
    for (std::size_t blank = 0; blank < blanks; ++blank) hashes.push_back({sha256(lines[blank].in_order(false)), blank});
    std::ranges::sort(hashes, [](const HashedBlank& left, const HashedBlank& right) {
        return left.hash != right.hash ? left.hash < right.hash : left.blank < right.blank;
    });
    return hashes;
}

std::string place_of(const json& document, const Vocabulary& vocabulary, std::size_t blank) {
    QuadReader reader(vocabulary);
    reader.wanted_blank = blank;
    reader.read_root(document);
    return reader.refused.value_or("/");
}

}  // namespace

Vocabulary::Vocabulary(std::vector<Prefix> given_prefixes, std::vector<std::string_view> given_contexts, std::vector<NodeShape> given_shapes)
    : prefixes(std::move(given_prefixes)), contexts(std::move(given_contexts)), shapes(std::move(given_shapes)) {
    const auto full = [&](std::string_view term) {
        for (const auto& [name, iri] : prefixes)
            if (term.starts_with(name)) return iri_of(std::string(iri).append(term.substr(name.size())));
        return iri_of(term);
    };
    const auto position_of = [&](std::string_view name) {
        return std::size_t(std::ranges::find(shapes, name, &NodeShape::name) - shapes.begin());
    };
    for (NodeShape& shape : shapes) {
        for (TypeTerm& type : shape.types) type.written = full(type.iri);
        for (Term& term : shape.terms) {
            term.written = full(term.predicate);
            const bool refers = term.kind == Term::Kind::node || term.kind == Term::Kind::word;
            if (refers) term.shape = position_of(term.detail);
            else if (!term.detail.empty()) term.written_datatype = "^^" + full(term.detail);
        }
    }
}

Result<std::string> canonical_quads(const json& document, const Vocabulary& vocabulary) {
    const auto refused = [](const std::string& where) { return fail("certificate.shape", {{"where", excerpt(where)}}); };
    QuadReader reader(vocabulary);
    reader.read_root(document);
    if (reader.refused) return refused(*reader.refused);

    const std::vector<HashedBlank> hashes = first_degree_hashes(reader.quads, reader.blanks);
    std::vector<std::string> names(hashes.size());
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        if (i > 0 && hashes[i].hash == hashes[i - 1].hash) return refused(place_of(document, vocabulary, hashes[i].blank));
        names[hashes[i].blank] = "_:c14n" + std::to_string(i);
    }

    constexpr std::size_t usual = 8192;
    QuadLines lines(usual);
    for (const Quad& quad : reader.quads) lines.add(quad, [&](std::size_t blank) { return std::string_view(names[blank]); });
    return lines.in_order(true);
}

}  // namespace rozwaga::certificate
