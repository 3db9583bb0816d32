// Why a file was not admitted, and what to ask whoever sent it: every reason has an answer.
#pragma once

#include <string>

#include "base/result.h"
#include "certificate/verify.h"

namespace rozwaga::session {

/// Of a verdict that is not valid: why it could not be read, or the first check that failed, as the code that words it
/// ("verify.expiry.failed", with the check's arguments).
Error reason_against(const certificate::Verdict& verdict);

/// A key of text/: "ask.original".
std::string what_to_ask(const Error& reason);

}  // namespace rozwaga::session
