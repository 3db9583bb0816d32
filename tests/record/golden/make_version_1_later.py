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
]
if __name__ == "__main__":
    sys.stdout.buffer.write(log(decisions))
