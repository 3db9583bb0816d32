// What a claim may hold. For this room only.
#pragma once

#include <string>

#include "certificate/credential.h"

namespace rozwaga::certificate {

/// The name of the first field that no certificate may have so; empty when all are in order. Lengths, letters, ranges and
/// the order of dates, what goes with what; not whether the score suffices. Format 1 names no evidence.
std::string broken_field(const Claim& claim, int format);

/// The same for a receipt (receipt.h).
std::string broken_receipt_field(const Claim& claim);

/// The same for what a square says (square.h).
std::string broken_square_field(const Claim& claim);

/// Whether the percentage is that of the points (rounded down) and reaches the pass mark.
bool score_suffices(const Claim& claim);

}  // namespace rozwaga::certificate
