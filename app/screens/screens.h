// Draws the screen of a view and says what the person wants. One entry; one function a screen behind it.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "screens/drafts.h"
#include "session/views.h"
#include "session/wishes.h"
#include "text/wording.h"
#include "widgets/ui.h"

namespace rozwaga::screens {

/// What a screen shows but cannot make.
struct Resources {
    /// The very page that is saved, as pixels; nothing while it cannot be had.
    std::function<std::shared_ptr<const widgets::Pixels>(const session::CertificateView&)> certificate_preview;
};

std::optional<session::Wish> draw(widgets::Ui& ui, const text::Wording& words, const session::AppView& app, Drafts& drafts,
                                  const Resources& resources = {});

}  // namespace rozwaga::screens
