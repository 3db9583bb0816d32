#include "desktop/failure_screen.h"

#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/layout.h"

namespace rozwaga::desktop {

bool failure_screen(widgets::Ui& ui, const text::Wording& words, const Error& error) {
    bool leave = false;
    ui.set_wording(&words);
    ui.screen("failure", words("failure.title"));
    widgets::page(ui, {.centred = true, .content = [&] {
                           widgets::empty_state(ui, "failure", widgets::Icon::attention, words("failure.title"),
                                                widgets::RichText(words.error(error)),
                                                [&] { leave = widgets::primary_button(ui, "close", words("failure.close")); });
                       }});
    return leave;
}

void show_failure(platform::Window& window, const text::Wording& words, const Error& error) {
    window.run([&](widgets::Ui& ui) {
        if (failure_screen(ui, words, error)) window.close();
    });
}

}  // namespace rozwaga::desktop
