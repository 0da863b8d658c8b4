#!/usr/bin/env python3
"""Measures full-screen programs from outside, side by side.

    bench.py [options] -- PROGRAM ARGUMENTS...
    bench.py --runs 15 --size 160x45 --versus btop --versus htop \
             --versus 'vd data.csv' -- dvctop data.csv

Each program runs on a pseudo-terminal of its own, as in a terminal window. Only what a terminal
and the kernel can see is measured, so any program can be compared with any other:

  first frame   from the start of the process to the last byte before the first silence of 100 ms
                (or, with --until PATTERN, to the byte that makes the screen show the pattern)
  key           from the key to the first byte of its answer, at random distances from one another
  bytes/key     what one step of the cursor costs on the way to the terminal
  idle          processor time and wake-ups while nobody does anything
  memory        resident, after the first frame

The programs take turns, in an order that is shuffled each round, so that whatever else the machine
does meets all of them. The table shows medians, the 99th percentile of all keys, and how many
times the first program's number fits into that of the others: above 1 the first one is better.
Needs Python 3.9; --until needs pyte.
"""

import argparse
import json
import os
import random
import shlex
import shutil
import statistics
import sys

import measure

METRICS = [
    "first byte ms", "first frame ms", "first frame bytes", "key ms", "key p99 ms", "bytes/key",
    "idle CPU %", "idle wake-ups/s", "idle bytes/s", "memory MB",
]


def percentile(values, share):
    """The smallest value that so many percent of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * share // 100) - 1)]


def summarize(runs):
    """One number for each metric: the median of the runs, and the tail of all keys."""
    summary = {}
    for metric in METRICS:
        values = []
        for run in runs:
            value = run.get(metric)
            values += value if isinstance(value, list) else [] if value is None else [value]
        if values:
            summary[metric] = statistics.median(values)
        if metric == "key ms" and values:
            summary["key p99 ms"] = percentile(values, 99)
    return summary


def show(value):
    """Three digits that count."""
    if value is None:
        return "–"
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def table(names, summaries):
    """Markdown: a row for each metric, a column for each program, ratios to the first."""
    first = summaries[0]
    head = [names[0]] + [f"{name} | × {names[0]}" for name in names[1:]]
    lines = ["| | " + " | ".join(head) + " |", "|---|" + "---:|" * (2 * len(names) - 1)]
    for metric in METRICS:
        if not any(metric in summary for summary in summaries):
            continue
        cells = [show(first.get(metric))]
        for summary in summaries[1:]:
            mine, other = first.get(metric), summary.get(metric)
            ratio = f"{other / mine:.1f}" if mine and other is not None else "–"
            cells += [show(other), ratio]
        lines.append(f"| {metric} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def parse(arguments):
    parser = argparse.ArgumentParser(
        prog="bench.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15, help="starts of each program")
    parser.add_argument("--size", default="160x45", help="columns x rows")
    parser.add_argument("--term", default="xterm-256color", help="TERM")
    parser.add_argument("--versus", action="append", default=[], metavar="COMMAND")
    parser.add_argument("--keys", default="down,up", help="pressed in turn")
    parser.add_argument("--warm", default="", help="pressed once before anything is measured")
    parser.add_argument("--presses", type=int, default=40, help="keys in each run")
    parser.add_argument("--idle", type=float, default=3.0, help="seconds; 0 leaves it out")
    parser.add_argument("--until", help="pattern of a complete screen (first program and others)")
    parser.add_argument("--limit", type=float, default=10.0, help="seconds for the first frame")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", metavar="FILE", help="keep every number of every run")
    own, command = arguments, []
    if "--" in arguments:
        at = arguments.index("--")
        own, command = arguments[:at], arguments[at + 1:]
    options = parser.parse_args(own)
    if not command:
        parser.error("no program: bench.py [options] -- PROGRAM ARGUMENTS...")
    options.commands = [command] + [shlex.split(text) for text in options.versus]
    for words in options.commands:
        if not shutil.which(words[0]):
            parser.error(f"no such program: {words[0]}")
    options.size = tuple(int(side) for side in options.size.lower().split("x"))
    options.keys = options.keys.split(",")
    options.warm = [key for key in options.warm.split(",") if key]
    return options


def main():
    options = parse(sys.argv[1:])
    names = [os.path.basename(command[0]) for command in options.commands]
    chance = random.Random(options.seed)
    runs = [[] for _ in options.commands]
    for turn in range(options.runs):
        order = list(range(len(options.commands)))
        chance.shuffle(order)
        for index in order:
            result = measure.run(options.commands[index], options, seed=turn)
            if not result:
                print(f"{names[index]}: no picture in run {turn + 1}", file=sys.stderr)
            runs[index].append(result)
    summaries = [summarize(results) for results in runs]
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    columns, rows = options.size
    print(f"{columns}×{rows}, {options.term}, {options.runs} runs each, "
          f"{os.cpu_count()} processors, load {load}\n")
    print(table(names, summaries))
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(dict(commands=options.commands, runs=runs), file, indent=1)
            file.write("\n")
    return 0 if all(summaries) else 1


if __name__ == "__main__":
    sys.exit(main())
