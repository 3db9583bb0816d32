// How much there is to read. A word is what stands between white space; headings, posts and captions count.
#pragma once

#include "course/course.h"

namespace rozwaga::learning {

int count_words(const course::PageText& page);
/// 0 where the lesson has no such page. Languages the course lacks count as its first.
int count_words(const course::Lesson& lesson, const course::Id& page, const course::Language& language);

}  // namespace rozwaga::learning
