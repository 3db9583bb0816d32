#include "widgets/textures.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cstring>
#include <iterator>

namespace rozwaga::widgets {
namespace {

constexpr std::uint64_t texture_kept_frames = 600;

// Of a colour in four pixels, weighted by alpha so that transparent edges stay clean; most pictures are opaque throughout.
std::uint8_t mean(const std::uint8_t* const (&four)[4], int channel, unsigned alphas) {
    if (alphas == 4 * 255)
        return static_cast<std::uint8_t>((unsigned{four[0][channel]} + four[1][channel] + four[2][channel] + four[3][channel] + 2) / 4);
    if (alphas == 0) return 0;
    unsigned sum = 0;
    for (const auto* pixel : four) sum += unsigned{pixel[channel]} * pixel[3];
    return static_cast<std::uint8_t>((sum + alphas / 2) / alphas);
}

// Averages squares of four.
Pixels halved(const Pixels& large) {
    Pixels small{std::max(1, large.width / 2), std::max(1, large.height / 2), {}};
    small.rgba.resize(static_cast<std::size_t>(small.width) * static_cast<std::size_t>(small.height) * 4);
    const auto stride = static_cast<std::size_t>(large.width) * 4;
    std::uint8_t* out = small.rgba.data();
    for (int y = 0; y < small.height; ++y) {
        const std::uint8_t* upper = large.rgba.data() + static_cast<std::size_t>(std::min(2 * y, large.height - 1)) * stride;
        const std::uint8_t* lower = large.rgba.data() + static_cast<std::size_t>(std::min(2 * y + 1, large.height - 1)) * stride;
        for (int x = 0; x < small.width; ++x, out += 4) {
            const std::size_t left = static_cast<std::size_t>(2 * x) * 4, right = 2 * x + 1 < large.width ? left + 4 : left;
            const std::uint8_t* four[] = {upper + left, upper + right, lower + left, lower + right};
            const unsigned alpha = unsigned{four[0][3]} + four[1][3] + four[2][3] + four[3][3];
            for (int c = 0; c < 3; ++c) out[c] = mean(four, c, alpha);
            out[3] = static_cast<std::uint8_t>((alpha + 2) / 4);
        }
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
