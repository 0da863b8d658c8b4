"""The three small solvers the calibration rests on."""

import math


def project(path, weights, constraints):
    """The path nearest to `path` whose weighted means are as demanded.

    `constraints` are `(indexes, mean)`. The change is the smallest in the sum of its squares.
    """
    if not constraints:
        return list(path)
    rows = []
    for indexes, _ in constraints:
        total = math.fsum(weights[t] for t in indexes)
        rows.append({t: weights[t] / total for t in indexes})
    gaps = [
        mean - math.fsum(share * path[t] for t, share in row.items())
        for row, (_, mean) in zip(rows, constraints)
    ]
    matrix = [[math.fsum(a[t] * b.get(t, 0.0) for t in a) for b in rows] for a in rows]
    pulls = _linear(matrix, gaps)
    return [
        value + math.fsum(pull * row.get(t, 0.0) for pull, row in zip(pulls, rows))
        for t, value in enumerate(path)
    ]


def _linear(matrix, right):
    """Gaussian elimination with pivoting; the systems have at most a handful of rows."""
    size = len(right)
    rows = [list(row) + [value] for row, value in zip(matrix, right)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda r: abs(rows[r][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for r in range(size):
            if r != column:
                factor = rows[r][column] / rows[column][column]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[column])]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def rate(odds):
    return odds / (1 + odds)


def odds(rate_):
    return rate_ / (1 - rate_)


def scale_odds(volumes, odds_, total):
    """The factor k for which the sum of volume × rate(odds × k) is `total`.

    Newton's method from the left: the sum is concave in k, so it comes nearer at each step and never overshoots.
    """
    reach = math.fsum(volumes)
    if total <= 0:
        return 0.0
    if total >= reach:
        raise ValueError("no factor reaches this total")
    k = total / math.fsum(v * o for v, o in zip(volumes, odds_))
    for _ in range(200):
        value = math.fsum(v * rate(o * k) for v, o in zip(volumes, odds_))
        slope = math.fsum(v * o / ((1 + o * k) * (1 + o * k)) for v, o in zip(volumes, odds_))
        step = (total - value) / slope
        k += step
        if abs(step) <= 1e-13 * k:
            break
    return k


def apportion(total, shares):
    """Whole numbers in proportion to `shares` that sum to `total` (largest remainders)."""
    sum_ = math.fsum(shares)
    exact = [total * share / sum_ for share in shares]
    return _whole(total, exact, [total] * len(exact))


def apportion_within(total, caps, odds_):
    """Whole numbers that sum to `total`, none above its cap, the rates following the odds."""
    if total <= 0:
        return [0] * len(caps)
    if total >= sum(caps):
        return list(caps)
    k = scale_odds(caps, odds_, total)
    return _whole(total, [cap * rate(o * k) for cap, o in zip(caps, odds_)], caps)


def _whole(total, exact, caps):
    counts = [min(cap, math.floor(value)) for value, cap in zip(exact, caps)]
    order = sorted(range(len(exact)), key=lambda i: (counts[i] - exact[i], i))
    left = total - sum(counts)
    while left > 0:
        for i in order:
            if left > 0 and counts[i] < caps[i]:
                counts[i] += 1
                left -= 1
    return counts
