// The fenced blocks of a page: ```post, ```pair, ```case, ```law, ```picture, ```recall, ```takeaway.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "course/course.h"
#include "course/report.h"
#include "course/yaml_document.h"

namespace rozwaga::course {

/// `yaml` is what stands between the fences. Absent where something is wrong; then the report says what.
std::optional<Block> read_block(std::string_view name, const Place& fence, const std::string& yaml, const YamlOrigin& origin,
                                Report& report);
/// "post"; empty for paragraphs, sub-headings, lists and quotations, which no fence names.
std::string_view block_name(const Block& block);

}  // namespace rozwaga::course
