// The meaning of a JSON-LD document as sorted lines, so that it can be signed: N-Quads with canonical names for the nodes that
// have none (W3C RDF Dataset Canonicalization). No JSON-LD is processed: documents of a known shape are read by a table of
// their keys. For this room only.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace rozwaga::certificate {

/// What a key stands for.
struct Term {
    enum class Kind : unsigned char { text, link, node, word };
    std::string_view key, predicate;
    Kind kind = Kind::text;
    std::string_view detail{};             ///< datatype of a text (none: a plain one); the shape of a node; for a word the
                                           ///< shape whose types are the words
    // Filled in by Vocabulary:
    std::string written{};                 ///< the predicate between angle brackets, in full
    std::string written_datatype{};        ///< what follows the closing quote of a text
    std::size_t shape = 0;                 ///< which one `detail` names
};

/// What a type stands for.
struct TypeTerm {
    std::string_view key, iri;
    std::string written{};                 ///< by Vocabulary: between angle brackets, in full
};

/// The keys that one kind of node may have, beside `id` and `type`.
struct NodeShape {
    std::string_view name;
    std::vector<TypeTerm> types;
    std::vector<Term> terms;
};

/// Predicates, types and datatypes may begin with one of the prefixes.
struct Vocabulary {
    struct Prefix {
        std::string_view name, iri;
    };
    /// Writes out once what every document would need again.
    Vocabulary(std::vector<Prefix> prefixes, std::vector<std::string_view> contexts, std::vector<NodeShape> shapes);

    std::vector<Prefix> prefixes;
    std::vector<std::string_view> contexts;   ///< the document's `@context` must be these; any where there are none
    std::vector<NodeShape> shapes;            ///< the first is the document's
};

/// The canonical N-Quads of `document`. Nothing is skipped: error "certificate.shape" {where} for a key, type or value that is
/// not in the table, for an id that is no absolute IRI, and for two nodes without id that look the same from where they stand
/// (such ones would need more of the algorithm than is here).
Result<std::string> canonical_quads(const nlohmann::json& document, const Vocabulary& vocabulary);

}  // namespace rozwaga::certificate
