"""The other counts of a row: channels, progress, digitising, payment, ratings. Plausible, not calibrated.

Each body has odds of its own about the path of its block; a few bodies are guided by what was published of them
(`_GUIDED`). Every row keeps the sums and limits that `verify.py` checks.
"""

from chance import between, stream, wander
from months import MONTHS, interpolate
from solve import odds, rate

COLUMNS = (
    "received online direct postal end_to_end eligible completed on_time overdue pending digitised payable "
    "paid_online rated satisfied"
).split()

# Paths of the blocks, in parts of one.
_PATHS = {
    "localities": {
        # of the dossiers that are not end to end: filed online all the same
        "online": {"2023-01": 0.1, "2024-06": 0.06, "2024-12": 0.12, "2025-06": 0.5, "2025-07": 0.68,
                   "2025-12": 0.82, "2026-03": 0.92, "2026-10": 0.945},
        # of the dossiers that are not end to end: of a procedure eligible for it
        "eligible": {"2023-01": 0.38, "2024-06": 0.52, "2025-06": 0.6, "2026-10": 0.74},
        "overdue": {"2023-01": 0.1, "2023-12": 0.07, "2025-05": 0.05, "2025-06": 0.06, "2025-07": 0.12,
                    "2025-08": 0.13, "2025-12": 0.08, "2026-01": 0.12, "2026-02": 0.2, "2026-03": 0.21,
                    "2026-04": 0.18, "2026-05": 0.12, "2026-06": 0.08, "2026-10": 0.07},
        "digitised": {"2023-01": 0.24, "2024-06": 0.37, "2025-06": 0.47, "2025-07": 0.4, "2026-10": 0.58},
        "paid": {"2023-01": 0.25, "2024-06": 0.46, "2025-06": 0.64, "2026-01": 0.82, "2026-10": 0.89},
    },
    "ministries": {
        "online": {"2023-01": 0.1, "2024-06": 0.05, "2024-12": 0.12, "2025-06": 0.5, "2025-12": 0.82,
                   "2026-10": 0.88},
        "eligible": {"2023-01": 0.6, "2024-06": 0.7, "2026-10": 0.8},
        "overdue": {"2023-01": 0.05, "2024-06": 0.035, "2025-02": 0.03, "2025-03": 0.06, "2025-09": 0.035,
                    "2026-02": 0.06, "2026-04": 0.05, "2026-06": 0.03, "2026-10": 0.028},
        "digitised": {"2023-01": 0.36, "2024-06": 0.48, "2026-10": 0.66},
        "paid": {"2023-01": 0.5, "2024-06": 0.68, "2025-06": 0.8, "2026-10": 0.92},
    },
}  # fmt: skip

# How far bodies lie apart: odds from 1/width to width times the path.
_WIDTH = {"online": 2.2, "eligible": 1.6, "overdue": 2.1, "digitised": 2.0, "paid": 1.9}

# What is open at the end of the simulation, before the part that is always open.
_PENDING = interpolate({"2026-07": 0.0, "2026-08": 0.02, "2026-09": 0.06, "2026-10": 0.19})

# Published: Đà Nẵng 90 % online, overdue 3.6 % in 2023 and 0.1 % in the first half of 2024; Lạng Sơn 97 % online,
# 93 % digitised; Bình Dương 68.3 % online; Thái Nguyên 99.58 % on time.
_GUIDED = {
    ("da-nang", "online"): {"2023-01": 0.6, "2024-01": 0.7, "2024-12": 0.74, "2025-12": 0.9, "2026-10": 0.96},
    ("da-nang", "overdue"): {"2023-01": 0.036, "2023-12": 0.036, "2024-01": 0.001, "2024-12": 0.002, "2025-06": 0.01,
                             "2025-07": 0.07, "2025-12": 0.04, "2026-03": 0.1, "2026-06": 0.03},
    ("lang-son", "online"): {"2023-01": 0.72, "2024-01": 0.94, "2024-06": 0.956, "2026-10": 0.97},
    ("lang-son", "digitised"): {"2023-01": 0.55, "2024-01": 0.91, "2024-07": 0.94, "2025-07": 0.88, "2026-10": 0.93},
    ("binh-duong", "online"): {"2023-01": 0.4, "2024-01": 0.56, "2025-06": 0.7, "2026-10": 0.95},
    ("thai-nguyen", "overdue"): {"2023-01": 0.02, "2025-01": 0.0042, "2025-06": 0.006, "2025-07": 0.05,
                                 "2026-03": 0.1, "2026-06": 0.02},
}  # fmt: skip


class Quality:
    """The other counts of one body."""

    def __init__(self, body, block):
        source = stream("quality", body)
        self.paths = {name: self._path(body, block, name, source) for name in _WIDTH}
        self.postal = between(source, 0.05, 0.22)
        self.payable = between(source, 0.34, 0.62)
        self.rated = between(source, 0.08, 0.3)
        self.satisfied = between(source, 0.905, 0.985)
        self.open = between(source, 0.003, 0.015)
        self.noise = wander(stream("quality-noise", body), len(MONTHS), 0.03)

    @staticmethod
    def _path(body, block, name, source):
        width = between(source, 1, _WIDTH[name])
        factor = width if source.random() < 0.5 else 1 / width
        noise = wander(stream("path", name, body), len(MONTHS), 0.04)
        if (body, name) in _GUIDED:
            return interpolate(_GUIDED[body, name])
        drawn = interpolate(_PATHS[block][name])
        return [rate(odds(value) * factor * n) for value, n in zip(drawn, noise)]

    def row(self, t, received, end_to_end):
        """All counts of month t."""
        rest = received - end_to_end
        online = end_to_end + round(rest * self.paths["online"][t])
        postal = round((received - online) * self.postal)
        pending = round(received * min(0.3, self.open + _PENDING[t] * self.noise[t]))
        completed = received - pending
        overdue = round(received * min(0.39, self.paths["overdue"][t]))
        payable = round(received * self.payable * self.noise[t])
        rated = round(completed * self.rated * self.noise[t])
        return {
            "received": received,
            "online": online,
            "direct": received - online - postal,
            "postal": postal,
            "end_to_end": end_to_end,
            "eligible": end_to_end + round(rest * self.paths["eligible"][t]),
            "completed": completed,
            "on_time": received - overdue,
            "overdue": overdue,
            "pending": pending,
            "digitised": round(received * self.paths["digitised"][t]),
            "payable": payable,
            "paid_online": round(payable * self.paths["paid"][t]),
            "rated": rated,
            "satisfied": round(rated * self.satisfied),
        }


def added(rows):
    """The sum of rows, column by column: a merged unit is what its predecessors are together."""
    return {column: sum(row[column] for row in rows) for column in COLUMNS}
