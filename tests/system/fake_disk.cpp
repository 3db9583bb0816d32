// Each test program is built from its own folder; this one uses the record's disk too.
#include "record/fake_disk.cpp"   // NOLINT(bugprone-suspicious-include)
