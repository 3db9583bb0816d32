// A scripted session: decision number n is always the same events, so that a reopened log can be held against the script.
#pragma once

#include <cstddef>

#include "record/event_codec.h"

namespace rozwaga::test {

inline constexpr const char* learner_id = "0123456789abcdef0123456789abcdef";

/// One event of every kind, every field set.
record::StampedEvents every_kind();
/// Between one and five events, now and then a whole certificate; all kinds come up.
record::StampedEvents decision(std::size_t number);
/// The events of decisions [0, count).
record::StampedEvents session(std::size_t count);

/// Events have no order or equality of their own: they are the same when they would be written the same.
bool same(const record::StampedEvents& a, const record::StampedEvents& b);
/// How many whole decisions of the script `events` are, from the first on; -1 when they are anything else.
long decisions_in(const record::StampedEvents& events);

}  // namespace rozwaga::test
