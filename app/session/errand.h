// Work done beside the drawing, which can be given up: a share that does not answer must not freeze the window.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace rozwaga::session {

/// Most errands are done before anybody could read that they have begun.
inline constexpr std::chrono::milliseconds unnoticed{150};

template <class Answer>
class Errand {
public:
    /// Runs on a thread of its own, so `work` shares nothing that may go away. `wake` is called there when it has ended.
    Errand(std::function<Answer()> work, std::function<void()> wake) : shared_(std::make_shared<Shared>()) {
        // Detached: what hangs in a dead share cannot be joined, and must not keep the app from closing.
        std::thread([shared = shared_, work = std::move(work), wake = std::move(wake)] {
            Answer answer = work();
            const std::lock_guard lock(shared->mutex);
            shared->answer = std::move(answer);
            shared->ended.notify_all();
            if (!shared->given_up && wake) wake();
        }).detach();
    }
    /// Gives up: the thread may still end its work, but nobody hears of it.
    ~Errand() {
        const std::lock_guard lock(shared_->mutex);
        shared_->given_up = true;
    }
    Errand(const Errand&) = delete;
    Errand& operator=(const Errand&) = delete;

    /// Waits at most so long. The answer, once.
    std::optional<Answer> answer(std::chrono::milliseconds patience = {}) {
        std::unique_lock lock(shared_->mutex);
        shared_->ended.wait_for(lock, patience, [&] { return shared_->answer.has_value(); });
        return std::exchange(shared_->answer, std::nullopt);
    }

private:
    struct Shared {
        std::mutex mutex;
        std::condition_variable ended;
        std::optional<Answer> answer;
        bool given_up = false;
    };
    std::shared_ptr<Shared> shared_;
};

}  // namespace rozwaga::session
