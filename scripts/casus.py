"""Reads results folders of casus as tidy tables.

    import casus
    study = casus.load("results/wording")
    study.runs            # one row per replication, with the point's factors beside it
    study.responses       # one row per call and ally
    study.summary         # point, arm, outcome, statistic, value, lo, hi, n
    study.table("ladder") # any other table of the folder
    study.meaning("max_rung")

Tables are pandas data frames where pandas is installed, else lists of dictionaries with numbers,
booleans, texts, and None for what is missing. Nothing else is needed: copy this file where you like.
Python 3.8 or later.
"""

import csv
import json
import os

try:
    import pandas
except ImportError:
    pandas = None

__all__ = ["Study", "load", "read"]

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
