// What collecting brings: files to admit for a person, files to set aside, questions for matching.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "certificate/verify.h"
#include "registry/figures.h"
#include "registry/people.h"

namespace rozwaga::registry {

/// One certificate, receipt or organisation's certificate, verified and matched. Held against all that is there: it and those it
/// shares answers and times or an invitation with are flagged as certificate::compare() does ("copy.answers").
struct Admission {
    PersonId person = 0;
    std::string file, file_hash;           ///< its name; SHA-256 of the bytes handed in, hexadecimal
    certificate::Submission submission;    ///< kept; with `answers_kept` off (settings.h) without its answers
    certificate::Verdict verdict;          ///< valid
    std::optional<Graded> graded;          ///< graded_again(); of evidence with answers or a summary
    std::optional<std::int64_t> resolves;  ///< the set-aside row that this settles
};

enum class Admitted : std::uint8_t {
    admitted,
    already_there,                         ///< the same certificate: by its id and content
    completed,                             ///< it was there from its square; now it is there whole
    other_content,                         ///< another file under a known id: not admitted, set it aside
    other_person,                          ///< there already, for somebody else
    erased,                                ///< of somebody who was erased: not taken in again
    unknown_person,
};

struct PutAside {
    std::string file, file_hash;
    Error reason;
    std::string ask_for;                   ///< "ask.<what>"
    std::string name, number, team;
    std::vector<PersonId> proposals;       ///< at most 20
    std::optional<certificate::Submission> submission;   ///< where it is valid and only the person is not sure
};

/// What became of a file that comes again.
struct Seen {
    bool admitted = false;
    std::optional<std::int64_t> set_aside; ///< the row that still waits: worth looking at again when roster or keys changed
    bool dismissed = false;                ///< was set aside; a manager has put it away
};

/// Every person who shares one of these. Numbers count without spaces and case, names without diacritics, order and look-alikes.
struct CandidateQuery {
    std::string enrolment, number, name;
};
struct Candidate {
    PersonRow person;
    bool by_enrolment = false, by_number = false;
    bool by_name = false;                  ///< the very name, but for case and spaces
    bool by_folded_name = false;           ///< but for diacritics as well
    bool by_similar_name = false;          ///< but for the order of words or look-alike letters
};

}  // namespace rozwaga::registry
