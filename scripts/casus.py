"""Reads results folders of casus as tidy tables.

    import casus
    study = casus.load("results/wording")
    study.runs            # one row per replication, with the point's factors beside it
    study.responses       # one row per call and ally
    study.summary         # point, arm, outcome, statistic, value, lo, hi, n
    study.table("ladder") # any other table of the folder
    study.meaning("max_rung")
    study.mean("war", arm="base")  # over all points, with a standard error that knows of luck

Tables are pandas data frames where pandas is installed, else lists of dictionaries with numbers,
booleans, texts, and None for what is missing. Nothing else is needed: copy this file where you like.
Python 3.8 or later.
"""

import csv
import json
import math
import os

try:
    import pandas
except ImportError:
    pandas = None

__all__ = ["Study", "clustered_mean", "load", "read"]

# Missing is empty, and nothing else: pandas would also take words such as "None" or "NA" for it.
_MISSING = [""]


def _value(cell, kind):
    """A cell by the type that dictionary.csv gives its column."""
    if cell == "":
        return None
    if kind == "boolean":
        return cell == "1"
    if kind == "integer":
        return int(cell)
    if kind == "number":
        return float(cell)
    if kind == "text":
        return cell
    for read in (int, float):
        try:
            return read(cell)
        except ValueError:
            pass
    return cell


def read(path, kinds=None):
    """Reads one CSV table of casus.

    path: the file. kinds: types by column, as in dictionary.csv; guessed where absent.
    Returns a data frame with pandas, else a list of dictionaries.
    """
    if pandas is not None:
        table = pandas.read_csv(
            path, na_values=_MISSING, keep_default_na=False, float_precision="round_trip"
        )
        for column, kind in (kinds or {}).items():
            if column in table and kind == "boolean" and not table[column].isna().any():
                table[column] = table[column].astype(bool)
        return table
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.DictReader(file)
        return [
            {name: _value(cell, (kinds or {}).get(name)) for name, cell in row.items()}
            for row in rows
        ]


def _rows(table):
    return table.to_dict("records") if pandas is not None and hasattr(table, "to_dict") else table


def _missing(value):
    return value is None or (isinstance(value, float) and value != value)


def _variance_of_mean(residuals, clusters):
    """Variance of a mean over clusters, and their number; None for fewer than two."""
    sums = {}
    for residual, cluster in zip(residuals, clusters):
        sums[cluster] = sums.get(cluster, 0.0) + residual
    count = len(sums)
    if count < 2:
        return None, count
    squares = math.fsum(s * s for s in sums.values())
    return squares * count / (count - 1) / len(residuals) ** 2, count


def clustered_mean(values, points, luck=None):
    """A mean with a standard error clustered by point and, where points share it, by luck.

    values: numbers, one a run. points: the point of each, luck: the number of each run where
    points share their luck, else None. A way with one cluster only (one point, say) is left out.
    The variance is that of points plus that of luck less that of single runs (Cameron, Gelbach
    and Miller 2011), or the greater of the two where that is less. The interval takes
    Student's t with one degree of freedom fewer than there are clusters in the smaller way.
    """
    n = len(values)
    mean = math.fsum(values) / n
    residuals = [value - mean for value in values]
    ways = [_variance_of_mean(residuals, points)]
    if luck is not None:
        ways.append(_variance_of_mean(residuals, luck))
    ways = [way for way in ways if way[0] is not None]
    if not ways:
        return {"value": mean, "se": None, "lo": None, "hi": None, "n": n, "clusters": 1}
    variance = math.fsum(way[0] for way in ways)
    if len(ways) == 2:
        single = math.fsum(r * r for r in residuals) / n / max(1, n - 1)
        variance = max(variance - single, ways[0][0], ways[1][0])
    clusters = min(way[1] for way in ways)
    se = math.sqrt(variance)
    half = _t(clusters - 1) * se
    return {
        "value": mean,
        "se": se,
        "lo": mean - half,
        "hi": mean + half,
        "n": n,
        "clusters": clusters,
    }


def _t(degrees):
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


class Study:
    """A finished results folder."""

    def __init__(self, folder):
        self.folder = os.fspath(folder)
        manifest = os.path.join(self.folder, "manifest.json")
        if not os.path.isfile(manifest):
            raise FileNotFoundError(
                "%s holds no finished results of casus; 'casus resume' goes on with unfinished ones"
                % self.folder
            )
        with open(manifest, encoding="utf-8") as file:
            self.manifest = json.load(file)
        self._dictionary = {}
        with open(os.path.join(self.folder, "dictionary.csv"), newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                self._dictionary[(row.get("file", ""), row["column"])] = row
        self._tables = {}

    def table(self, name):
        """A table of the folder, such as "ladder", "incidence" or "comparisons"."""
        if name not in self._tables:
            file = name + ".csv"
            kinds = {c: r["type"] for (f, c), r in self._dictionary.items() if f == file}
            if name == "points":
                kinds = {}  # factors are written as in scenarios: numbers and words, as they come
            self._tables[name] = read(os.path.join(self.folder, file), kinds)
        return self._tables[name]

    @property
    def points(self):
        """One row per design point, with the value of each factor."""
        return self.table("points")

    @property
    def runs(self):
        """One row per replication, with the factors of its point."""
        return self._beside(self.table("runs"))

    @property
    def responses(self):
        """One row per call and ally, with the factors of its point."""
        return self._beside(self.table("responses"))

    @property
    def summary(self):
        """Estimates with 95 % intervals, with the factors of their point."""
        return self._beside(self.table("summary"))

    def meaning(self, column):
        """What a column means, with its unit."""
        for (_, name), row in self._dictionary.items():
            if name == column:
                return row["meaning"] + (" [%s]" % row["unit"] if row["unit"] else "")
        raise KeyError(column)

    def clusters(self, runs=None):
        """Which runs hang together, as two lists, one entry a run: by point, by luck.

        For clustered standard errors: points that have their luck together are one cluster, and
        where luck is shared so are runs of equal number. The second list is None where luck is
        the point's own.
        """
        rows = _rows(self.runs if runs is None else runs)
        design = self.manifest.get("design", {})
        shared = design.get("luck", "shared") == "shared"
        together = 1 if shared else int(design.get("points_with_one_luck", 1))
        points = [int(row["point"]) // together for row in rows]
        return points, [int(row["run"]) for row in rows] if shared else None

    def mean(self, column, arm=None, runs=None):
        """Mean of a column over all points and runs, with a clustered standard error.

        column: a number or yes-or-no of runs. arm: only the runs of this arm. Runs in which it is
        missing are left out. Returns a dictionary with value, se, lo, hi (95 %), n and clusters,
        the number of the fewest clusters; se is None where there are fewer than two.
        """
        rows = _rows(self.runs if runs is None else runs)
        if arm is not None:
            rows = [row for row in rows if row["arm"] == arm]
        rows = [row for row in rows if not _missing(row[column])]
        if not rows:
            raise ValueError("no run has a value of %s" % column)
        points, luck = self.clusters(rows)
        return clustered_mean([float(row[column]) for row in rows], points, luck)

    def _beside(self, table):
        if not os.path.isfile(os.path.join(self.folder, "points.csv")):
            return table
        points = self.points
        if pandas is not None:
            return table.merge(points, on="point", how="left", suffixes=("", "_of_point"))
        by_number = {row["point"]: row for row in points}
        return [{**by_number.get(row["point"], {}), **row} for row in table]


def load(folder):
    """Opens a finished results folder."""
    return Study(folder)
