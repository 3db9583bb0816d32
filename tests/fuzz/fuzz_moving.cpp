// A file from another computer may be anything: whatever it says, nothing that was here is lost. What is inside the passphrase is
// tried without it, since no search finds a seal; of the sealed file, what is read before anybody types.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "record/frame.h"
#include "record/merge.h"
#include "record/moving.h"
#include "session/moving.h"

namespace {

using namespace rozwaga;

constexpr const char* learner = "0123456789abcdef0123456789abcdef";

const std::string& ours() {
    static const std::string log = [] {
        std::string bytes = record::encode_header({record::format_version, learner});
        for (int number = 1; number <= 6; ++number)
            bytes += record::encode_frame(
                {1, 1, std::uint64_t(number), record::encode({{{number * 1000}, record::PageRead{"lesson", std::to_string(number)}}})});
        return bytes;
    }();
    return log;
}

void take_in(std::string_view log) {
    const auto merged = record::merge_logs(ours(), log, learner);
    if (!merged) return;
    const auto reading = record::read_log(merged->log);
    if (!reading || reading->damage != record::Damage::none || reading->frames < 6) std::abort();
    const auto again = record::merge_logs(merged->log, log, learner);
    if (!again || again->added != 0 || again->log != merged->log) std::abort();
    if (const auto back = record::merge_logs(merged->log, ours(), learner); !back || back->log != merged->log) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto whole = session::check_moving_file(bytes, "file");
    if (whole && !session::is_moving_file(bytes)) std::abort();
    if (const auto belongings = record::unpack_belongings(bytes)) take_in(belongings->log);
    take_in(bytes);
    return 0;
}
