#!/usr/bin/env python3
"""Recomputes from the CSV files of `Samples` alone everything they promise; prints what is wrong, exit 1 if anything.

It shares no code with the generator except the calibration table, which also reads only the files.
"""

import csv
import datetime
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

sys.dont_write_bytecode = True

import calibration

SAMPLES = Path(__file__).resolve().parents[3] / "Samples"
TABLES = ("provinces", "ministries", "departments", "districts", "communes")
COUNTS = (
    "received online direct postal end_to_end eligible completed on_time overdue pending digitised payable "
    "paid_online rated satisfied"
).split()
BUILT_IN = set(
    "e2e e2e-eligible online services-e2e on-time overdue digitised paid-online satisfied on-time-766 score-766 "
    "score-766-transparency score-766-progress score-766-online score-766-payment score-766-digitisation "
    "score-766-satisfaction".split()
)
DETAILED = {
    "lang-son": ("2023-01", "2026-10"), "da-nang": ("2023-01", "2025-06"), "quang-nam": ("2023-01", "2025-06"),
    "gia-lai": ("2023-01", "2025-06"), "binh-dinh": ("2023-01", "2025-06"),
    "da-nang@2025": ("2025-07", "2026-10"), "gia-lai@2025": ("2025-07", "2026-10"),
}  # fmt: skip
NOT_REPORTED = {"d498", "c20333"}
problems = []


def problem(text):
    problems.append(text)


