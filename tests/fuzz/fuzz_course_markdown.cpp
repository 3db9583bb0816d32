// Any bytes as a lesson's wording, and as a text with inline marks.
#include <cstddef>
#include <cstdint>

#include "course/rich_text.h"
#include "fuzz/course_in_memory.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 20'000) return 0;
    const std::string text(reinterpret_cast<const char*>(data), size);
    for (const rozwaga::course::Span& span : rozwaga::course::rich_text(text)) {
        if (!span.target.empty() && !rozwaga::course::is_link_target(span.target)) __builtin_trap();
    }
    rozwaga::fuzz::read_with("lessons/01-greet/pl.md", text);
    return 0;
}
