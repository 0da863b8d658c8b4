"""Writes recordings that nobody has to wait for, by the description of the format alone."""

import csv
import json
import os
import random
import struct
import time
import zlib

REPOSITORY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")


def provinces():
    """Ids of the provinces of 2024."""
    path = os.path.join(REPOSITORY, "Samples", "units", "units.csv")
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [row["id"] for row in csv.DictReader(file)
                if row["level"] == "province" and "2025" not in (row["valid_from"] or "")]


def member(line):
    """One entry: a gzip member that says in its header how long it is."""
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = deflate.compress(line) + deflate.flush()
    length = 24 + len(packed) + 8
    head = b"\x1f\x8b\x08\x04\0\0\0\0\0\xff" + struct.pack("<H2sHQ", 12, b"DV", 8, length)
    return head + packed + struct.pack("<II", zlib.crc32(line), len(line) & 0xFFFFFFFF)


def stamp(seconds):
    """A time in Vietnam."""
    return time.strftime("%Y-%m-%dT%H:%M:%S+07:00", time.gmtime(seconds + 7 * 3600))


class Source:
    """A source whose figures change a little all the time, and that fails now and then."""

    def __init__(self, name, units, months, chance):
        self.name, self.chance = name, chance
        self.rows = []
        self.last_entry = None
        self.last_read = None
        self.changes_since_whole = 0
        for month in range(months):
            period = f"{2023 + month // 12}-{month % 12 + 1:02d}"
            for unit in units:
                received = chance.randrange(1_000, 90_000)
                self.rows.append({
                    "period": period, "unit": unit, "indicator": "e2e",
                    "numerator": chance.randrange(received), "denominator": received,
                    "status": "simulated", "source": name})

    def lines(self):
        return [json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in self.rows]

    def change(self):
        """Changes some rows; which ones."""
        count = self.chance.randrange(1, 20)
        changed = sorted(self.chance.sample(range(len(self.rows)), count))
        for index in changed:
            row = self.rows[index]
            row["numerator"] = self.chance.randrange(row["denominator"])
        return changed

    def dataset(self, changed):
        """The parts of the document, of which only changed rows are told unless it is whole."""
        lines = self.lines()
        if changed is None:
            elements = lines
        else:
            elements, position = [], 0
            for index in changed:
                if index > position:
                    elements.append(f"[{position},{index - position}]")
                elements.append(lines[index])
                position = index + 1
            if position < len(lines):
                elements.append(f"[{position},{len(lines) - position}]")
        names = json.dumps([self.name])
        return "\t".join(
            ['{"contract":"dvctop/1",', f'"source":{{"names":{names}}},', '"observations":[']
            + [element + "," for element in elements[:-1]] + [elements[-1], "]", "}"])


def write(path, seconds, sources=3, interval=60, months=18, seed=1):
    """Writes a recording of so many seconds, in which each source changes at an interval."""
    chance = random.Random(seed)
    units = provinces()
    start = 1_780_000_000
    all_sources = [Source(f"source-{n + 1}.csv", units, months, chance) for n in range(sources)]
    number = 1
    with open(path, "wb") as file:
        head = dict(entry=1, at=stamp(start), recording="dvctop-recording/1", program="soak",
                    sources=[source.name for source in all_sources])
        file.write(member((json.dumps(head) + "\n").encode()))
        events = []
        for position, source in enumerate(all_sources):
            at = start + position * interval / sources
            while at < start + seconds:
                events.append((int(at), position))
                at += interval * chance.uniform(0.5, 1.5)
        for at, position in sorted(events):
            source = all_sources[position]
            number += 1
            fails = source.last_read is not None and chance.random() < 0.1
            if not fails:
                source.last_read = at
            entry = dict(entry=number, at=stamp(at), source=source.name,
                         state="stale" if fails else "good", last_read=stamp(source.last_read),
                         tried=stamp(at))
            if fails:
                entry.update(failures=1, error_vi="máy chủ bận (mô phỏng)",
                             error_en="the server is busy (simulated)")
                file.write(member((json.dumps(entry, ensure_ascii=False) + "\n").encode()))
                continue
            whole = source.last_entry is None or source.changes_since_whole >= 200
            changed = source.change()
            source.changes_since_whole = 0 if whole else source.changes_since_whole + 1
            if not whole:
                entry["after"] = source.last_entry
            source.last_entry = number
            text = json.dumps(entry, ensure_ascii=False)[:-1]
            text += '\t,"problems":[]\t,"dataset":' + source.dataset(None if whole else changed)
            file.write(member((text + "}\n").encode()))
        end = dict(entry=number + 1, at=stamp(start + seconds), event="end")
        file.write(member((json.dumps(end) + "\n").encode()))
    return number + 1
