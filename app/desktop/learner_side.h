// The learner's side as something to draw: joins the session, the screens and the wording. Needs a Ui, not a window.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "documents/certificate_printer.h"
#include "platform/system_look.h"
#include "screens/drafts.h"
#include "screens/screens.h"
#include "session/app.h"
#include "text/wordings.h"
#include "widgets/ui.h"

namespace rozwaga::desktop {

/// Decodes the bytes of a PNG; nothing where they are none.
using DecodeImage = std::function<std::shared_ptr<const widgets::Pixels>(const std::string& bytes)>;

class LearnerSide {
public:
    /// All outlive it.
    LearnerSide(session::App& app, text::Wordings& wordings, documents::CertificatePrinter& printer, DecodeImage decode);

    /// Draws a frame and fulfils what the person asked for in it.
    void draw(widgets::Ui& ui);
    /// What the desktop asks for, where the person leaves it to the desktop.
    void follow(const platform::SystemLook& system) { system_ = system; }
    /// The course was replaced: pictures are asked for anew.
    void forget_pictures() { pictures_set_ = false; }

    session::App& app() { return app_; }
    screens::Drafts& drafts() { return drafts_; }

private:
    const text::Wording& words();
    std::shared_ptr<const widgets::Pixels> preview(const session::CertificateView& view);

    session::App& app_;
    text::Wordings& wordings_;
    documents::CertificatePrinter& printer_;
    DecodeImage decode_;
    platform::SystemLook system_;
    screens::Drafts drafts_;
    screens::Resources resources_;
    bool pictures_set_ = false;
    std::string previewed_;
    std::shared_ptr<const widgets::Pixels> preview_;
};

}  // namespace rozwaga::desktop
