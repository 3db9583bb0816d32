#include "desktop/desktop_outside.h"

#include "session/brought_file.h"

namespace rozwaga::desktop {

std::string DesktopOutside::criteria(const std::string& language, int pass_mark, bool refresher) {
    const auto words = printer_.words(language);
    return words ? documents::certificate_criteria(**words, pass_mark, refresher) : "";
}

Result<std::string> DesktopOutside::print_certificate(const certificate::Claim& claim, const course::Organisation& organisation,
                                                      const certificate::Issued& issued) {
    return printer_.print(claim, organisation, issued);
}

std::string DesktopOutside::certificate_file_name(const certificate::Claim& claim) {
    const auto words = printer_.words(claim.language);
    return words ? documents::certificate_file_name(claim, **words) : "certificate.pdf";
}

std::string DesktopOutside::receipt_file_name(const certificate::Claim& claim) {
    const auto words = printer_.words(claim.language);
    return words ? documents::receipt_file_name(claim, **words) : "receipt.json";
}

bool DesktopOutside::has_dialogs() const { return dialogs_ && platform::can_choose_files(); }

Result<void> DesktopOutside::ask(Result<platform::FileChoice> choice, Answer wanted) {
    if (!choice) return tl::unexpected(choice.error());
    choice_ = std::move(*choice);
    wanted_ = std::move(wanted);
    return {};
}

Result<void> DesktopOutside::ask_save_path(const std::string& certificate, const std::string& suggested) {
    return ask(platform::choose_file_to_save(suggested.substr(suggested.rfind('/') + 1), suggested),
               [certificate](const auto& paths) { return session::SaveCertificate{certificate, paths.front()}; });
}

Result<void> DesktopOutside::ask_moving_path(const std::string& suggested) {
    return ask(platform::choose_file_to_save(suggested.substr(suggested.rfind('/') + 1), suggested),
               [](const auto& paths) { return session::ChooseMovingPath{paths.front()}; });
}

Result<void> DesktopOutside::ask_folder(const std::string& setting, const std::string& start) {
    return ask(platform::choose_folder(start.substr(start.rfind('/') + 1), start),
               [setting](const auto& paths) { return session::ChangeSetting{setting, paths.front()}; });
}

Result<void> DesktopOutside::ask_open_files(const std::string& start) {
    // One more than can be opened, so that too many are said to be too many.
    return ask(platform::choose_files_to_open(start.substr(start.rfind('/') + 1), start, session::most_files + 1),
               [](const auto& paths) { return session::OpenFiles{paths}; });
}

std::optional<session::Request> DesktopOutside::chosen() {
    if (!choice_) return {};
    const platform::Choosing state = choice_->state();
    if (state == platform::Choosing::running) return {};
    std::optional<session::Request> answer;
    if (state == platform::Choosing::chosen) answer = wanted_(choice_->paths());
    choice_.reset();
    return answer;
}

Result<void> DesktopOutside::show_file(const std::string& path) {
    if (!dialogs_) return {};
    return platform::open_folder(path);
}

Result<void> DesktopOutside::open_address(const std::string& address) {
    if (!dialogs_) return {};
    constexpr std::string_view mail = "mailto:";
    // Only who it goes to: what else such a link could fill in is the person's to write.
    if (address.starts_with(mail)) return platform::compose_mail({address.substr(mail.size(), address.find('?') - mail.size()), {}, {}, {}});
    return platform::open_address(address);
}

Result<void> DesktopOutside::compose_mail(const std::string& address, const certificate::Claim& claim, const std::string& path) {
    if (!dialogs_) return {};
    const auto words = printer_.words(claim.language);
    if (!words) return tl::unexpected(words.error());
    const Arguments arguments{{"name", claim.name}, {"course", claim.title}};
    return platform::compose_mail({address, (**words)("mail.subject", arguments), (**words)("mail.body", arguments), path});
}

}  // namespace rozwaga::desktop
