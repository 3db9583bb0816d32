// One walk through a container and those in it: what is left to spend, where it is, who takes what is found. For this room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/containers.h"

namespace rozwaga::documents {

class Unpacking {
public:
    Unpacking(std::size_t size, const UnpackLimits& limits, const std::function<bool(Inside)>& take);

    const UnpackLimits& limits() const { return limits_; }
    bool stopped() const { return stopped_; }

    /// One more part, of whatever kind. False, and said, when there are too many.
    bool count_one();
    /// So many bytes more came out. False, and said, when that is too much.
    bool count_bytes(std::size_t bytes);

    /// A file: taken, or gone into when it is a container itself.
    void file(const std::string& name, std::string bytes, bool in_passing = false);
    /// What `walk` finds lies inside `name`.
    template <class Walk>
    void inside(const std::string& name, Walk walk) {
        if (!go_in(name)) return;
        walk();
        names_.pop_back();
    }
    /// Of the file `name`, or of what is being read (empty).
    void problem(const std::string& name, std::string code, Arguments arguments = {});
    void stop() { stopped_ = true; }
    void open(std::string_view bytes);

private:
    const UnpackLimits& limits_;
    const std::function<bool(Inside)>& take_;
    std::vector<std::string> names_;
    std::uint64_t bytes_left_;
    bool ratio_is_bound_;
    std::size_t parts_ = 0;
    bool stopped_ = false;

    bool go_in(const std::string& name);
    void hand_over(Inside found);
};

void read_zip(std::string_view bytes, Unpacking& unpacking);
void read_mail(std::string_view bytes, Unpacking& unpacking);

/// What stands after the last slash of either kind, as UTF-8, without signs that cannot be seen; at most 120 bytes.
/// `otherwise` where nothing is left. Bytes that are no UTF-8 are read as `charset`.
std::string shown_name(std::string_view raw, const char* charset, const std::string& otherwise);

}  // namespace rozwaga::documents
