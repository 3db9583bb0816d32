// Files for others: written beside the drawing where there is a disk for that, and on record once they are there.
#include "session/app.h"

namespace rozwaga::session {

void App::save(const std::string& certificate, const std::string& path, bool send) {
    const auto* found = held(certificate);
    if (!found) return;
    if (path.empty() || path.front() != '/') return void(tried(fail("session.path-not-whole", {{"path", path}})));
    const std::string whole = path.ends_with(".pdf") || path.ends_with(".PDF") ? path : path + ".pdf";
    const auto credential = certificate::read_credential(found->issued.credential);
    if (!credential) return void(tried(tl::unexpected(credential.error())));
    auto page = environment_.outside.print_certificate(credential->claim, loaded_.organisation,
                                                       {found->issued.credential, found->issued.evidence, found->issued.square});
    if (!page) return void(tried(tl::unexpected(page.error())));
    const auto slash = whole.rfind('/');
    begin_delivery(send ? WhatIsWritten::sent : WhatIsWritten::saved, certificate,
                   {whole.substr(0, slash), whole.substr(slash + 1), std::move(*page), !send});
}

void App::begin_delivery(WhatIsWritten what, const Id& certificate, Delivery delivery) {
    if (under_way_) return;   // pressed twice
    under_way_ = UnderWay{what, certificate, delivery.folder, nullptr};
    if (!environment_.far_disk) return settle_delivery(deliver(environment_.disk, delivery));
    under_way_->errand = std::make_unique<Errand<Result<std::string>>>(
        [disk = environment_.far_disk, delivery = std::move(delivery)] { return deliver(*disk, delivery); }, environment_.wake);
    if (const auto written = under_way_->errand->answer(unnoticed)) settle_delivery(*written);
}

void App::settle_delivery(const Result<std::string>& path) {
    const UnderWay ended = std::move(*under_way_);
    under_way_.reset();
    stale_ = true;
    if (!path) return void(tried(tl::unexpected(path.error())));
    const Instant now = environment_.clock.now();
    const Arguments where{{"path", *path}};
    switch (ended.what) {
        case WhatIsWritten::saved:
            if (tried(learner_->append({record::CertificateSaved{ended.certificate, *path}}, now))) say_good("saved", where);
            break;
        case WhatIsWritten::sent:
            if (tried(learner_->append({record::CertificateSent{ended.certificate, *path}}, now))) say_good("sent", where);
            break;
        case WhatIsWritten::receipt: say_good("receipt-saved", where); break;
    }
}

void App::take_answers() {
    if (under_way_ && under_way_->errand)
        if (const auto path = under_way_->errand->answer()) settle_delivery(*path);
    if (packing_)
        if (const auto path = packing_->answer()) settle_packing(*path);
    if (bringing_)
        if (auto opened = bringing_->answer()) settle_bringing(std::move(*opened));
    if (!files_.errand) return;
    if (auto read = files_.errand->answer()) {
        take_file(std::move(*read));
        read_next();
    }
}

}  // namespace rozwaga::session
