// Wording of several languages, opened when first asked for and kept.
#pragma once

#include <map>
#include <string>

#include "text/wording.h"

namespace rozwaga::text {

class Wordings {
public:
    explicit Wordings(std::string folder) : folder_(std::move(folder)) {}

    /// Valid as long as this object. Errors: "text.no-catalogue".
    Result<const Wording*> in(const std::string& language);

private:
    std::string folder_;
    std::map<std::string, Wording> opened_;
};

}  // namespace rozwaga::text
