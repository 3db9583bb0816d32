// What the keys of our documents stand for, read off the contexts they name. For this room only.
#pragma once

#include "certificate/rdf.h"

namespace rozwaga::certificate {

/// Open Badges 3.0.3 on Verifiable Credentials 2.0, as far as a certificate uses them.
const Vocabulary& badge_vocabulary();

/// The options of a Data Integrity proof.
const Vocabulary& proof_vocabulary();

}  // namespace rozwaga::certificate
