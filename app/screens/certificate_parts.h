// The pieces of the certificate's screen. Inside screens/ only.
#pragma once

#include "screens/context.h"

namespace rozwaga::screens {

/// Who it is for, and what its file tells.
void about_person(Context& context, const session::CertificateView& view);
/// Others of the same attempt: in other languages, under a name since corrected.
void sibling_certificates(Context& context, const session::CertificateView& view);
/// "The name is wrong"; drawn after the page while open.
void name_dialog(Context& context, const session::CertificateView& view);

}  // namespace rozwaga::screens
