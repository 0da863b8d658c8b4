"""The months of the simulation, what a period of the published figures covers, and how busy a month is."""

import datetime

FIRST_YEAR = 2023
MONTHS = [f"{FIRST_YEAR + i // 12}-{i % 12 + 1:02d}" for i in range(46)]  # 2023-01 … 2026-10
INDEX = {month: i for i, month in enumerate(MONTHS)}

PROVINCE_MERGER = INDEX["2025-07"]  # 63 provinces become 34, the district level ends
MINISTRY_MERGER = INDEX["2025-03"]  # 23 ministries and agencies become 17

# Days off on which offices are closed, weekends left out.
_DAYS_OFF = """
2023-01-02 2023-01-20 2023-01-23 2023-01-24 2023-01-25 2023-01-26 2023-05-01 2023-05-02 2023-05-03 2023-09-01 2023-09-04
2024-01-01 2024-02-08 2024-02-09 2024-02-12 2024-02-13 2024-02-14 2024-04-18 2024-04-29 2024-04-30 2024-05-01
2024-09-02 2024-09-03
2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-07 2025-04-30 2025-05-01 2025-05-02
2025-09-01 2025-09-02
2026-01-01 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27 2026-04-30 2026-05-01 2026-08-31
2026-09-01 2026-09-02
""".split()
_WORKED_SATURDAYS = "2024-05-04 2025-04-26 2026-08-22".split()

# Around Tết people put their business off, and come back in the month after.
_TET = {
    "2023-01": 0.84, "2023-02": 1.07,
    "2024-02": 0.84, "2024-03": 1.07,
    "2025-01": 0.88, "2025-02": 1.04,
    "2026-02": 0.84, "2026-03": 1.07,
}  # fmt: skip


def last_day(month):
    """Last day of a month, ISO 8601."""
    year, number = (int(part) for part in month.split("-"))
    following = datetime.date(year + number // 12, number % 12 + 1, 1)
    return (following - datetime.timedelta(days=1)).isoformat()


def covered(period):
    """Indexes of the months that a period covers: `2024`, `2024-07`, or whole months `2024-01-01/2024-06-30`."""
    if "/" in period:
        start, end = period.split("/")
        if not start.endswith("-01") or end != last_day(end[:7]):
            raise ValueError(f"{period}: not whole months")
        first, last = start[:7], end[:7]
    elif len(period) == 4:
        first, last = f"{period}-01", f"{period}-12"
    else:
        first = last = period
    return list(range(INDEX[first], INDEX[last] + 1))


def _working_days(month):
    year, number = (int(part) for part in month.split("-"))
    day = datetime.date(year, number, 1)
    count = 0
    while day.month == number:
        text = day.isoformat()
        if (day.weekday() < 5 and text not in _DAYS_OFF) or text in _WORKED_SATURDAYS:
            count += 1
        day += datetime.timedelta(days=1)
    return count


def activity():
    """How busy each month is, 1 for a month of 21 working days far from Tết."""
    return [_working_days(month) / 21 * _TET.get(month, 1.0) for month in MONTHS]


def interpolate(knots):
    """A value for each month from `{month: value}`, straight lines between the knots, level outside them."""
    points = sorted((INDEX[month], value) for month, value in knots.items())
    path = []
    for t in range(len(MONTHS)):
        before = [p for p in points if p[0] <= t]
        after = [p for p in points if p[0] >= t]
        (t0, v0), (t1, v1) = (before or after)[-1 if before else 0], (after or before)[0 if after else -1]
        path.append(v0 if t1 == t0 else v0 + (v1 - v0) * (t - t0) / (t1 - t0))
    return path
