// Fuzzes the reader of the learner's log. An input's first byte says what the rest is: a whole file (even), or the payload
// of one good frame (odd), since a checksum would keep most random payloads from ever being looked at.
// Holds: nothing is read past the end; what is kept before the damage reads again as undamaged, with the same events;
// what was read can be written and read again.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "record/event_codec.h"
#include "record/frame.h"
#include "record/preferences.h"
#include "record/reading.h"

using namespace rozwaga::record;

namespace {

const std::string learner = "0123456789abcdef0123456789abcdef";

void require(bool holds) {
    if (!holds) std::abort();
}

void read(const std::string& file) {
    const auto reading = read_log(file);
    if (!reading) return;
    require(reading->good_bytes <= file.size());
    require((reading->damage == Damage::none) == (reading->good_bytes == file.size()) || reading->damage == Damage::header);

    const bool has_frames = reading->good_bytes > header_bytes;
    const std::string good = encode_header({format_version, learner}) +
                             (has_frames ? file.substr(header_bytes, std::size_t(reading->good_bytes) - header_bytes) : "");
    const auto mended = read_log(good);
    require(mended && mended->damage == Damage::none && mended->frames == reading->frames);
    require(encode(mended->events) == encode(reading->events));

    StampedEvents again;
    const Decoded decoded = decode(encode(reading->events), again);
    require(decoded.whole && decoded.newer == 0 && encode(again) == encode(reading->events));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (data[0] % 2 == 0) {
        read(rest);
        const Preferences preferences = Preferences::from_text(rest);
        require(Preferences::from_text(preferences.to_text()) == preferences);
    } else if (rest.size() <= largest_payload) {
        read(encode_header({format_version, learner}) + encode_frame({1, 1, 1, rest}));
    }
    return 0;
}
