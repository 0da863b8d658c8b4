"""Procedures under each province or ministry and how many of them are offered end to end (a stock, end of month)."""

from chance import between, stream
from months import INDEX, MONTHS, interpolate
from solve import odds, rate, scale_odds

# Odds of being offered end to end, against June 2024, the month of the published figures.
_COURSE = interpolate({"2023-01": 0.55, "2024-06": 1.0, "2024-12": 1.2, "2026-10": 2.1})

_RANGE = {"localities": (1240, 1390), "ministries": (50, 480)}

# As published on 01/07/2024.
_KNOWN = {"da-nang": 0.97}


class Procedures:
    """The stock columns of a block."""

    def __init__(self, block, units, published):
        self.base = {unit: round(between(stream("procedures", unit), *_RANGE[block])) for unit in units}
        # A merged unit goes on where the body whose name it bears stood.
        self.odds = {}
        for unit in units:
            source = stream("services", unit.split("@")[0])
            width = between(source, 1, 2.2)
            self.odds[unit] = width if source.random() < 0.5 else 1 / width
        at_june = [unit for unit in units if "@" not in unit and unit not in _KNOWN]
        flows = [self.base[unit] for unit in at_june]
        demanded = sum(self.base[unit] for unit in units if "@" not in unit) * published.services[block] / 100
        demanded -= sum(self.base[unit] * part for unit, part in _KNOWN.items() if unit in self.base)
        k = scale_odds(flows, [self.odds[unit] for unit in at_june], demanded)
        self.odds = {unit: odds(_KNOWN.get(unit.split("@")[0], rate(value * k))) for unit, value in self.odds.items()}

    def row(self, unit, t):
        """`procedures` and `procedures_e2e` of a unit at the end of month t."""
        quarters = (t - INDEX["2024-06"]) // 3
        total = max(20, self.base[unit] - quarters * (self.base[unit] // 180))
        if "@" in unit:
            share = rate(self.odds[unit] * _COURSE[t] * 0.8)  # two or three catalogues had to be made one
        else:
            share = rate(self.odds[unit] * _COURSE[t])
        return {"procedures": total, "procedures_e2e": min(total, round(total * share))}


assert len(_COURSE) == len(MONTHS)
