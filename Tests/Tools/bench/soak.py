#!/usr/bin/env python3
"""Replays a recording on a terminal for a long time and watches what the process takes.

    soak.py [--minutes 60] [--speed 100] -- .build/release/dvctop

Writes a recording of its own (three sources of made-up figures that change about once a minute and
fail now and then), replays it on a pseudo-terminal, presses a key every few seconds, and samples
memory, descriptors, threads and processor time. Memory is judged by the slope of a line through the
samples after the first tenth. Ends with 1 when memory grows by more than --limit kilobytes an hour
beyond what the samples' own scatter explains, or when descriptors or threads are more at the end.
Needs Python 3.9.
"""

import argparse
import contextlib
import os
import random
import statistics
import sys
import tempfile
import time

import recording
from session import Session

# Pages, rows, help and back, themes, zoom; nothing that leaves or moves the replay.
KEYS = list("12345689jjjkkk") + ["?", "\x1b", "t", "z", "z", "x", "\x1b", "]", "[", "L", "L"]


def sample(session):
    """Memory in kB, descriptors and threads."""
    with open(f"/proc/{session.pid}/status", encoding="ascii", errors="replace") as file:
        status = dict(line.split(":", 1) for line in file if ":" in line)
    return dict(
        rss=int(status["VmRSS"].split()[0]), private=int(status["RssAnon"].split()[0]),
        descriptors=len(os.listdir(f"/proc/{session.pid}/fd")), threads=int(status["Threads"]))


def slope(points):
    """Rise by least squares, and its standard error."""
    times, values = zip(*points)
    mean_time, mean_value = statistics.fmean(times), statistics.fmean(values)
    spread = sum((t - mean_time) ** 2 for t in times)
    rise = sum((t - mean_time) * (v - mean_value) for t, v in points) / spread
    rest = sum((v - mean_value - rise * (t - mean_time)) ** 2 for t, v in points)
    return rise, (rest / max(1, len(points) - 2) / spread) ** 0.5


def run(options, path):
    """All samples of a replay: (seconds, sample)."""
    chance = random.Random(options.seed)
    command = options.command + ["replay", path, "--speed", str(options.speed)]
    samples, written = [], 0
    size = tuple(int(side) for side in options.size.split("x"))
    with Session(command, size) as session:
        session.settle(0.5, 20)
        begin = time.perf_counter()
        cpu = session.cpu_seconds()
        end = begin + options.minutes * 60
        while time.perf_counter() < end and not session.ended:
            until = time.perf_counter() + options.interval
            while time.perf_counter() < until and not session.ended:
                written += session.read(until - time.perf_counter())
                session.log.clear()
            session.press(chance.choice(KEYS))
            with contextlib.suppress(FileNotFoundError):
                samples.append((time.perf_counter() - begin, sample(session)))
                if options.verbose:
                    print(f"{samples[-1][0]:8.0f} s  {samples[-1][1]}", flush=True)
        share = (session.cpu_seconds() - cpu) / (time.perf_counter() - begin)
        if session.ended:
            print("it has ended by itself", file=sys.stderr)
            return None, 0, 0
    return samples, share, written


def report(samples, share, written, options):
    """Prints the figures; whether all is flat."""
    settled = [point for point in samples if point[0] > samples[-1][0] / 10]
    flat = True
    print(f"{samples[-1][0] / 60:.1f} minutes at ×{options.speed}, {options.size}, "
          f"{len(samples)} samples, processor {100 * share:.1f} %, "
          f"{written / 1e6:.1f} MB to the terminal")
    print("\n| | first | least | most | last | slope an hour |\n|---|---:|---:|---:|---:|---:|")
    for name in ("rss", "private", "descriptors", "threads"):
        values = [entry[name] for _, entry in settled]
        rise, error = slope([(at, entry[name]) for at, entry in settled])
        print(f"| {name}{' kB' if name in ('rss', 'private') else ''} | {values[0]} | "
              f"{min(values)} | {max(values)} | {values[-1]} | "
              f"{rise * 3600:+.1f} ± {error * 3600:.1f} |")
        if name in ("rss", "private"):
            flat = flat and (rise - 3 * error) * 3600 <= options.limit
        else:
            half = len(values) // 2
            flat = flat and max(values[half:]) <= max(values[:half])
    print("\nflat" if flat else "\nGROWS")
    return flat


def main():
    own, command = sys.argv[1:], []
    if "--" in own:
        at = own.index("--")
        own, command = own[:at], own[at + 1:]
    parser = argparse.ArgumentParser(
        prog="soak.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--speed", type=int, default=100)
    parser.add_argument("--size", default="160x45")
    parser.add_argument("--interval", type=float, default=3, help="seconds from sample to sample")
    parser.add_argument("--limit", type=float, default=1024, help="kilobytes an hour")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--keep", metavar="FILE", help="keep the recording")
    options = parser.parse_args(own)
    if not command:
        parser.error("no program: soak.py [options] -- PROGRAM")
    options.command = command
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or os.path.join(folder, "soak.dvctop")
        seconds = int(options.minutes * 60 * options.speed * 1.05) + 600
        entries = recording.write(path, seconds, seed=options.seed)
        print(f"recording: {entries} entries, {os.path.getsize(path) / 1e6:.1f} MB, "
              f"{seconds / 3600:.1f} hours")
        samples, share, written = run(options, path)
    if not samples or len(samples) < 20:
        print("too few samples", file=sys.stderr)
        return 2
    return 0 if report(samples, share, written, options) else 1


if __name__ == "__main__":
    sys.exit(main())
