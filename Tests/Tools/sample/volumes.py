"""How many dossiers each body receives each month.

Localities: population × use per head, on a path of the country's total. Ministries: on the path that gives their
block the share of all dossiers which the published rates of nation, ministries and localities imply (a nation's
rate is Σ/Σ of its blocks, so three rates fix the share).
"""

import math

from chance import between, stream, wander
from months import INDEX, MONTHS, activity, interpolate
from solve import apportion, project

# Inhabitants in thousands, rounded: only to give sizes.
POPULATION = {
    "ha-noi": 8590, "ho-chi-minh": 9460, "hai-phong": 2110, "da-nang": 1250, "can-tho": 1260, "ha-giang": 900,
    "cao-bang": 545, "bac-kan": 325, "tuyen-quang": 815, "lao-cai": 780, "dien-bien": 645, "lai-chau": 490,
    "son-la": 1310, "yen-bai": 860, "hoa-binh": 880, "thai-nguyen": 1350, "lang-son": 810, "quang-ninh": 1380,
    "bac-giang": 1920, "phu-tho": 1530, "vinh-phuc": 1210, "bac-ninh": 1520, "hai-duong": 1960, "hung-yen": 1300,
    "thai-binh": 1880, "ha-nam": 890, "nam-dinh": 1890, "ninh-binh": 1020, "thanh-hoa": 3740, "nghe-an": 3440,
    "ha-tinh": 1320, "quang-binh": 920, "quang-tri": 655, "hue": 1170, "quang-nam": 1530, "quang-ngai": 1250,
    "binh-dinh": 1510, "phu-yen": 880, "khanh-hoa": 1260, "ninh-thuan": 600, "binh-thuan": 1260, "kon-tum": 590,
    "gia-lai": 1610, "dak-lak": 1930, "dak-nong": 680, "lam-dong": 1340, "binh-phuoc": 1050, "tay-ninh": 1190,
    "binh-duong": 2820, "dong-nai": 3310, "ba-ria-vung-tau": 1190, "long-an": 1740, "tien-giang": 1790,
    "ben-tre": 1300, "tra-vinh": 1020, "vinh-long": 1030, "dong-thap": 1600, "an-giang": 1910, "kien-giang": 1750,
    "hau-giang": 730, "soc-trang": 1200, "bac-lieu": 920, "ca-mau": 1210,
}  # fmt: skip

# Dossiers per head against the average, where a published count tells it (the counts of 2026 of the merged
# provinces, Hà Nam 2024) or size does; the others draw between 0.8 and 1.05.
USE = {
    "ha-noi": 0.75, "ho-chi-minh": 0.75, "da-nang": 1.45, "hai-phong": 1.38, "hai-duong": 1.38, "dong-nai": 1.2,
    "binh-phuoc": 1.2, "phu-tho": 1.36, "vinh-phuc": 1.36, "hoa-binh": 1.36, "dong-thap": 0.94, "tien-giang": 0.94,
    "dak-lak": 1.24, "phu-yen": 1.24, "binh-duong": 1.1,
}  # fmt: skip

# Ministries: thousand dossiers in 2024, and how much of it the measuring system saw at the start of 2023
# (systems were connected one after another until early 2024).
MINISTRIES = {
    "bo-cong-an": (6500, 0.12), "bo-cong-thuong": (1782, 0.75), "bo-giao-duc-va-dao-tao": (60, 0.5),
    "bo-giao-thong-van-tai": (520, 0.3), "bo-ke-hoach-va-dau-tu": (180, 0.5), "bo-khoa-hoc-va-cong-nghe": (130, 0.5),
    "bo-lao-dong-thuong-binh-va-xa-hoi": (260, 0.3), "bo-ngoai-giao": (190, 0.4), "bo-noi-vu": (22, 0.5),
    "bo-nong-nghiep-va-phat-trien-nong-thon": (420, 0.4), "bo-quoc-phong": (9, 0.5), "bo-tai-chinh": (4200, 0.1),
    "bo-tai-nguyen-va-moi-truong": (60, 0.4), "bo-thong-tin-va-truyen-thong": (70, 0.6), "bo-tu-phap": (1500, 0.5),
    "bo-van-hoa-the-thao-va-du-lich": (45, 0.5), "bo-xay-dung": (45, 0.4), "bo-y-te": (110, 0.4),
    "ngan-hang-nha-nuoc-viet-nam": (14, 0.5), "thanh-tra-chinh-phu": (2, 0.5), "uy-ban-dan-toc": (1, 0.5),
    "van-phong-chinh-phu": (3, 0.5), "bao-hiem-xa-hoi-viet-nam": (3200, 0.15),
}  # fmt: skip

