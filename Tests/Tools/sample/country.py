"""The whole simulation: every body of 2023 carried to 2026, counted under the units of each month."""

import departments
import detail
import rates
import volumes
from months import MONTHS
from procedures import Procedures
from published import Published
from quality import Quality, added
from register import BLOCKS, Register


class Country:
    """`rows[table]` is a list of `(month index, unit, counts)`, in the order in which it is written."""

    def __init__(self, samples):
        self.register = Register(samples / "units")
        self.published = Published(samples / "published")
        self.rows = {}
        counts = self._counts()
        local = volumes.local_volumes(self.register.bodies("localities"), counts)
        ministries = volumes.ministry_volumes(self.register.bodies("ministries"), counts, local, self.published)
        self._block("localities", "provinces", local)
        self._block("ministries", "ministries", ministries)
        self._details()
        self.units = [row for p in detail.PROVINCES for row in departments.units(p, self.register)]

    def _counts(self):
        """Published counts of a year; where only the end-to-end count and the rate are, the total follows."""
        counts = dict(self.published.counts)
        for (unit, period, column), count in self.published.counts.items():
            if column == "end_to_end" and (unit, period, "received") not in counts:
                rate = next(t.value for t in self.published.e2e if t.unit == unit and t.period == period)
                counts[unit, period, "received"] = round(count / rate * 100)
        return counts

    def _block(self, block, table, flows):
        survivors = {body for body in flows if self.register.bearer(body, len(MONTHS) - 1) == body}
        simulated = rates.simulate(block, flows, self.published, survivors)
        end_to_end = rates.counts(flows, simulated, self.published)
        quality = {body: Quality(body, block) for body in flows}
        order = self.register.order(block)
        stock = Procedures(block, list(order), self.published)
        result = []
        for t in range(len(MONTHS)):
            gathered = {}
            for body in flows:
                row = quality[body].row(t, flows[body][t], end_to_end[body][t])
                gathered.setdefault(self.register.bearer(body, t), []).append(row)
            for unit in sorted(gathered, key=order.get):
                result.append((t, unit, {**added(gathered[unit]), **stock.row(unit, t)}))
        self.rows[table] = result

    def _details(self):
        tables = {"departments": [], "districts": [], "communes": []}
        made = {}
        for t, province, row in self.rows["provinces"]:
            if province not in detail.PROVINCES:
                continue
            parts = detail.parts(province, t, self.register, made)
            for unit, counts in detail.divide(row, parts, t):
                table = "departments" if "." in unit else "districts" if unit.startswith("d") else "communes"
                tables[table].append((t, unit, counts))
        self.rows.update(tables)


assert set(BLOCKS) == {"ministries", "localities"}
