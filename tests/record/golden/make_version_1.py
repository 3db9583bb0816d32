#!/usr/bin/env python3
"""Writes version-1.log from the words of app/record/FORMAT.md, without our own code: a second implementation.

The events are those of tests/record/golden_test.cpp. The file is written once and kept for ever.
Usage: make_version_1.py > version-1.log
"""
import struct
import sys
import zlib


def text(value):
    raw = value.encode()
    return struct.pack("<Q", len(raw)) + raw


def listed(elements):
    return struct.pack("<Q", len(elements)) + b"".join(elements)


def answer(*picks):
    return listed([text(option) + text(group) for option, group in picks])


def event(at, kind, *fields):
    body = b"".join(text(field) if isinstance(field, str) else field for field in fields)
    return struct.pack("<qHI", at, kind, len(body)) + body


def u64(value):
    return struct.pack("<Q", value)


def i64(value):
    return struct.pack("<q", value)


def frame(sequence, *events):
    payload = struct.pack("<I", len(events)) + b"".join(events)
    length = struct.pack("<I", len(payload))
    rest = struct.pack("<HHQ", 1, 1, sequence) + payload
    return length + struct.pack("<I", zlib.crc32(length + rest)) + rest


header = b"\x89RZW\r\n\x1a\n" + struct.pack("<II", 1, 0) + b"0123456789abcdef0123456789abcdef" + bytes(12)
header += struct.pack("<I", zlib.crc32(header))

day = 1_795_341_600_000
frames = [
    [event(day, 0, "Zażółć Gęślą-Jaźń", "4711", "Obsługa klienta")],
    [event(day + 1000, 1, b"\x01", "09-add-value", "why"), event(day + 1000, 2, "09-add-value", "why")],
    [event(day + 2000, 3, "add-value-p1", u64(2**64 - 1), answer(("a", ""), ("b", "fits")))],
    [event(day + 3000, 4, "run-1", "missing-parcel", "", u64(42)), event(day + 3000, 1, b"\x03", "run-1", "n1")],
    [event(day + 4000, 5, "run-1", "n1", "apologise")],
    [event(day + 5000, 6, "run-1", "n1")],
    [event(day + 5500, 60_000, "a kind of the future")],
    [event(day + 6000, 7, "exam-1", u64(7), "social-media", "1.0", "ab12", struct.pack("<i", 80),
           listed([text("i1"), text("i2")]), listed([text("missing-parcel")]))],
    [event(day + 7000, 8, "exam-1", "i1", answer(("c", "")))],
    [event(day + 8000, 9, "exam-1", "i2", b"\x01")],
    [event(day + 9000, 10, "exam-1"),
     event(day + 9000, 11, "exam-1", i64(25_500), i64(30_000), struct.pack("<i", 85), b"\x01", listed([text("missing-parcel/n3/blame")]),
           listed([text("09-add-value") + i64(4_000) + i64(5_000)]))],
    [event(day + 10_000, 12, "cert-1", "exam-1", "Zażółć Gęślą-Jaźń", "pl", i64(day + 31_536_000_000), '{"proof":"…"}')],
    [event(day + 11_000, 13, "cert-1", "Dokumenty/certyfikat.pdf")],
    [event(day + 12_000, 14, "cert-1", "szkolenia@example.org")],
]

def log(decisions):
    return header + b"".join(frame(number + 1, *events) for number, events in enumerate(decisions))


if __name__ == "__main__":
    sys.stdout.buffer.write(log(frames))
