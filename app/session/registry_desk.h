// The registry as the drawing sees it: questions are put in a row and answered on a thread with a connection of its own, so that
// neither a slow disk nor a server that does not answer ever stops the window.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/result.h"
#include "registry/registry.h"

namespace rozwaga::session {

class RegistryDesk {
public:
    using Open = std::function<Result<std::unique_ptr<registry::Registry>>()>;
    /// What is to be done with an answer, on the thread that calls take_answers().
    using Then = std::function<void()>;

    /// Opens at once, on the desk's thread; `opened` hears of it. `wake` is called there whenever there is something to take.
    RegistryDesk(Open open, std::function<void(Result<void>)> opened, std::function<void()> wake)
        : shared_(std::make_shared<Shared>()) {
        shared_->waiting = 1;
        // Detached: what hangs in a dead connection cannot be joined, and must not keep the app from closing.
        std::thread([shared = shared_, open = std::move(open), opened = std::move(opened), wake = std::move(wake)] {
            serve(*shared, open, opened, wake);
        }).detach();
    }
    ~RegistryDesk() {
        const std::lock_guard lock(shared_->mutex);
        shared_->closed = true;
        shared_->changed.notify_all();
    }
    RegistryDesk(const RegistryDesk&) = delete;
    RegistryDesk& operator=(const RegistryDesk&) = delete;

    /// `work` runs on the desk's thread, what it returns where answers are taken. A question of the same `topic` that has not been
    /// begun yet gives way: who types quickly asks once. An empty topic never does. Nothing is asked of a registry that could not
    /// be opened.
    void ask(const std::string& topic, std::function<Then(registry::Registry&)> work) {
        const std::lock_guard lock(shared_->mutex);
        if (!topic.empty())
            std::erase_if(shared_->questions, [&](const Question& one) {
                if (one.topic != topic) return false;
                --shared_->waiting;
                return true;
            });
        shared_->questions.push_back({topic, std::move(work)});
        ++shared_->waiting;
        shared_->changed.notify_all();
    }

    /// True where there was one. Answers may ask anew.
    bool take_answers() {
        std::vector<Then> answers;
        {
            const std::lock_guard lock(shared_->mutex);
            answers = std::exchange(shared_->answers, {});
            shared_->waiting -= static_cast<int>(answers.size());
        }
        for (const Then& then : answers)
            if (then) then();
        return !answers.empty();
    }

    /// Whether answers are still to come or to be taken.
    bool busy() const {
        const std::lock_guard lock(shared_->mutex);
        return shared_->waiting > 0;
    }
    /// Waits at most so long for an answer to take; for the tour and for tests.
    bool wait(std::chrono::milliseconds patience) const {
        std::unique_lock lock(shared_->mutex);
        return shared_->answered.wait_for(lock, patience, [&] { return !shared_->answers.empty(); });
    }

private:
    struct Question {
        std::string topic;
        std::function<Then(registry::Registry&)> work;
    };
    struct Shared {
        mutable std::mutex mutex;
        std::condition_variable changed, answered;
        std::deque<Question> questions;
        std::vector<Then> answers;
        int waiting = 0;               ///< asked and not taken yet
        bool closed = false;
    };

    static void answer(Shared& shared, Then then, const std::function<void()>& wake) {
        const std::lock_guard lock(shared.mutex);
        shared.answers.push_back(std::move(then));
        shared.answered.notify_all();
        if (!shared.closed && wake) wake();
    }

    static void serve(Shared& shared, const Open& open, const std::function<void(Result<void>)>& opened, const std::function<void()>& wake) {
        auto registry = open();
        Result<void> outcome;
        if (!registry) outcome = tl::unexpected(registry.error());
        answer(shared, [opened, outcome] { opened(outcome); }, wake);
        while (registry) {
            Question question;
            {
                std::unique_lock lock(shared.mutex);
                shared.changed.wait(lock, [&] { return shared.closed || !shared.questions.empty(); });
                if (shared.closed) return;
                question = std::move(shared.questions.front());
                shared.questions.pop_front();
            }
            answer(shared, question.work(**registry), wake);
        }
    }

    std::shared_ptr<Shared> shared_;
};

}  // namespace rozwaga::session
