#include "session/delivery.h"

#include "session/free_path.h"

namespace rozwaga::session {

Result<std::string> deliver(Disk& disk, const Delivery& delivery) {
    if (delivery.make_folder && !delivery.folder.empty())   // empty: the root
        if (auto made = disk.make_folders(delivery.folder); !made) return tl::unexpected(made.error());
    const std::string path = free_path(disk, delivery.folder + "/" + delivery.name, delivery.bytes);
    if (auto written = disk.write(path, delivery.bytes); !written) return tl::unexpected(written.error());
    return path;
}

}  // namespace rozwaga::session