# Million dossiers of all localities in an ordinary month, and the dip of the merger.
_LOCAL_TOTAL = {"2023-01": 0.96, "2023-12": 1.02, "2024-12": 1.08, "2025-06": 1.14, "2025-12": 1.26, "2026-10": 1.46}
_MERGER_DIP = {"2025-06": 1.0, "2025-07": 0.8, "2025-08": 0.9, "2025-09": 0.97, "2025-10": 1.0}

# Share of the ministries in all dossiers, before it is corrected to what the published rates imply.
_MINISTRY_SHARE = {
    "2023-01": 0.17, "2023-07": 0.26, "2023-12": 0.42, "2024-01": 0.52, "2024-03": 0.565, "2024-06": 0.60,
    "2024-09": 0.64, "2024-12": 0.64, "2025-10": 0.614, "2026-10": 0.60,
}  # fmt: skip


def local_volumes(bodies, counts):
    """Volume of each province and month: real numbers, or whole ones where the year was published."""
    total = interpolate({month: value * 1e6 for month, value in _LOCAL_TOTAL.items()})
    dip = interpolate(_MERGER_DIP)
    total = [a * b * c for a, b, c in zip(total, dip, activity())]
    paths = {}
    for body in bodies:
        use = USE.get(body) or between(stream("use", body), 0.8, 1.05)
        noise = wander(stream("volume", body), len(MONTHS), 0.035)
        paths[body] = [POPULATION[body] * use * factor for factor in noise]
    return _scaled(paths, total, counts)


def ministry_volumes(bodies, counts, local, published):
    """Volume of each ministry and month."""
    local_total = [math.fsum(local[body][t] for body in local) for t in range(len(MONTHS))]
    total = _ministry_total(local_total, published)
    connected = {"2023-01": 0.0, "2023-09": 0.45, "2024-02": 0.95, "2024-06": 1.0}
    paths = {}
    for body in bodies:
        size, seen = MINISTRIES[body]
        reach = [seen + (1 - seen) * value for value in interpolate(connected)]
        noise = wander(stream("volume", body), len(MONTHS), 0.04)
        paths[body] = [size * a * b for a, b in zip(reach, noise)]
    return _scaled(paths, total, counts)


def _ministry_total(local_total, published):
    """Total of the ministries: the path above, corrected so that the three published rates fit together."""
    share = interpolate(_MINISTRY_SHARE)
    ratio = [w / (1 - w) for w in share]  # ministries' dossiers for one of the localities
    ministries, localities = dict_of(published, "ministries"), dict_of(published, "localities")
    demands = []
    for months, nation in published.of("vn"):
        upper, lower = ministries[tuple(months)], localities[tuple(months)]
        demands.append((months, (nation - lower) / (upper - nation)))
    ratio = project(ratio, local_total, demands)
    return [a * b for a, b in zip(local_total, ratio)]


def dict_of(published, unit):
    """Published rates of a unit by the months they cover."""
    return {tuple(months): value for months, value in published.of(unit)}


def _scaled(paths, total, counts):
    """The paths scaled so that each month sums to its total, those with a published year held to it."""
    year = range(INDEX["2024-01"], INDEX["2024-12"] + 1)
    volumes = {body: [0.0] * len(MONTHS) for body in paths}
    for t, wanted in enumerate(total):
        sum_ = math.fsum(path[t] for path in paths.values())
        for body, path in paths.items():
            volumes[body][t] = wanted * path[t] / sum_
    fixed = {unit: n for (unit, _, column), n in counts.items() if column == "received" and unit in volumes}
    for body, count in fixed.items():
        factor = count / math.fsum(volumes[body][t] for t in year)
        volumes[body] = [value * factor for value in volumes[body]]
    for t, wanted in enumerate(total):
        held = math.fsum(volumes[body][t] for body in fixed)
        rest = math.fsum(volumes[body][t] for body in volumes if body not in fixed)
        for body in volumes:
            if body not in fixed:
                volumes[body][t] *= (wanted - held) / rest
    whole = {body: [max(1, round(value)) for value in path] for body, path in volumes.items()}
    for body, count in fixed.items():
        parts = apportion(count, [volumes[body][t] for t in year])
        for t, value in zip(year, parts):
            whole[body][t] = value
    return whole

