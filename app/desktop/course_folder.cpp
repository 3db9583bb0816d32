#include "desktop/course_folder.h"

#include <chrono>

namespace rozwaga::desktop {
namespace {

using namespace std::chrono_literals;

void add(std::uint64_t& sum, std::uint64_t value) { sum = (sum ^ value) * 1099511628211ULL; }

void add_folder(const Disk& disk, const std::string& folder, int depth, int& left, std::uint64_t& sum) {
    constexpr int deepest = 8;
    const auto entries = disk.list(folder);
    if (!entries || depth > deepest) return;
    for (const auto& entry : *entries) {
        if (--left < 0) return;
        for (const char letter : entry.name) add(sum, static_cast<unsigned char>(letter));
        add(sum, entry.size);
        add(sum, std::uint64_t(entry.modified));
        if (entry.kind == EntryKind::folder) add_folder(disk, folder + "/" + entry.name, depth + 1, left, sum);
    }
}

}  // namespace

course::Folders course_folders(const std::string& folder, const std::string& pictures) {
    return {folder + "/lessons", folder + "/quizzes", folder + "/assets", pictures};
}

std::uint64_t fingerprint(const Disk& disk, const course::Folders& folders) {
    std::uint64_t sum = 14695981039346656037ULL;
    int left = 20'000;
    for (const auto* folder : {&folders.lessons, &folders.quizzes, &folders.assets}) add_folder(disk, *folder, 0, left, sum);
    return sum;
}

FolderWatch::FolderWatch(const Disk& disk, course::Folders folders, std::function<void()> changed)
    : thread_([this, &disk, folders = std::move(folders), changed = std::move(changed)] {
          std::uint64_t known = fingerprint(disk, folders), last = known;
          while (!stop_) {
              std::this_thread::sleep_for(500ms);
              const std::uint64_t now = fingerprint(disk, folders);
              // An editor writes in several steps: wait until two looks agree.
              if (now == last && now != known) {
                  known = now;
                  changed();
              }
              last = now;
          }
      }) {}

FolderWatch::~FolderWatch() {
    stop_ = true;
    thread_.join();
}

}  // namespace rozwaga::desktop
