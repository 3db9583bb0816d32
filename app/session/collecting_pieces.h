// What the parts of collecting hand on: a file that was found, a file that was judged. For collecting only.
#pragma once

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "certificate/verify.h"
#include "registry/figures.h"

namespace rozwaga::session {

/// A file in the order it was found.
struct Piece {
    enum class Kind : std::uint8_t { file, container_begins, container_ends };
    std::int64_t place = 0;                ///< in the order, from 0, without a gap
    Kind kind = Kind::file;
    std::string file;                      ///< to be shown: path, and names within containers
    std::string name;                      ///< the same without folders: what the registry keeps
    std::string path;                      ///< to be read; empty: `bytes` has it
    std::string bytes;                     ///< of a container that ends: the hash of its bytes
    std::optional<Error> problem;          ///< did not come out of its container
    bool in_passing = false;
};

struct Judged {
    Piece piece;                           ///< without its bytes
    std::string hash;                      ///< SHA-256, hexadecimal; of what did not come out: of its container and name
    std::optional<registry::PersonId> invited;   ///< whom the registry knows the invitation of
    bool known = false, dismissed = false; ///< from before: not judged again
    std::optional<std::int64_t> waits_as;  ///< the row of what was set aside before
    std::optional<Error> unreadable;       ///< by the disk, or the registry could not be asked
    std::optional<Error> reason;           ///< not valid
    certificate::Submission submission;
    certificate::Verdict verdict;          ///< without evidence
    std::optional<registry::Graded> graded;
};

/// From the one who finds to those who judge to the one who writes, in order. Bounded by count and by bytes.
class Conveyor {
public:
    static constexpr std::int64_t most_ahead = 256;
    static constexpr std::size_t most_bytes = 128U << 20;

    /// Waits for room; gives the piece its place. False when closed.
    bool put(Piece piece) {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] { return closed_ || (found_ - written_ < most_ahead && (pieces_.empty() || bytes_ < most_bytes)); });
        if (closed_) return false;
        piece.place = found_++;
        bytes_ += piece.bytes.size();
        pieces_.push_back(std::move(piece));
        found_one_.notify_one();
        return true;
    }
    void no_more() {
        const std::lock_guard lock(mutex_);
        complete_ = true;
        found_one_.notify_all();
        judged_one_.notify_all();
    }
    /// Nothing that was not begun is begun any more.
    void close() {
        const std::lock_guard lock(mutex_);
        closed_ = complete_ = true;
        found_ -= std::int64_t(pieces_.size());
        pieces_.clear();
        room_.notify_all();
        found_one_.notify_all();
        judged_one_.notify_all();
    }

    /// Waits; nothing when there will be none.
    std::optional<Piece> take() {
        std::unique_lock lock(mutex_);
        found_one_.wait(lock, [&] { return complete_ || !pieces_.empty(); });
        if (pieces_.empty()) return std::nullopt;
        Piece piece = std::move(pieces_.front());
        pieces_.pop_front();
        bytes_ -= piece.bytes.size();
        room_.notify_one();
        return piece;
    }
    void give(Judged judged) {
        const std::lock_guard lock(mutex_);
        const std::int64_t place = judged.piece.place;
        judged_.emplace(place, std::move(judged));
        if (place == written_) judged_one_.notify_one();
    }

    /// The next in order, when it is there within the time. `ended` is set when there will be none.
    std::optional<Judged> next(std::chrono::milliseconds patience, bool& ended) {
        std::unique_lock lock(mutex_);
        judged_one_.wait_for(lock, patience, [&] { return (complete_ && written_ == found_) || judged_.contains(written_); });
        const auto found = judged_.find(written_);
        ended = found == judged_.end() && complete_ && written_ == found_;
        if (found == judged_.end()) return std::nullopt;
        Judged judged = std::move(found->second);
        judged_.erase(found);
        ++written_;
        room_.notify_one();
        return judged;
    }

private:
    std::mutex mutex_;
    std::condition_variable room_, found_one_, judged_one_;
    std::deque<Piece> pieces_;
    std::map<std::int64_t, Judged> judged_;
    std::int64_t found_ = 0, written_ = 0;
    std::size_t bytes_ = 0;
    bool complete_ = false, closed_ = false;
};

}  // namespace rozwaga::session
