"""Departments, districts and communes of a few provinces.

The counts of the province are divided among them, column by column, so that Σ equals the province exactly and each
row keeps the limits between its own columns: a column is divided within what another column leaves free.
"""

import departments
from chance import between, stream, wander
from months import MONTHS, PROVINCE_MERGER
from solve import apportion, apportion_within

PROVINCES = ["lang-son", "quang-nam", "da-nang", "binh-dinh", "gia-lai", "da-nang@2025", "gia-lai@2025"]

_DEPARTMENT_SHARE = (0.17, 0.07)  # of a province's dossiers, before and after the districts went

_SIZE = {"quan": 1.5, "thanh-pho": 1.6, "thi-xa": 1.2, "huyen": 0.8, "phuong": 1.8, "xa": 0.85, "dac-khu": 0.3}
_END_TO_END = {"quan": 1.3, "thanh-pho": 1.2, "thi-xa": 1.05, "huyen": 0.8, "phuong": 1.3, "xa": 0.85, "dac-khu": 0.8}

_DIVIDED = "online postal end_to_end eligible pending overdue digitised payable paid_online rated satisfied".split()


class Part:
    """One department, district or commune: its size, and its odds for each column."""

    def __init__(self, unit, size, end_to_end):
        source = stream("part", unit)
        self.unit = unit
        self.size = [size * n for n in wander(stream("part-size", unit), len(MONTHS), 0.07)]
        lean = {column: between(source, 0.6, 1.6) for column in _DIVIDED}
        lean["end_to_end"] *= end_to_end
        self.odds = {}
        for column, value in lean.items():
            noise = wander(stream("part", column, unit), len(MONTHS), 0.06)
            self.odds[column] = [value * n for n in noise]


def parts(province, t, register, made):
    """The parts of a province in month t, with their share of its dossiers; `made` keeps them."""
    level = "district" if t < PROVINCE_MERGER else "commune"
    offices = []
    for department in departments.at(t):
        unit = f"{province}.{department.slug}"
        offices.append((unit, department.size, department.end_to_end, (0.8, 1.25)))
    places = []
    for row in register.children(province, level):
        places.append((row["id"], _SIZE[row["kind"]], _END_TO_END[row["kind"]], (0.4, 1.6)))
    share = _DEPARTMENT_SHARE[0 if level == "district" else 1]
    result = []
    for group, part in ((offices, share), (places, 1 - share)):
        sizes = [size * between(stream("size", unit), *width) for unit, size, _, width in group]
        for (unit, _, end_to_end, _), size in zip(group, sizes):
            key = (unit, level, len(offices))
            if key not in made:
                made[key] = Part(unit, part * size / sum(sizes), end_to_end)
            result.append(made[key])
    return result


def divide(row, parts_, t):
    """The row of a province divided among its parts: `[(unit, row)]`."""

    def share(column, caps, total=None):
        odds = [part.odds[column][t] for part in parts_]
        return apportion_within(row[column] if total is None else total, caps, odds)

    def minus(a, b):
        return [x - y for x, y in zip(a, b)]

    def plus(a, b):
        return [x + y for x, y in zip(a, b)]

    received = apportion(row["received"], [part.size[t] for part in parts_])
    end_to_end = share("end_to_end", received)
    free = minus(received, end_to_end)
    online = plus(end_to_end, share("online", free, row["online"] - row["end_to_end"]))
    eligible = plus(end_to_end, share("eligible", free, row["eligible"] - row["end_to_end"]))
    postal = share("postal", minus(received, online))
    pending = share("pending", received)
    completed = minus(received, pending)
    overdue = share("overdue", received)
    payable = share("payable", received)
    rated = share("rated", completed)
    columns = {
        "received": received, "online": online, "direct": minus(minus(received, online), postal), "postal": postal,
        "end_to_end": end_to_end, "eligible": eligible, "completed": completed, "on_time": minus(received, overdue),
        "overdue": overdue, "pending": pending, "digitised": share("digitised", received), "payable": payable,
        "paid_online": share("paid_online", payable), "rated": rated, "satisfied": share("satisfied", rated),
    }  # fmt: skip
    return [
        (part.unit, {column: values[i] for column, values in columns.items()}) for i, part in enumerate(parts_)
    ]
