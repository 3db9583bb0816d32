// The disk of this machine. See base/disk.h for what each call promises.
// Files are opened without following a link in the last place of the path; devices, pipes and sockets are refused
// with "disk.not-a-file" and never waited for.
#pragma once

#include "base/disk.h"

namespace rozwaga::system {

class RealDisk final : public Disk {
public:
    Result<std::vector<Entry>> list(const std::string& folder) const override;
    Result<Entry> describe(const std::string& path) const override;
    Result<std::string> read(const std::string& path, std::uint64_t limit) const override;
    Result<void> write(const std::string& path, std::string_view bytes, bool owner_only = false) override;
    Result<void> make_folders(const std::string& path, bool owner_only = false) override;
    Result<void> rename(const std::string& from, const std::string& to) override;
    Result<void> remove(const std::string& path) override;
    bool open_to_others(const std::string& path) const override;
    Result<bool> close_to_others(const std::string& path) override;
    Result<std::unique_ptr<AppendFile>> open_append(const std::string& path) override;
    Result<std::unique_ptr<FileLock>> lock(const std::string& path) override;
};

}  // namespace rozwaga::system
