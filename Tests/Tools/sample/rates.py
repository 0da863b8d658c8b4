"""The end-to-end rate (`e2e`) of each body and month, calibrated.

1. The path of each block is drawn by hand and moved as little as possible onto the block's published values.
2. Đà Nẵng and Hà Nam have paths of their own, moved onto theirs in the same way.
3. Every other body has odds = level × slow drift × noise × k, where k is common to its block in a month and
   makes the block's Σ/Σ what step 1 demands. Bodies with a published value or bound for 2024 have their level
   solved so that the value comes out; the others take a level from a spread drawn by hand. The two solutions are
   repeated in turn until both hold.
"""

import math

from chance import between, normal, shuffled, stream, wander
from months import INDEX, MONTHS, PROVINCE_MERGER, covered, interpolate
from solve import apportion, odds, project, rate, scale_odds

ROUNDS = 60

_BLOCK_PATH = {
    "ministries": {
        "2023-01": 25, "2023-06": 33.5, "2023-09": 40, "2023-12": 49, "2024-01": 56, "2024-02": 59, "2024-03": 61,
        "2024-06": 63.4, "2024-09": 65.4, "2024-12": 65.6, "2025-02": 63, "2025-03": 59, "2025-06": 56,
        "2025-10": 54.46, "2025-12": 56, "2026-05": 60, "2026-10": 64,
    },
    "localities": {
        "2023-01": 6.4, "2023-06": 8.4, "2023-09": 9.8, "2023-12": 12.2, "2024-01": 15.4, "2024-02": 16.3,
        "2024-04": 17.3, "2024-06": 17.6, "2024-08": 17.2, "2024-09": 19.4, "2024-10": 21.2, "2024-11": 22.3,
        "2024-12": 22.6, "2025-03": 19.4, "2025-05": 16, "2025-06": 14.48, "2025-07": 11.81, "2025-08": 13.6,
        "2025-10": 16.94, "2025-12": 18.6, "2026-05": 22, "2026-10": 26,
    },
}  # fmt: skip

# The best locality of January–August 2024 was not named; it is taken to be the one that led the whole year.
BEST_LOCALITY = "ha-nam"

# «+46» since the end of 2023, read as points: derived, so a guide and not a published value.
DERIVED_DA_NANG_2023 = 0.20

_OWN_PATH = {
    "da-nang": {
        "2023-01": 8, "2023-06": 13, "2023-09": 21, "2023-12": 46, "2024-01": 57.5, "2024-02": 63, "2024-03": 67,
        "2024-04": 69, "2024-05": 69.3, "2024-06": 67.5, "2024-07": 60, "2024-08": 55, "2024-09": 52,
        "2024-10": 50, "2024-11": 48, "2024-12": 47, "2025-06": 39, "2025-07": 29, "2025-10": 38, "2026-10": 48,
    },
    BEST_LOCALITY: {
        "2023-01": 14, "2023-06": 30, "2023-12": 58, "2024-01": 65, "2024-03": 68.5, "2024-06": 70.4,
        "2024-08": 69.5, "2024-10": 67.6, "2024-12": 66.8, "2025-06": 52, "2025-07": 38, "2025-10": 47,
        "2026-10": 54,
    },
}  # fmt: skip

# Levels of bodies with a bound for 2024: "< 10" spreads them evenly from 27 to 88 % of 10.
_BELOW = (0.27, 0.88)
_ABOVE = {"bao-hiem-xa-hoi-viet-nam": 0.585, "bo-lao-dong-thuong-binh-va-xa-hoi": 0.546}

# The ministries nobody names: their rates in the first half of 2024.
_MINISTRY_LEVEL = {
    "bo-cong-an": 54, "bo-giao-thong-van-tai": 41, "bo-khoa-hoc-va-cong-nghe": 37, "bo-noi-vu": 22,
    "bo-nong-nghiep-va-phat-trien-nong-thon": 33, "bo-thong-tin-va-truyen-thong": 46, "bo-xay-dung": 27,
    "thanh-tra-chinh-phu": 14, "uy-ban-dan-toc": 17, "van-phong-chinh-phu": 35,
}  # fmt: skip

# Lạng Sơn is described as well ahead in online submission: it is one of the five above 30 %.
_PINNED = {"lang-son": 35}
_HIGH_LEVELS = (31.5, 33.5, 38.5, 43)


def block_path(block, volumes, published):
    """Σ/Σ of a block in each month, as the published values of the block demand."""
    totals = [sum(path[t] for path in volumes.values()) for t in range(len(MONTHS))]
    drawn = [value / 100 for value in interpolate(_BLOCK_PATH[block])]
    return project(drawn, totals, published.of(block))


