#include "session/errand.h"

#include <condition_variable>
#include <mutex>
#include <thread>

#include "session/free_path.h"

namespace rozwaga::session {

Result<std::string> deliver(Disk& disk, const Delivery& delivery) {
    if (delivery.make_folder && !delivery.folder.empty())   // empty: the root
        if (auto made = disk.make_folders(delivery.folder); !made) return tl::unexpected(made.error());
    const std::string path = free_path(disk, delivery.folder + "/" + delivery.name, delivery.bytes);
    if (auto written = disk.write(path, delivery.bytes); !written) return tl::unexpected(written.error());
    return path;
}

struct Errand::Shared {
    std::shared_ptr<Disk> disk;
    Delivery delivery;
    std::function<void()> wake;
    std::mutex mutex;
    std::condition_variable ended;
    std::optional<Result<std::string>> result;
    bool given_up = false;
};

Errand::Errand(std::shared_ptr<Disk> disk, Delivery delivery, std::function<void()> wake) : shared_(std::make_shared<Shared>()) {
    shared_->disk = std::move(disk);
    shared_->delivery = std::move(delivery);
    shared_->wake = std::move(wake);
    // Detached: what hangs in a dead share cannot be joined, and must not keep the app from closing.
    std::thread([shared = shared_] {
        auto result = deliver(*shared->disk, shared->delivery);
        const std::lock_guard lock(shared->mutex);
        shared->result = std::move(result);
        shared->ended.notify_all();
        if (!shared->given_up && shared->wake) shared->wake();
    }).detach();
}

Errand::~Errand() {
    const std::lock_guard lock(shared_->mutex);
    shared_->given_up = true;
}

std::optional<Result<std::string>> Errand::answer(std::chrono::milliseconds patience) {
    std::unique_lock lock(shared_->mutex);
    shared_->ended.wait_for(lock, patience, [&] { return shared_->result.has_value(); });
    return std::exchange(shared_->result, std::nullopt);
}

}  // namespace rozwaga::session
