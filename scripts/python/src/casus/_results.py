"""What a results folder holds, as frames."""

from __future__ import annotations

import io
import csv
import os
import warnings
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from . import _frames, _html
from ._clusters import clustered_mean
from ._folder import Folder
from .errors import NameCollision, PartialResults

#: First days of events, as columns of runs.csv.
_EVENTS = {"force": "first_force_day", "war": "war_day", "nuclear": "first_day_rung_5"}

#: What the ending of a dispute is called that has not ended within the horizon, or never began.
_CENSORED = ("ongoing", "none")


class Results:
    """A finished results folder.

    Every file is checked against its hash when it is read: a damaged one raises DamagedResults.
    ``frames`` says what tables are: "pandas", "polars", "plain" (lists of dictionaries), or None
    for the first of these that is installed.
    """

    def __init__(self, folder: "str | os.PathLike[str]", frames: Optional[str] = None) -> None:
        self._files = Folder(folder)
        self._asked = frames
        self._tables: Dict[str, Any] = {}
        rows = csv.DictReader(io.StringIO(self._files.bytes("dictionary.csv").decode("utf-8"), newline=""))
        self._dictionary = {(row["file"], row["column"]): row for row in rows}
        # Tables of analyses have no dictionary; what they share with others is what it is there.
        self._shared_kinds = {"baseline": "text"}
        for file in ("points.csv", "runs.csv", "summary.csv"):
            for (of, column), row in self._dictionary.items():
                if of == file and column in ("point", "arm", "outcome", "statistic"):
                    self._shared_kinds[column] = row["type"]
        self._tell_if_partial()

    def _tell_if_partial(self) -> None:
        told = self.manifest
        if told["failures"]:
            message = "%s: %s of %s replications failed; results.failures tells how to replay each" % (
                self.folder, told["failures"], told["asked"],
            )
            warnings.warn(message, PartialResults, stacklevel=4)
        if not told["complete"]:
            message = "%s: %s of %s runs were played; casus.resume goes on" % (
                self.folder, told["runs"], told["asked"],
            )
            warnings.warn(message, PartialResults, stacklevel=4)

    @property
    def folder(self) -> str:
        """Where the results are."""
        return os.fspath(self._files.path)

    @property
    def manifest(self) -> Dict[str, Any]:
        """What the folder says of itself: version, seed, design, hashes, the command that makes it again."""
        return self._files.manifest

    @property
    def command(self) -> str:
        """The command that makes these results again."""
        return str(self.manifest["command"])

    @property
    def complete(self) -> bool:
        """Whether all that was asked for was played, and nothing failed."""
        return bool(self.manifest["complete"]) and not self.manifest["failures"]

    def check(self) -> int:
        """Checks every file of the folder against its hash, and tells how many there are."""
        return self._files.check()

    def table(self, name: str) -> Any:
        """A table as it stands in the folder, such as "ladder" or "sensitivity", with dictionary types."""
        if name not in self._tables:
            file = name + ".csv"
            kinds = {column: row["type"] for (of, column), row in self._dictionary.items() if of == file}
            kinds = kinds or self._shared_kinds
            self._tables[name] = _frames.frame(self._files.bytes(file), kinds, self._asked)
        return self._tables[name]

    @property
    def points(self) -> Any:
        """One row per design point, with the value of each factor."""
        return self.table("points")

    @property
    def runs(self) -> Any:
        """One row per replication, with the factors of its point."""
        return self._beside("runs")

    @property
    def responses(self) -> Any:
        """One row per call and ally, with the factors of its point."""
        return self._beside("responses")

    @property
    def summary(self) -> Any:
        """Estimates with 95 % intervals, with the factors of their point."""
        return self._beside("summary")

    @property
    def incidence(self) -> Any:
        """Cumulative incidence by day, with the factors of each point."""
        return self._beside("incidence")

    @property
    def ladder(self) -> Any:
        """Share of runs at each rung by day, with the factors of each point."""
        return self._beside("ladder")

    @property
    def comparisons(self) -> Any:
        """Paired differences between arms, with the factors of each point; casus.compare makes them."""
        if not self._files.has("comparisons.csv"):
            raise FileNotFoundError("%s has no comparisons yet: casus.compare makes them" % self.folder)
        return self._beside("comparisons")

    @property
    def failures(self) -> Any:
        """Replications that failed, each with the command that replays it."""
        return self.table("failures")

    @property
    def figures(self) -> Dict[str, Path]:
        """The SVG of each figure in the folder, by the figure's name; casus.chart draws more."""
        drawn = self._files.derived("charts/")
        return {path.stem: path for name, path in sorted(drawn.items()) if name.endswith(".svg")}

    def meaning(self, column: str, table: Optional[str] = None) -> str:
        """What a column means, with its unit."""
        for (file, name), row in self._dictionary.items():
            if name == column and table in (None, file, file[: -len(".csv")]):
                return row["meaning"] + (" [%s]" % row["unit"] if row["unit"] else "")
        raise KeyError(column)

    def _beside(self, name: str) -> Any:
        key = name + " with factors"
        if key not in self._tables:
            table = self.table(name)
            names = self._factor_names(name)
            self._tables[key] = _frames.beside(table, self.points, names) if names else table
        return self._tables[key]

    def _factor_names(self, table: str) -> Dict[str, str]:
        """What each factor is called beside a table; one that is called like a column gets another name."""
        taken = {column for (file, column) in self._dictionary if file == table + ".csv"}
        taken |= set(_frames.columns(self.table(table)))
        factors = [c for c in _frames.columns(self.points) if c != "point"]
        names = {}
        for factor in factors:
            name = factor
            while name in taken or (name != factor and name in factors):
                name += "_of_point"
            if name != factor:
                message = "factor %r is called like a column of %s: here it is %r" % (factor, table, name)
                warnings.warn(message, NameCollision, stacklevel=4)
            taken.add(name)
            names[factor] = name
        return names

    def clusters(self, runs: Any = None) -> Tuple[List[int], Optional[List[int]]]:
        """Which runs hang together, as two lists, one entry a run: by point, by luck.

        For clustered standard errors: points that have their luck together are one cluster, and
        where luck is shared so are runs of equal number. The second list is None where luck is
        the point's own.
        """
        rows = self.table("runs") if runs is None else runs
        design = self.manifest.get("design", {})
        shared = design.get("luck", "shared") == "shared"
        together = 1 if shared else int(design.get("points_with_one_luck", 1))
        points = [int(point) // together for point in _frames.column(rows, "point")]
        return points, [int(run) for run in _frames.column(rows, "run")] if shared else None

    def mean(self, column: str, arm: Optional[str] = None, runs: Any = None) -> Dict[str, Any]:
        """Mean of a column over all points and runs, with a clustered standard error.

        column: a number or yes-or-no of runs. arm: only the runs of this arm. Runs in which it is
        missing are left out. Returns a dictionary with value, se, lo, hi (95 %), n and clusters,
        the number of the fewest clusters; se is None where there are fewer than two.
        """
        rows = self.table("runs") if runs is None else runs
        values = _frames.column(rows, column)
        arms = _frames.column(rows, "arm")
        if arm is not None and arm not in arms:
            raise ValueError("no run is of arm %r" % arm)
        keep = [value is not None and arm in (None, of) for value, of in zip(values, arms)]
        if not any(keep):
            raise ValueError("no run has a value of %s" % column)
        points, luck = self.clusters(_frames.where(rows, keep))
        return clustered_mean([float(v) for v, kept in zip(values, keep) if kept], points, luck)

    def survival(self, event: str = "war", competing: bool = False) -> Any:
        """Times to an event, censored at the horizon, one row a run, as survival analysis takes them.

        event: "force", "war", "nuclear", a column of days of runs.csv, or "ending": then status is
        the ending of the first dispute, and endings compete. competing: whether the end of the
        first dispute without the event competes with it (status "ended").

        Columns: point, arm, run, time [d], status. Status is 1 or 0 (censored) for a single event,
        and a word, "censored" among them, where endings compete. The last day is the horizon less
        one; Aalen and Johansen's estimate of these is incidence.csv.
        """
        runs = self.table("runs")
        last = int(self.manifest["horizon_days"]) - 1
        ends = _frames.column(runs, "end_day")
        status: List[Any]
        if event == "ending":
            words = _frames.column(runs, "ending")
            status = ["censored" if word in _CENSORED or word is None else word for word in words]
            time = [last if how == "censored" else day for how, day in zip(status, ends)]
        else:
            days = _frames.column(runs, _EVENTS.get(event, event))
            time = [last if day is None else day for day in days]
            if competing:
                # On one day the event comes first: an ending is the day's last.
                gone = [d is None and end is not None or (d is not None and end is not None and end < d)
                        for d, end in zip(days, ends)]
                time = [end if g else t for g, end, t in zip(gone, ends, time)]
                status = ["ended" if g else "censored" if d is None else event for g, d in zip(gone, days)]
            else:
                status = [0 if day is None else 1 for day in days]
        values = {c: _frames.column(runs, c) for c in ("point", "arm", "run")}
        values.update(time=[int(t) for t in time], status=status)
        worded = event == "ending" or competing
        types = {"point": "integer", "arm": "text", "run": "integer", "time": "integer",
                 "status": "text" if worded else "integer"}
        return _frames.make(values, types, self._asked)

    def __repr__(self) -> str:
        told = self.manifest
        return "<casus results %s: %s runs, seed %s>" % (self.folder, told["runs"], told["seed"])

    def _repr_html_(self) -> str:
        return _html.page(self)


def load(folder: "str | os.PathLike[str]", frames: Optional[str] = None) -> Results:
    """Opens a finished results folder."""
    return Results(folder, frames)


#: The name that results had in the first version of this package.
Study = Results


def read(path: "str | os.PathLike[str]", kinds: Optional[Mapping[str, str]] = None,
         frames: Optional[str] = None) -> Any:
    """Opens a results folder, or reads one CSV table of casus.

    kinds: types by column for a table, as in dictionary.csv; guessed where absent. A table that is
    read by itself is not checked against a hash: open its folder for that.
    """
    if os.path.isdir(path):
        return Results(path, frames)
    return _frames.frame(Path(path).read_bytes(), kinds or {}, frames)


def names_of(sequence: "str | Sequence[str]") -> str:
    """Names as one option of the command line."""
    return sequence if isinstance(sequence, str) else ",".join(sequence)
