// Where each part of a course stands in the authors' files, by a path such as "items/3/text/pl/stem".
// A part that stands nowhere is placed where the nearest part around it stands.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rozwaga::course {

class Places {
public:
    void set(const std::string& path, Place place) { places_[path] = std::move(place); }
    Place at(std::string_view path) const;

    /// What was already reported as unreadable is not reported again as missing.
    void silence(std::string path) { silenced_.insert(std::move(path)); }
    bool silenced(std::string_view path) const;

private:
    std::map<std::string, Place, std::less<>> places_;
    std::set<std::string, std::less<>> silenced_;
};

}  // namespace rozwaga::course
