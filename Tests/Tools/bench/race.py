#!/usr/bin/env python3
"""Measures what a race of the provinces costs while it moves.

    race.py [--runs 3] [--seconds 10] [--size 160x45 --size 240x67] -- .build/release/dvctop

The program plays a script with one race on a pseudo-terminal of its own that reads all there is.
Measured from outside over so many seconds, after the first second: pictures (synchronized updates)
a second, bytes a second, and the processor time of the program as a share of one core. Medians.
The same program standing on the same picture, paused, is measured beside it.
Needs Python 3.9.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time

from session import Session

PICTURE = b"\x1b[?2026h"


def watch(session, seconds):
    """Share of a core, bytes and pictures a second."""
    count = len(session.log)
    cpu, start = session.cpu_seconds(), time.perf_counter()
    end = start + seconds
    while time.perf_counter() < end and not session.ended:
        session.read(end - time.perf_counter())
    spent = time.perf_counter() - start
    data = b"".join(part for _, part in session.log[count:])
    return (100 * (session.cpu_seconds() - cpu) / spent, len(data) / spent,
            data.count(PICTURE) / spent)


def run(program, script, size, seconds):
    with Session([program, "tour", script, "--now", "2026-11-22T08:15:00+07:00"], size) as session:
        session.read(5.0)
        end = time.perf_counter() + 1.0
        while time.perf_counter() < end:
            session.read(0.1)
        moving = watch(session, seconds)
        session.press(" ")
        session.settle(0.3, 2.0)
        return moving, watch(session, min(3.0, seconds))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--size", action="append", metavar="COLUMNSxROWS")
    parser.add_argument("program")
    options = parser.parse_args([word for word in sys.argv[1:] if word != "--"])
    # Synchronized updates are asked for, so that pictures can be counted.
    os.environ["DVCTOP_SYNC"] = "on"
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"{options.runs} runs of {options.seconds:.0f} s each, {os.cpu_count()} processors, "
          f"load {load}\n")
    print("| size | % of a core | bytes/s | pictures/s | paused: % | paused: bytes/s |")
    print("|---|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        script = os.path.join(folder, "race.yaml")
        with open(script, "w", encoding="utf-8") as file:
            file.write("steps: [{view: race, seconds: 40}, {view: race}]\n")
        for name in options.size or ["160x45", "240x67"]:
            size = tuple(int(side) for side in name.split("x"))
            runs = [run(options.program, script, size, options.seconds)
                    for _ in range(options.runs)]
            moving = [statistics.median(values) for values in zip(*(one for one, _ in runs))]
            still = [statistics.median(values) for values in zip(*(two for _, two in runs))]
            print(f"| {name} | {moving[0]:.1f} | {moving[1]:,.0f} | {moving[2]:.1f} "
                  f"| {still[0]:.2f} | {still[1]:,.0f} |")


if __name__ == "__main__":
    main()