def read(*parts):
    path = SAMPLES.joinpath(*parts)
    data = path.read_bytes()
    if b"\r" in data or data.startswith(b"\xef\xbb\xbf"):
        problem(f"{path}: CR or BOM")
    if not unicodedata.is_normalized("NFC", data.decode("utf-8")):
        problem(f"{path}: not NFC")
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def month_end(month):
    year, number = map(int, month.split("-"))
    return (datetime.date(year + number // 12, number % 12 + 1, 1) - datetime.timedelta(days=1)).isoformat()


def period_end(period):
    last = period.split("/")[-1]
    return f"{last}-12-31" if len(last) == 4 else month_end(last) if len(last) == 7 else last


def valid(units, unit, day):
    return any((r["valid_from"] or "0") <= day <= (r["valid_to"] or "9") for r in units.get(unit, []))


def register():
    units = defaultdict(list)
    for path in ("units/units.csv", "units/units-communes.csv", "simulated/units.csv", "published/units.csv"):
        for row in read(*path.split("/")):
            if row not in units[row["id"]]:
                units[row["id"]].append(row)
    for unit, rows in units.items():
        for row in rows:
            if row["parent"] and row["parent"] not in units:
                problem(f"{unit}: unknown parent {row['parent']}")
            if row["successor"] and row["successor"] not in units:
                problem(f"{unit}: unknown successor {row['successor']}")
            if not row["name_en"].isascii() or not row["name_vi"]:
                problem(f"{unit}: names")
        spans = sorted(((r["valid_from"] or "0", r["valid_to"] or "9") for r in rows))
        if any(a[1] >= b[0] for a, b in zip(spans, spans[1:])):
            problem(f"{unit}: versions overlap")
    for day, level, count in (
        ("2025-06-30", "province", 63), ("2025-07-01", "province", 34), ("2025-02-28", "ministry", 23),
        ("2025-03-01", "ministry", 17), ("2025-06-30", "district", 696), ("2025-07-01", "commune", 3321),
    ):  # fmt: skip
        found = sum(valid(units, u, day) for u, rows in units.items() if rows[0]["level"] == level)
        if found != count:
            problem(f"{found} of level {level} on {day}, not {count}")
    return units


def check_row(name, row, n):
    def need(condition, text):
        if not condition:
            problem(f"{name} {row['period']} {row['unit']}: {text}")

    need(all(v >= 0 for v in n.values()), "negative")
    need(n["online"] + n["direct"] + n["postal"] == n["received"], "channels")
    need(n["end_to_end"] <= n["eligible"] <= n["received"], "end_to_end ≤ eligible ≤ received")
    need(n["end_to_end"] <= n["online"], "end_to_end ≤ online")
    need(n["on_time"] + n["overdue"] <= n["received"], "on_time + overdue")
    need(n["completed"] + n["pending"] == n["received"], "completed + pending")
    need(n["digitised"] <= n["received"], "digitised")
    need(n["paid_online"] <= n["payable"] <= n["received"], "payments")
    need(n["satisfied"] <= n["rated"] <= n["completed"], "ratings")
    need(row["status"] == "simulated", "status")
    need(row["as_of"] == month_end(row["period"]), "as_of")
    need(re.fullmatch(r"Mô phỏng dvctop \(hạt giống \d+\)", row["source"]), "source")
    if name in ("provinces", "ministries"):
        need(0 <= int(row["procedures_e2e"]) <= int(row["procedures"]), "procedures")
    else:
        need(row["procedures"] == row["procedures_e2e"] == "", "procedures below the province")


def simulated(units):
    months = [f"{2023 + i // 12}-{i % 12 + 1:02d}" for i in range(46)]
    tables = {}
    for name in TABLES:
        tables[name] = {}
        for row in read("simulated", f"measures-{name}.csv"):
            key = (row["period"], row["unit"])
            n = {column: int(row[column]) for column in COUNTS}
            if key in tables[name]:
                problem(f"{name}: {key} twice")
            tables[name][key] = n
            check_row(name, row, n)
            if not valid(units, row["unit"], month_end(row["period"])):
                problem(f"{name}: {key} is not a unit of that month")
    levels = {"provinces": "province", "ministries": "ministry"}
    for name, level in levels.items():
        for month in months:
            expected = {u for u, rows in units.items() if rows[0]["level"] == level and valid(units, u, month_end(month))}
            if {u for m, u in tables[name] if m == month} != expected:
                problem(f"{name} {month}: units")
    sums(units, tables, months)
    course(tables, months)
    return tables


def sums(units, tables, months):
    """Σ of departments and districts or communes is the province, and none of them is missing."""
    below = {key: n for name in TABLES[2:] for key, n in tables[name].items()}
    children = defaultdict(set)
    for unit, rows in units.items():
        if rows[0]["level"] in ("department", "district", "commune") and rows[0]["kind"] != "linh-vuc":
            children[rows[0]["parent"]].add(unit)
    for province, (first, last) in DETAILED.items():
        for month in months:
            if not first <= month <= last:
                continue
            expected = {u for u in children[province] if valid(units, u, month_end(month))} - NOT_REPORTED
            found = {u for u in expected if (month, u) in below}
            if found != expected:
                problem(f"{province} {month}: missing {sorted(expected - found)[:3]}")
            for column in COUNTS:
                total = sum(below[month, u][column] for u in found)
                if total != tables["provinces"][month, province][column]:
                    problem(f"{province} {month} {column}: Σ {total}")
    parents = {units[u][0]["parent"] for _, u in below}
    if parents != set(DETAILED):
        problem(f"detail of {parents}")


def course(tables, months):
    """Tết dips and rebounds, the fall of the merger, the spread of the first half of 2024."""
    for name in TABLES[:2]:
        total = {m: sum(n["received"] for (p, _), n in tables[name].items() if p == m) for m in months}
        tets = (("2023-01", "2023-02"), ("2024-02", "2024-03"), ("2025-01", "2025-02"), ("2026-02", "2026-03"))
        for tet, after in tets:
            if total[tet] > 0.85 * total[after]:
                problem(f"{name}: no Tết dip in {tet}")
    local = tables["provinces"]

    def rate(unit, chosen):
        e, r = (sum(local[m, unit][c] for m in chosen) for c in ("end_to_end", "received"))
        return 100 * e / r

    half = months[12:18]
    units = {u for m, u in local if m == "2024-01"}
    rates = sorted((rate(u, half), u) for u in units)
    print(f"first half of 2024: lowest {rates[0][0]:.1f}, median {rates[31][0]:.1f}, highest {rates[-1][0]:.1f}, "
          f"{sum(r >= 30 for r, _ in rates)} of 63 at 30 % or more")  # fmt: skip
    best = max(rate(u, months[12:20]) for u in units)
    if abs(best - 69) > 0.1:
        problem(f"best locality of January to August 2024: {best}")
    if [u for r, u in rates if r > 65.95] != ["da-nang", "ha-nam"]:
        problem("another province above Đà Nẵng in the first half of 2024")
    lower = {r["unit"] for r in read("published", "bounds.csv") if r["comparison"] == "<"}
    under = {u for u in units if rate(u, months[12:24]) < 10}
    if not under <= lower:
        problem(f"below 10 % in 2024 though not in the published list: {sorted(under - lower)}")
    year = [local[m, "ha-nam"] for m in months[12:24]]
    if [sum(n[c] for n in year) for c in ("received", "end_to_end")] != [168746, 115665]:
        problem("Hà Nam 2024 counts")
    steps = defaultdict(float)
    for t in range(1, len(months)):
        for unit in {u for m, u in local if m == months[t]}:
            if (months[t - 1], unit) in local:
                steps[unit] = max(steps[unit], abs(rate(unit, [months[t]]) - rate(unit, [months[t - 1]])))
    largest = sorted(steps.items(), key=lambda item: -item[1])[:4]
    print("largest steps from month to month:", ", ".join(f"{unit} {step:.1f}" for unit, step in largest))


def ranges(tables):
    """Prints the range of the other rates, for the eye."""
    pairs = [(column, "received") for column in ("online", "eligible", "on_time", "digitised")]
    pairs += [("paid_online", "payable"), ("satisfied", "rated")]
    for name in TABLES[:2]:
        for year in ("2023", "2024", "2025", "2026"):
            sums_ = defaultdict(lambda: defaultdict(int))
            for (month, unit), n in tables[name].items():
                if month.startswith(year):
                    for column in COUNTS:
                        sums_[unit][column] += n[column]
            cells = []
            for a, b in pairs:
                values = [100 * n[a] / n[b] for n in sums_.values() if n[b]]
                whole = 100 * sum(n[a] for n in sums_.values()) / sum(n[b] for n in sums_.values())
                cells.append(f"{a} {min(values):.0f}–{max(values):.0f} Σ {whole:.1f}")
            print(f"{name} {year}: " + ", ".join(cells))


def published(units):
    rows = read("published", "measures.csv")
    indicators = {row["id"]: row for row in read("published", "indicators.csv")}
    if set(indicators) & BUILT_IN:
        problem("indicators.csv repeats built-in indicators")
    targets = read("published", "targets.csv")
    used = {row["indicator"] for row in rows + targets}
    if used - BUILT_IN != set(indicators):
        problem(f"indicators: {used - BUILT_IN ^ set(indicators)}")
    seen = set()
    for row in rows:
        key = (row["unit"], row["indicator"], row["definition"], row["period"], row["source"])
        if key in seen:
            problem(f"published: {key} twice")
        seen.add(key)
        if not valid(units, row["unit"], period_end(row["period"])):
            problem(f"published: {row['unit']} is not a unit at the end of {row['period']}")
        if not row["source"] or row["status"] not in ("final", "provisional", "derived"):
            problem(f"published: {key} source or status")
        stock = indicators.get(row["indicator"], {}).get("nature", "stock" if row["indicator"] == "services-e2e" else "flow")
        if (stock == "stock") != bool(re.fullmatch(r"\d{4}-\d\d-\d\d", row["period"])):
            problem(f"published: {key} a {stock} with that period")
    for row in targets:
        if row["scope"] not in units:
            problem(f"targets: {row['scope']}")
    scores = defaultdict(set)
    for row in rows:
        if row["indicator"] == "score-766" and row["unit"] in units and units[row["unit"]][0]["level"] == "province":
            scores[row["period"]].add(row["unit"])
    for day in ("17", "26"):
        if len(scores[f"2026-01-01/2026-09-{day}"]) != 34:
            problem(f"score-766 of 34 provinces on {day}/09/2026")
    print(f"published: {len(rows)} rows, {len(indicators)} own indicators, {len(targets)} targets")


def main():
    units = register()
    tables = simulated(units)
    published(units)
    ranges(tables)
    lines, missed = calibration.table(SAMPLES)
    print("\n".join(lines))
    for text in problems[:50]:
        print("WRONG", text)
    print(f"{len(problems)} problems, {missed} calibration values missed")
    return 1 if problems or missed else 0


if __name__ == "__main__":
    sys.exit(main())
