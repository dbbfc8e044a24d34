"""Plays mutual-defence treaties in crisis with casus, and returns typed tables.

    import casus
    korea = casus.run("scenarios/korea-article4.yaml", n=2000, seed=1)
    korea                      # in a notebook: chances with intervals, and figures
    korea.runs                 # one row per replication, the point's factors beside it
    korea.mean("war")          # with a standard error that knows which runs hang together

    wording = casus.sweep("scenarios/studies/article4-wording.yaml")
    casus.compare(wording)     # paired differences between arms
    casus.read("results/wording").summary

The program itself is called, not bound: ``casus.program()`` tells which is found. Tables are pandas
data frames where pandas is installed, else polars ones, else lists of dictionaries.
"""

from __future__ import annotations

import importlib
from typing import Any, Optional

from ._clusters import clustered_mean
from ._commands import chart, check, compare, explain, explanation, merge, resume, run, shard, sweep, version
from ._program import program
from ._results import Results, Study, load, read
from .errors import (
    CasusError,
    DamagedResults,
    InputError,
    Interrupted,
    NameCollision,
    NotFinished,
    PartialResults,
    ProgramNotFound,
)


def _installed(name: str) -> Optional[Any]:
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


#: pandas and polars, where they are installed; set to None to do without.
pandas: Optional[Any] = _installed("pandas")
polars: Optional[Any] = _installed("polars")

__version__ = "0.1.0"

__all__ = [
    "CasusError", "DamagedResults", "InputError", "Interrupted", "NameCollision", "NotFinished",
    "PartialResults", "ProgramNotFound", "Results", "Study", "chart", "check", "clustered_mean",
    "compare", "explain", "explanation", "load", "merge", "program", "read", "resume", "run", "shard", "sweep",
    "version",
]
