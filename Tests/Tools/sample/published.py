"""What the simulation must meet: published `e2e` values and bounds of 2023–2025, read from `Samples/published`."""

from collections import namedtuple

from months import covered
from register import BLOCKS, read_csv

Target = namedtuple("Target", "unit period months value source")
Bound = namedtuple("Bound", "unit period months comparison value source")

AGGREGATES = ("vn", *BLOCKS)


class Published:
    def __init__(self, folder):
        rows = [r for r in read_csv(folder / "measures.csv") if "2023" <= r["period"][:4] <= "2025"]
        self.e2e = [
            Target(r["unit"], r["period"], covered(r["period"]), float(r["value"]), r["source"])
            for r in rows
            if r["indicator"] == "e2e" and r["status"] != "derived"
        ]
        best = [r for r in rows if r["indicator"] == "e2e-best-locality"][0]
        self.best = Target("", best["period"], covered(best["period"]), float(best["value"]), best["source"])
        self.counts = {
            (r["unit"], r["period"], r["indicator"].split(":")[1]): int(r["value"])
            for r in rows
            if r["indicator"] in ("count:received", "count:end_to_end") and r["period"] == "2024"
        }
        self.services = {
            r["unit"]: float(r["value"])
            for r in rows
            if r["indicator"] == "services-e2e" and r["period"] in ("2024-06-30", "2024-07-01") and r["unit"] != "vn"
        }
        self.bounds = [
            Bound(r["unit"], r["period"], covered(r["period"]), r["comparison"], float(r["value"]), r["source"])
            for r in read_csv(folder / "bounds.csv")
        ]

    def of(self, unit):
        """`(months, rate)` of a unit, one for each period: where sources differ, the first leads."""
        found = {}
        for target in self.e2e:
            if target.unit == unit:
                found.setdefault(target.period, (target.months, target.value / 100))
        return list(found.values())
