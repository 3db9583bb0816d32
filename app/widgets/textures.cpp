#include "widgets/textures.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cstring>
#include <iterator>

namespace rozwaga::widgets {
namespace {

constexpr std::uint64_t texture_kept_frames = 600;

// Averages squares of four; colour is weighted by alpha so that transparent edges stay clean.
Pixels halved(const Pixels& large) {
    Pixels small{std::max(1, large.width / 2), std::max(1, large.height / 2), {}};
    small.rgba.resize(static_cast<std::size_t>(small.width) * static_cast<std::size_t>(small.height) * 4);
    const auto at = [&](int x, int y) {
        const int column = std::min(x, large.width - 1), row = std::min(y, large.height - 1);
        return large.rgba.data() + (static_cast<std::size_t>(row) * static_cast<std::size_t>(large.width) + static_cast<std::size_t>(column)) * 4;
    };
    std::uint8_t* out = small.rgba.data();
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width; ++x, out += 4) {
            const std::uint8_t* four[] = {at(2 * x, 2 * y), at(2 * x + 1, 2 * y), at(2 * x, 2 * y + 1), at(2 * x + 1, 2 * y + 1)};
            unsigned alpha = 0, sums[3] = {};
            for (const auto* pixel : four) {
                alpha += pixel[3];
                for (int c = 0; c < 3; ++c) sums[c] += static_cast<unsigned>(pixel[c]) * pixel[3];
            }
            for (int c = 0; c < 3; ++c) out[c] = static_cast<std::uint8_t>(alpha == 0 ? 0 : (sums[c] + alpha / 2) / alpha);
            out[3] = static_cast<std::uint8_t>((alpha + 2) / 4);
        }
    return small;
}

ImTextureData* upload(const Pixels& pixels) {
    auto* data = IM_NEW(ImTextureData)();
    data->Create(ImTextureFormat_RGBA32, pixels.width, pixels.height);
    std::memcpy(data->GetPixels(), pixels.rgba.data(), pixels.rgba.size());
    data->UseColors = true;
    ImGui::RegisterUserTexture(data);
    return data;
}

bool sound(const Pixels& pixels) {
    return pixels.width > 0 && pixels.height > 0 &&
           pixels.rgba.size() == static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height) * 4;
}

}  // namespace

Textures::~Textures() {
    forget();
    for (const auto& leaving : leaving_) {
        if (ImGui::GetCurrentContext() != nullptr) ImGui::UnregisterUserTexture(leaving.data);
        IM_DELETE(leaving.data);
    }
}

std::shared_ptr<const Pixels> Textures::pixels(std::string_view id) {
    const auto [entry, fresh] = by_id_.try_emplace(std::string(id));
    if (fresh && source) entry->second = source(id);
    if (entry->second && !sound(*entry->second)) entry->second.reset();
    return entry->second;
}

ImTextureRef Textures::texture(const std::shared_ptr<const Pixels>& pixels, float drawn_width) {
    if (!pixels || !sound(*pixels)) return {};
    int halvings = 0;
    while (static_cast<float>(pixels->width >> (halvings + 1)) >= drawn_width && halvings < 6) ++halvings;
    Kept& kept = kept_[pixels.get()];
    if (kept.data == nullptr || kept.halvings != halvings) {
        if (kept.data != nullptr) drop(kept);
        if (halvings == 0) {
            kept.data = upload(*pixels);
        } else {
            Pixels smaller = halved(*pixels);
            for (int i = 1; i < halvings; ++i) smaller = halved(smaller);
            kept.data = upload(smaller);
        }
        kept.pixels = pixels;
        kept.halvings = halvings;
    }
    kept.used = frame_;
    ImTextureRef reference;
    reference._TexData = kept.data;
    return reference;
}

void Textures::drop(Kept& kept) {
    leaving_.push_back({kept.data, frame_});
    kept.data = nullptr;
}

void Textures::forget() {
    by_id_.clear();
    for (auto& entry : kept_) drop(entry.second);
    kept_.clear();
}

void Textures::end_frame() {
    ++frame_;
    for (auto entry = kept_.begin(); entry != kept_.end();) {
        const bool unused = entry->second.used + texture_kept_frames < frame_;
        if (unused) drop(entry->second);
        entry = unused ? kept_.erase(entry) : std::next(entry);
    }
    std::erase_if(leaving_, [this](const Leaving& leaving) {
        ImTextureData* data = leaving.data;
        if (data->Status == ImTextureStatus_OK && leaving.since + 2 < frame_) {
            // The frames that drew it have been rendered by now.
            data->UnusedFrames = 1;
            data->SetStatus(ImTextureStatus_WantDestroy);
            return false;
        }
        if (data->Status != ImTextureStatus_Destroyed) return false;
        ImGui::UnregisterUserTexture(data);
        IM_DELETE(data);
        return true;
    });
}

}  // namespace rozwaga::widgets
