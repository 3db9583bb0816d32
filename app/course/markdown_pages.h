// A wording file of a lesson or of the policy: front matter, then pages that begin with "# Heading {#id}".
#pragma once

#include <optional>
#include <vector>

#include "course/course.h"
#include "course/course_files.h"
#include "course/yaml_document.h"

namespace rozwaga::course {

struct MarkdownPage {
    Id id;
    Place place;                  ///< of its heading
    PageText text;
    std::vector<Place> blocks;    ///< one for each block
    bool complete = true;         ///< false where a block could not be read and was left out
};

struct MarkdownFile {
    std::optional<YamlNode> front_matter;
    std::vector<MarkdownPage> pages;
};

/// Never fails: what cannot be read is reported and left out.
MarkdownFile parse_markdown_file(const TextFile& file, Report& report);

}  // namespace rozwaga::course
