#include "course/places.h"

namespace rozwaga::course {

namespace {

/// "a/b/c" to "a/b"; empty where there is nothing around it.
std::string_view around(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

}  // namespace

Place Places::at(std::string_view path) const {
    for (; !path.empty(); path = around(path)) {
        if (const auto found = places_.find(path); found != places_.end()) return found->second;
    }
    return {};
}

bool Places::silenced(std::string_view path) const {
    for (; !path.empty(); path = around(path)) {
        if (silenced_.contains(path)) return true;
    }
    return false;
}

}  // namespace rozwaga::course
