#!/usr/bin/env python3
"""Makes a large file of measures in the long form, the same bytes for the same seed.

For measuring how fast files are read: every commune, 25 months, 12 indicators are about a million
rows. Communes are taken from Samples/units/units-communes.csv.

    python3 Tests/Tools/make_observations.py -o observations.csv
    python3 Tests/Tools/make_observations.py --form wide --codes -o wide.csv
"""

import argparse
import csv
import pathlib
import random
import sys

INDICATORS = [
    "e2e", "e2e-eligible", "online", "on-time", "on-time-766", "overdue", "digitised",
    "paid-online", "satisfied", "electronic-results", "data-reuse", "dossiers-with-personal-id",
]
# Indicators that are published as a value only.
WITHOUT_COUNTS = {"electronic-results", "data-reuse", "dossiers-with-personal-id"}
COUNTS = [
    "online", "direct", "postal", "end_to_end", "eligible", "completed", "on_time", "overdue",
    "pending", "digitised", "payable", "paid_online", "rated", "satisfied",
]
UNITS = pathlib.Path(__file__).resolve().parents[2] / "Samples" / "units" / "units-communes.csv"


def months(count):
    """Periods from July 2025 on, when the communes of today began, with their last days."""
    lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for index in range(count):
        year, month = 2025 + (6 + index) // 12, (6 + index) % 12
        last = 29 if month == 1 and year % 4 == 0 else lengths[month]
        yield f"{year}-{month + 1:02}", f"{year}-{month + 1:02}-{last:02}"


def communes(path, codes, limit):
    with open(path, encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["level"] == "commune"]
    # By name most communes are ambiguous; by code they are not.
    return [row["code"] if codes else row["id"] for row in rows[:limit]]


def long_rows(units, periods, chance):
    yield ("period,unit,indicator,definition,value,numerator,denominator,status,as_of,"
           "observed_at,source,note")
    for period, last in periods:
        for unit in units:
            received = chance.randrange(30, 9000)
            for indicator in INDICATORS:
                part = chance.randrange(received + 1)
                value = f"{100 * part / received:.2f}"
                counts = "," if indicator in WITHOUT_COUNTS else f"{part},{received}"
                yield f"{period},{unit},{indicator},,{value},{counts},final,{last},,iGate,"


def wide_rows(units, periods, chance):
    yield "period,unit,received," + ",".join(COUNTS) + ",status,as_of,source"
    for period, last in periods:
        for unit in units:
            received = chance.randrange(30, 9000)
            # Halves and halves of halves: every part stays below its whole.
            parts = {name: received * (2 + index % 5) // 8 for index, name in enumerate(COUNTS)}
            parts["end_to_end"] = parts["eligible"] // 2
            parts["paid_online"] = parts["payable"] // 2
            parts["satisfied"] = parts["rated"] * 3 // 4
            cells = ",".join(str(parts[name]) for name in COUNTS)
            yield f"{period},{unit},{received},{cells},final,{last},iGate"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-o", "--output", default="-", help="file to write; - is standard output")
    parser.add_argument("--form", choices=["long", "wide"], default="long")
    parser.add_argument("--units", default=UNITS, help="units with their levels")
    parser.add_argument("--communes", type=int, default=None, help="the first so many only")
    parser.add_argument("--months", type=int, default=25)
    parser.add_argument("--codes", action="store_true", help="GSO codes instead of ids")
    parser.add_argument("--seed", type=int, default=766)
    arguments = parser.parse_args()
    units = communes(arguments.units, arguments.codes, arguments.communes)
    periods = list(months(arguments.months))
    chance = random.Random(arguments.seed)
    rows = (long_rows if arguments.form == "long" else wide_rows)(units, periods, chance)
    output = sys.stdout if arguments.output == "-" else open(
        arguments.output, "w", encoding="utf-8", newline="")
    with output:
        for row in rows:
            output.write(row + "\n")


if __name__ == "__main__":
    main()
