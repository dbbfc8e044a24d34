"""Means of runs that hang together."""

from __future__ import annotations

import math
from typing import Any, Dict, Hashable, List, Optional, Sequence, Tuple


def clustered_mean(
    values: Sequence[float], points: Sequence[Hashable], luck: Optional[Sequence[Hashable]] = None
) -> Dict[str, Any]:
    """A mean with a standard error clustered by point and, where points share it, by luck.

    values: numbers, one a run. points: the point of each, luck: the number of each run where
    points share their luck, else None. A way with one cluster only (one point, say) is left out.
    The variance is that of points plus that of luck less that of runs with both in common (Cameron,
    Gelbach and Miller 2011), or the greater of the two where that is less. The interval takes
    Student's t with one degree of freedom fewer than there are clusters in the smaller way.

    Returns value, se, lo, hi (95 %), n and clusters, the number of the fewest clusters; se, lo and
    hi are None where there are fewer than two.
    """
    n = len(values)
    if n == 0 or len(points) != n or (luck is not None and len(luck) != n):
        raise ValueError("values, points and luck must be equally many, and at least one")
    mean = math.fsum(values) / n
    residuals = [value - mean for value in values]
    ways = [_variance_of_mean(residuals, points)]
    if luck is not None:
        ways.append(_variance_of_mean(residuals, luck))
    known = [(variance, count) for variance, count in ways if variance is not None]
    if not known:
        return {"value": mean, "se": None, "lo": None, "hi": None, "n": n, "clusters": 1}
    variance = math.fsum(way[0] for way in known)
    if len(known) == 2 and luck is not None:
        both, _ = _variance_of_mean(residuals, list(zip(points, luck)))
        variance = max(variance - (both or 0.0), known[0][0], known[1][0])
    clusters = min(way[1] for way in known)
    se = math.sqrt(variance)
    half = student_t(clusters - 1) * se
    return {
        "value": mean,
        "se": se,
        "lo": mean - half,
        "hi": mean + half,
        "n": n,
        "clusters": clusters,
    }


def _variance_of_mean(
    residuals: List[float], clusters: Sequence[Hashable]
) -> Tuple[Optional[float], int]:
    """Variance of a mean over clusters, and their number; None for fewer than two."""
    sums: Dict[Hashable, float] = {}
    for residual, cluster in zip(residuals, clusters):
        sums[cluster] = sums.get(cluster, 0.0) + residual
    count = len(sums)
    if count < 2:
        return None, count
    squares = math.fsum(s * s for s in sums.values())
    return squares * count / (count - 1) / len(residuals) ** 2, count


def student_t(degrees: int) -> float:
    """Student's t for 95 %, by Hill's (1970) series, doi:10.1145/355598.355600; exact for 1 and 2."""
    if degrees == 1:
        return 12.706204736432095
    if degrees == 2:
        return 4.302652729911275
    z = 1.959963984540054
    a = 1.0 / (degrees - 0.5)
    b = 48.0 / (a * a)
    c = ((20700.0 * a / b - 98.0) * a - 16.0) * a + 96.36
    d = ((94.5 / (b + c) - 3.0) / b + 1.0) * math.sqrt(a * math.pi / 2.0) * degrees
    y = (d * 0.05) ** (2.0 / degrees)
    if y > 0.05 + a:
        y = z * z
        if degrees < 5:
            c += 0.3 * (degrees - 4.5) * (-z + 0.6)
        c += (((0.05 * d * -z - 5.0) * -z - 7.0) * -z - 2.0) * -z + b
        y = (((((0.4 * y + 6.3) * y + 36.0) * y + 94.5) / c - y - 3.0) / b + 1.0) * -z
        y = math.expm1(a * y * y)
    else:
        y = (
            (1.0 / (((degrees + 6.0) / (degrees * y) - 0.089 * d - 0.822) * (degrees + 2.0) * 3.0)
             + 0.5 / (degrees + 4.0)) * y - 1.0
        ) * (degrees + 1.0) / (degrees + 2.0) + 1.0 / y
    return math.sqrt(degrees * y)
