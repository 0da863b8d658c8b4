#!/usr/bin/env python3
"""Makes `Samples/simulated`: monthly counts 2023-01 … 2026-10, calibrated to the published `e2e` values.

    generate.py            writes the files
    generate.py --check    says whether the committed files are exactly these, and prints the calibration table
    generate.py --out DIR  writes somewhere else

Standard library only; reads nothing but `Samples/units` and `Samples/published`. The same bytes on every run and
machine: see `chance.py` (random numbers) and `solve.py` (only + - * / and exactly rounded sums).
What is calibrated and how: `volumes.py` (share of the ministries), `rates.py` (rates), README.md beside this file.
"""

import argparse
import csv
import io
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from calibration import table as calibration_table
from chance import SEED
from country import Country
from months import MONTHS, last_day
from quality import COLUMNS

SAMPLES = Path(__file__).resolve().parents[3] / "Samples"
SOURCE = f"Mô phỏng dvctop (hạt giống {SEED})"
HEADER = ["period", "unit", *COLUMNS, "procedures", "procedures_e2e", "status", "as_of", "source"]
UNITS_HEADER = "id code portal_code name_vi name_en level kind parent valid_from valid_to successor".split()

# Published values that cannot be met together: none. A value goes here only with a reason.
EXCEPTIONS_HEADER = ["period", "unit", "indicator", "published", "reason"]
EXCEPTIONS = []


def text(header, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")


def files():
    """`{name: bytes}` of the dataset folder."""
    country = Country(SAMPLES)
    made = {}
    for name, rows in country.rows.items():
        made[f"measures-{name}.csv"] = text(HEADER, (line(*row) for row in rows))
    made["units.csv"] = text(UNITS_HEADER, ([row[key] for key in UNITS_HEADER] for row in country.units))
    made["calibration-exceptions.csv"] = text(EXCEPTIONS_HEADER, EXCEPTIONS)
    return made


def line(t, unit, counts):
    values = [counts.get(column, "") for column in [*COLUMNS, "procedures", "procedures_e2e"]]
    return [MONTHS[t], unit, *values, "simulated", last_day(MONTHS[t]), SOURCE]


def check(made, folder):
    """Compares with what is committed and prints the calibration table; 0 when all is well."""
    wrong = [name for name, data in made.items() if not (folder / name).is_file() or (folder / name).read_bytes() != data]
    wrong += [path.name for path in sorted(folder.glob("*.csv")) if path.name not in made]
    for name in wrong:
        print(f"{folder / name}: not what the generator makes")
    lines, missed = calibration_table(SAMPLES)
    print("\n".join(lines))
    print(f"{len(made) - len(wrong)}/{len(made)} files as generated, {missed} calibration values missed")
    return 1 if wrong or missed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare with the committed files")
    parser.add_argument("--out", type=Path, default=SAMPLES / "simulated", help="folder to write to")
    options = parser.parse_args()
    made = files()
    if options.check:
        return check(made, options.out)
    options.out.mkdir(parents=True, exist_ok=True)
    for name, data in made.items():
        (options.out / name).write_bytes(data)
        print(f"{name}: {data.count(bytes([10])) - 1} rows, {len(data)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
