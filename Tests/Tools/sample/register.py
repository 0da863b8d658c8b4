"""The units: read from `Samples/units`, with the bodies that live on in their successors."""

import csv

from months import MONTHS, last_day

BLOCKS = {"ministries": "ministry", "localities": "province"}

# Not reported: no civilian authority receives dossiers there.
NOT_REPORTED = {"d498", "c20333"}


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Register:
    """The units of `Samples/units`; versions of one body (a rename) count as one."""

    def __init__(self, folder):
        self.rows = read_csv(folder / "units.csv")
        self.lower = read_csv(folder / "units-communes.csv")
        self.successor = {row["id"]: row["successor"] for row in self.rows if row["successor"]}

    def bodies(self, block):
        """Ids of the bodies of a block as they were in 2023: what is simulated all the way to 2026."""
        level = BLOCKS[block]
        ids = []
        for row in self.rows:
            if row["level"] == level and not row["valid_from"] and row["id"] not in ids:
                ids.append(row["id"])
        return ids

    def bearer(self, body, t):
        """The unit under which a body of 2023 is counted in month t."""
        end = last_day(MONTHS[t])
        unit = body
        while True:
            versions = [row for row in self.rows if row["id"] == unit]
            if any(not row["valid_to"] or row["valid_to"] >= end for row in versions):
                return unit
            unit = self.successor[unit]

    def order(self, block):
        """The ids of a block in the order of the register, for sorting."""
        level = BLOCKS[block]
        ids = {row["id"]: None for row in self.rows if row["level"] == level}
        return {unit: i for i, unit in enumerate(ids)}

    def children(self, parent, level):
        """Rows of the reporting districts or communes of a province."""
        return [
            row
            for row in self.lower
            if row["parent"] == parent and row["level"] == level and row["id"] not in NOT_REPORTED
        ]
