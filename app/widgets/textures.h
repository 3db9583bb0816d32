// Pictures as textures that any Dear ImGui backend uploads. Internal to widgets/.
#pragma once

#include <imgui.h>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "widgets/ui.h"

namespace rozwaga::widgets {

class Textures {
public:
    Textures() = default;
    ~Textures();
    Textures(const Textures&) = delete;
    Textures& operator=(const Textures&) = delete;

    PictureSource source;

    /// The pixels of a picture id, asked from the source once; nothing where there are none.
    std::shared_ptr<const Pixels> pixels(std::string_view id);
    /// A texture of these pixels, halved until it is less than twice as wide as it is drawn.
    ImTextureRef texture(const std::shared_ptr<const Pixels>& pixels, float drawn_width);
    void forget();
    /// Frees what the backend has let go and what was not drawn lately.
    void end_frame();

private:
    struct Kept {
        std::shared_ptr<const Pixels> pixels;
        ImTextureData* data = nullptr;
        int halvings = 0;
        std::uint64_t used = 0;
    };
    struct Leaving {
        ImTextureData* data = nullptr;
        std::uint64_t since = 0;
    };
    void drop(Kept& kept);

    std::unordered_map<std::string, std::shared_ptr<const Pixels>> by_id_;
    std::unordered_map<const Pixels*, Kept> kept_;
    std::vector<Leaving> leaving_;
    std::uint64_t frame_ = 0;
};

}  // namespace rozwaga::widgets
