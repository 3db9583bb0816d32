// From cmark's tree to rich text, with what a course does not allow reported where it stands.
#pragma once

#include <cmark.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "course/course.h"
#include "course/report.h"

namespace rozwaga::course {

/// From cmark's line and column to a place in the file.
using Locate = std::function<Place(int line, int column)>;

struct CmarkFree {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
using CmarkTree = std::unique_ptr<cmark_node, CmarkFree>;

CmarkTree parse_cmark(std::string_view markdown);
/// What stands inside a paragraph or heading. `report` may be null.
RichText inline_content(cmark_node* parent, const Locate& locate, Report* report);
/// A text of a block's field: one or more paragraphs, all problems at one place.
RichText field_text(std::string_view markdown, const Place& place, Report& report);

}  // namespace rozwaga::course
