#!/usr/bin/env python3
"""Writes version-1-later.log: kinds, places and fields that were added to format 1 after version-1.log was written.

Usage: make_version_1_later.py > version-1-later.log
"""
import struct
import sys

from make_version_1 import answer, day, event, i64, listed, log, text, u64

decisions = [
    [event(day, 15, "lumka", "ab12", "pl", '{"proof":"y"}'), event(day, 1, b"\x07", "", "scope")],
    [event(day + 1000, 16, "invitation-1", '{"proof":"z"}')],
    [event(day + 2000, 12, "cert-1", "exam-1", "Zażółć Gęślą-Jaźń", "pl", i64(day + 31_536_000_000), '{"proof":"…"}', '{"answers":1}', "NCF-1")],
    [event(day + 3000, 17, "round-1", u64(9), listed([text("i1"), text("i2"), text("i3")])), event(day + 3000, 1, b"\x08", "round-1", "i1")],
    [event(day + 4000, 3, "i1", u64(9), answer(("a", "")))],
    [event(day + 5000, 18, i64(day + 31_536_000_000), struct.pack("<i", 30))],
    [event(day + 6000, 19, "rozwaga", "1.1.0", listed([text("10-care")])), event(day + 6000, 20, "exam-1", "1.1.0", "cd34")],
    [event(day + 7000, 21, "again-1", u64(5), "rozwaga", "1.1.0", "ab12", struct.pack("<i", 80),
           listed([text("i1") + b"\x00", text("i2") + b"\x01"]), listed([text("s1") + b"\x01"]), listed([text("10-care")]))],
    [event(day + 8000, 22, "again-1", listed([text("10-care") + b"\x03" + listed([text("rule"), text("end")])]), listed([text("i3") + b"\x04"])),
     event(day + 8000, 1, b"\x09", "10-care", "rule")],
    [event(day + 9000, 23, "again-1", "10-care", "rule")],
]
if __name__ == "__main__":
    sys.stdout.buffer.write(log(decisions))
