// The code of a refusal, or nothing.
#pragma once

#include <string>

#include "base/result.h"

namespace rozwaga::test {

template <class Value>
std::string code_of(const Result<Value>& result) {
    return result ? "" : result.error().code;
}

}  // namespace rozwaga::test
