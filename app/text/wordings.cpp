#include "text/wordings.h"

namespace rozwaga::text {

Result<const Wording*> Wordings::in(const std::string& language) {
    if (const auto known = opened_.find(language); known != opened_.end()) return &known->second;
    auto opened = Wording::open(folder_, language);
    if (!opened) return tl::unexpected(opened.error());
    return &opened_.emplace(language, std::move(*opened)).first->second;
}

}  // namespace rozwaga::text
