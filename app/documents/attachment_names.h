// What the signed files are called inside of a certificate's PDF, and how large each may be. Read by files that hold to C++17.
#pragma once

#include <cstddef>

namespace rozwaga::documents {

inline constexpr char credential_file_name[] = "rozwaga-credential.json";
inline constexpr char evidence_file_name[] = "rozwaga-evidence.json";
inline constexpr std::size_t attachment_limit = 1024 * 1024;

}  // namespace rozwaga::documents
