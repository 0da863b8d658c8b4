"""Published against simulated, from the CSV files alone: nothing of the generator is used here."""

import csv
from fractions import Fraction

TOLERANCE = Fraction(1, 10)  # percentage point


def _read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _covers(period, month):
    """Whether a period (year, month, or interval of whole months) covers a month."""
    if "/" in period:
        start, end = period.split("/")
        return start[:7] <= month <= end[:7]
    return month.startswith(period)


def _rates(samples):
    """A function that gives Σ end_to_end / Σ received of a unit in a period, in percent."""
    rows = {
        block: _read(samples / "simulated" / f"measures-{name}.csv")
        for block, name in (("localities", "provinces"), ("ministries", "ministries"))
    }
    rows["vn"] = rows["localities"] + rows["ministries"]

    def rate(unit, period):
        chosen = rows.get(unit) or [row for row in rows["vn"] if row["unit"] == unit]
        chosen = [row for row in chosen if _covers(period, row["period"])]
        return Fraction(100 * sum(int(r["end_to_end"]) for r in chosen), sum(int(r["received"]) for r in chosen))

    return rate


def table(samples):
    """Lines of the calibration table, and how many values were missed."""
    rate = _rates(samples)
    exceptions = {
        (row["period"], row["unit"], row["published"])
        for row in _read(samples / "simulated" / "calibration-exceptions.csv")
    }
    lines = [f"{'period':24}{'unit':36}{'published':>10}{'simulated':>11}{'difference':>12}"]
    missed = 0
    for row in _read(samples / "published" / "measures.csv"):
        if row["indicator"] != "e2e" or row["status"] == "derived" or not "2023" <= row["period"] < "2026":
            continue
        value, published = rate(row["unit"], row["period"]), Fraction(row["value"])
        verdict = ""
        if abs(value - published) > TOLERANCE:
            verdict = "  excepted" if (row["period"], row["unit"], row["value"]) in exceptions else "  MISSED"
            missed += verdict == "  MISSED"
        lines.append(
            f"{row['period']:24}{row['unit']:36}{row['value']:>10}{float(value):11.3f}"
            f"{float(value - published):+12.3f}{verdict}"
        )
    for row in _read(samples / "published" / "bounds.csv"):
        value, bound = rate(row["unit"], row["period"]), Fraction(row["value"])
        kept = value < bound if row["comparison"] == "<" else value > bound
        missed += not kept
        shown = f"{row['comparison']} {row['value']}"
        lines.append(f"{row['period']:24}{row['unit']:36}{shown:>10}{float(value):11.3f}{'' if kept else '  MISSED'}")
    return lines, missed
