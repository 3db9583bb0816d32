// What a page says, part by part in reading order, whatever the block it stands in.
#pragma once

#include <string>
#include <vector>

#include "course/course.h"

namespace rozwaga::course {

/// A label names something (a heading, who posted, a caption); the rest is prose, in sentences.
struct PagePart {
    std::string text;
    bool is_label = false;
};

std::vector<PagePart> parts_of(const PageText& page);
/// The rich texts of a block, without its labels.
std::vector<const RichText*> rich_texts_of(const Block& block);

}  // namespace rozwaga::course
