// Finds squares in a picture of a page: printed, scanned, photographed. For this room only.
#pragma once

#include <set>
#include <string>

#include "documents/grey_picture.h"

namespace rozwaga::documents {

/// The texts of the codes that look like ours; others on the page are passed over. Never throws; the time it takes is bounded by
/// the picture's size.
std::set<std::string> squares_in(const GreyPicture& picture);

}  // namespace rozwaga::documents