def _own_paths(volumes, published):
    """Paths of the two provinces whose course within 2024 is known."""
    paths = {}
    for body, knots in _OWN_PATH.items():
        demands = published.of(body)
        if body == "da-nang":
            demands = demands + [(covered("2023"), DERIVED_DA_NANG_2023)]
        if body == BEST_LOCALITY:
            demands = demands + [(published.best.months, published.best.value / 100)]
        drawn = [value / 100 for value in interpolate(knots)]
        path = project(drawn, volumes[body], demands)
        noise = wander(stream("own", body), len(MONTHS), 0.012)
        paths[body] = project([a * b for a, b in zip(path, noise)], volumes[body], demands)
    return paths


def _spread(bodies):
    """Levels of the provinces nobody names, in random order: four of 31–43 %, the others from 9 to 29 %."""
    free = [body for body in bodies if body not in _PINNED]
    count = len(free) - len(_HIGH_LEVELS)
    levels = list(_HIGH_LEVELS)
    for i in range(count):
        q = i / (count - 1)
        levels.append(9.6 + 2.2 * q + 17.2 * q * q * q)
    drawn = dict(zip(free, shuffled(stream("spread"), levels)))
    return {**drawn, **_PINNED}


def _targets(bodies, published):
    """Bodies whose level is solved: `{body: (months, rate)}`."""
    targets = {}
    for body in bodies:
        demands = published.of(body)
        if demands:
            targets[body] = demands[0]
    bounds = [bound for bound in published.bounds if bound.unit in bodies]
    for bound in bounds:
        if bound.comparison == ">":
            targets[bound.unit] = (bound.months, _ABOVE[bound.unit])
    upper = shuffled(stream("bounds"), [bound for bound in bounds if bound.comparison == "<"])
    for i, bound in enumerate(upper):
        part = _BELOW[0] + (_BELOW[1] - _BELOW[0]) * i / (len(upper) - 1)
        targets[bound.unit] = (bound.months, part * bound.value / 100)
    return targets


def _course(body, survives):
    """Drift, noise and the merger's fall of one body, as factors on its odds."""
    slope = max(-0.35, min(0.35, 0.14 * normal(stream("drift", body))))
    pivot = INDEX["2024-06"]
    noise = wander(stream("rate", body), len(MONTHS), 0.05)
    course = [max(0.3, 1 + slope * (t - pivot) / 24) * noise[t] for t in range(len(MONTHS))]
    if not survives:
        depth = between(stream("merger", body), 0.2, 0.45)
        for i, part in enumerate((1.0, 0.75, 0.4, 0.15)):
            course[PROVINCE_MERGER + i] *= 1 - depth * part
    return course


def simulate(block, volumes, published, survivors):
    """`{body: [rate of each month]}` for all bodies of a block; `survivors` were not merged in 2025."""
    own = _own_paths(volumes, published) if block == "localities" else {}
    floating = [body for body in volumes if body not in own]
    targets = _targets(floating, published)
    named = {**_MINISTRY_LEVEL} if block == "ministries" else _spread([b for b in floating if b not in targets])
    level = {body: odds(targets[body][1] if body in targets else named[body] / 100) for body in floating}
    course = {body: _course(body, body in survivors or block == "ministries") for body in floating}

    path = block_path(block, volumes, published)
    totals = [sum(volumes[body][t] for body in volumes) for t in range(len(MONTHS))]
    left = [
        totals[t] * path[t] - math.fsum(volumes[body][t] * own[body][t] for body in own) for t in range(len(MONTHS))
    ]
    common = [1.0] * len(MONTHS)
    for _ in range(ROUNDS):
        for t in range(len(MONTHS)):
            flows = [volumes[body][t] for body in floating]
            common[t] = scale_odds(flows, [level[body] * course[body][t] for body in floating], left[t])
        for body, (months, wanted) in targets.items():
            flows = [volumes[body][t] for t in months]
            odds_ = [level[body] * course[body][t] * common[t] for t in months]
            level[body] *= scale_odds(flows, odds_, wanted * sum(flows))
    rates = {
        body: [rate(level[body] * course[body][t] * common[t]) for t in range(len(MONTHS))] for body in floating
    }
    return {**own, **rates}


def counts(volumes, rates, published):
    """End-to-end dossiers as whole numbers; a published count of a year comes out exactly."""
    result = {b: [round(v * r) for v, r in zip(volumes[b], rates[b])] for b in volumes}
    for (body, period, column), count in published.counts.items():
        if column == "end_to_end" and body in volumes:
            months = covered(period)
            parts = apportion(count, [volumes[body][t] * rates[body][t] for t in months])
            for t, value in zip(months, parts):
                result[body][t] = value
    return result
