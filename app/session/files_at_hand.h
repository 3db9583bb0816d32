// The files that were opened together: which are still to be read, what the others held, which one is shown.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "certificate/verify.h"
#include "session/brought_file.h"
#include "session/errand.h"
#include "session/views_files.h"

namespace rozwaga::session {

struct BroughtFile {
    std::string path;
    std::variant<Error, BroughtInvitation, BroughtRecord, certificate::Verdict> what;
};

struct FilesAtHand {
    std::deque<std::string> waiting;          ///< the first is being read
    std::vector<BroughtFile> brought;
    std::optional<std::size_t> shown;         ///< of `brought`; nothing: the list
    std::optional<certificate::Trust> trust;  ///< as it was when the first was judged
    std::unique_ptr<Errand<Result<Brought>>> errand;

    std::optional<ReadingView> reading() const {
        if (!errand || waiting.empty()) return {};
        return ReadingView{file_name(waiting.front()), int(brought.size()) + 1, int(brought.size() + waiting.size())};
    }
    void give_up() {
        errand.reset();
        waiting.clear();
    }
};

}  // namespace rozwaga::session
