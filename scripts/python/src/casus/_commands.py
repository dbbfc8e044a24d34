"""The commands of casus as functions."""

from __future__ import annotations

import json
import operator
import os
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Sequence, Union

from ._input import Source, as_file, study_name
from ._program import DONE, PARTLY, Progress, call
from ._results import Results, names_of
from .errors import CasusError, InputError

Where = Union[str, "os.PathLike[str]"]
Names = Union[str, Sequence[str]]


def run(
    scenario: Source,
    n: Optional[int] = None,
    seed: Optional[int] = None,
    sets: Optional[Mapping[str, Any]] = None,
    arms: Optional[Mapping[str, Any]] = None,
    output: Optional[Where] = None,
    *,
    precision: Optional[Mapping[str, float]] = None,
    threads: Optional[int] = None,
    charts: bool = True,
    events: bool = False,
    parquet: bool = False,
    force: bool = False,
    progress: Progress = True,
    frames: Optional[str] = None,
) -> Results:
    """Plays a scenario many times.

    scenario: a file, or a dictionary with the keys of one. n: replications (10,000). seed: the
    master seed (1). sets: changes by path, such as ``{"states.PRK.resolve": 0.7}``. arms: named
    changes as in a study, each played with the same luck beside "base". output: the results folder
    (``results/NAME``, with a number if taken). precision: half-widths by outcome, to stop at.
    charts, events, parquet, force, threads: as on the command line. progress: whether to show how
    far it is, or a function that takes each line. frames: "pandas", "polars", "plain".

    Raises InputError with every fault of the scenario, Interrupted on Ctrl-C after a clean save.
    """
    if arms is not None:
        if precision or events:
            raise InputError("precision and events belong to a study of their own where there are arms")
        return _with_arms(scenario, n, seed, sets, arms, output, threads, charts, parquet, force, progress, frames)
    options = _options(n, seed, threads, charts, parquet, force)
    options += ["--events"] if events else []
    for path, value in (sets or {}).items():
        options += ["--set", "%s=%s" % (path, _word(value))]
    for outcome, half in (precision or {}).items():
        options += ["--precision", "%s=%s" % (outcome, _word(half))]
    with as_file(scenario, "name") as (file, cwd, name):
        return _played("run", file, options, cwd, name, output, progress, frames)


def sweep(
    study: Source,
    output: Optional[Where] = None,
    n: Optional[int] = None,
    seed: Optional[int] = None,
    *,
    threads: Optional[int] = None,
    charts: bool = True,
    parquet: bool = False,
    force: bool = False,
    progress: Progress = True,
    frames: Optional[str] = None,
) -> Results:
    """Plays a study: design points, arms, replications.

    study: a file, the folder of a study to play again, or a dictionary with the keys of a study,
    whose scenario may be a dictionary too.
    The rest as for ``run``.
    """
    options = _options(n, seed, threads, charts, parquet, force)
    with as_file(study, "study") as (file, cwd, name):
        return _played("sweep", file, options, cwd, name, output, progress, frames)


def shard(study: Source, i: int, of: int, output: Where, *, threads: Optional[int] = None,
          progress: Progress = True) -> str:
    """Plays part i of so many of a study, to be joined by ``merge``; returns the folder of the part."""
    options = [*_options(None, None, threads, False, False, False), "--shard=%d/%d" % (whole(i, "i"), whole(of, "of"))]
    where = os.fspath(output)
    with as_file(study, "study") as (file, cwd, _):
        call(["sweep", file, *options, "-o", os.path.abspath(where)], progress, cwd, where)
    return where


def resume(folder: Where, *, charts: bool = True, threads: Optional[int] = None,
           progress: Progress = True, frames: Optional[str] = None) -> Results:
    """Goes on with a study that was interrupted, or mends one whose files were damaged."""
    where = os.fspath(folder)
    options = _options(None, None, threads, charts, False, False)
    call(["resume", where, *options], progress, folder=where, accept=(DONE, PARTLY))
    return Results(where, frames)


def merge(parts: Sequence[Where], output: Where, *, charts: bool = True,
          progress: Progress = True, frames: Optional[str] = None) -> Results:
    """Joins the shards of a study: the same bytes as those of one machine."""
    options = _options(None, None, None, charts, False, False)
    args = ["merge", "-o", os.fspath(output), *options, *(os.fspath(part) for part in parts)]
    call(args, progress, accept=(DONE, PARTLY))
    return Results(output, frames)


def compare(results: Union[Results, Where], arms: Optional[Names] = None) -> Any:
    """Paired differences between arms, as a frame; the first arm named is the baseline."""
    options = ["--arms", names_of(arms)] if arms is not None else []
    call(["compare", _folder(results), *options, "-q"])
    return _fresh(results).comparisons


def chart(
    results: Union[Results, Where],
    figure: Optional[Names] = None,
    format: Optional[Names] = None,
    preset: Optional[str] = None,
    *,
    outcome: Optional[str] = None,
    arms: Optional[Names] = None,
    point: Optional[int] = None,
    theme: Optional[str] = None,
    output: Optional[Where] = None,
) -> List[Path]:
    """Draws figures, and returns the files; options as those of ``casus chart``."""
    options = []
    named = {"figure": figure, "format": format, "preset": preset, "outcome": outcome, "arms": arms, "theme": theme}
    for name, value in named.items():
        if value is not None:
            options.append("--%s=%s" % (name, names_of(value)))
    if point is not None:
        options.append("--point=%d" % whole(point, "point"))
    if output is not None:
        options.append("--output=%s" % os.fspath(output))
    said = call(["chart", _folder(results), "--json", *options])
    return [Path(file) for file in json.loads(said.out)]


def explain(results: Union[Results, Source], run: int, arm: Optional[str] = None, point: Optional[int] = None,
            *, outcome: Optional[str] = None, seed: Optional[int] = None) -> str:
    """Plays one replication again and tells, in words, why it went as it did."""
    return _explained(results, run, arm, point, outcome, seed, False)


def explanation(results: Union[Results, Source], run: int, arm: Optional[str] = None, point: Optional[int] = None,
                *, outcome: Optional[str] = None, seed: Optional[int] = None) -> Dict[str, Any]:
    """The same as data: each reading, call, vote and choice with its chance and draw."""
    told: Dict[str, Any] = json.loads(_explained(results, run, arm, point, outcome, seed, True))
    return told


def check(source: Source) -> List[str]:
    """Every error and oddity of a scenario or study; no errors, no exception."""
    key = "study" if not isinstance(source, Mapping) or "study" in source else "name"
    with as_file(source, key) as (file, cwd, _):
        said = call(["check", file], cwd=cwd).err
    return said[: said.index("Next:")] if "Next:" in said else said


def version() -> str:
    """The version of the program that is called."""
    return call(["--version"]).out.strip()


def _explained(results: Union[Results, Source], run: int, arm: Optional[str], point: Optional[int],
               outcome: Optional[str], seed: Optional[int], as_json: bool) -> str:
    options = ["--run=%d" % whole(run, "run")] + (["--json"] if as_json else [])
    options += ["--arm=%s" % arm] if arm is not None else []
    options += ["--point=%d" % whole(point, "point")] if point is not None else []
    options += ["--outcome=%s" % outcome] if outcome is not None else []
    options += ["--seed=%d" % whole(seed, "seed")] if seed is not None else []
    source = results.folder if isinstance(results, Results) else results
    with as_file(source, "name") as (file, cwd, _):
        return call(["explain", file, *options], cwd=cwd).out


def _with_arms(scenario: Source, n: Optional[int], seed: Optional[int], sets: Optional[Mapping[str, Any]],
               arms: Mapping[str, Any], output: Optional[Where], threads: Optional[int], charts: bool,
               parquet: bool, force: bool, progress: Progress, frames: Optional[str]) -> Results:
    """A scenario with arms is a study of one point."""
    asked: Union[str, Dict[str, Any]] = dict(scenario) if isinstance(scenario, Mapping) else os.fspath(scenario)
    name = asked.get("name", "scenario") if isinstance(asked, dict) else Path(asked).stem
    study: Dict[str, Any] = {"casus": 1, "study": "%s-arms" % study_name(str(name)), "scenario": asked, "arms": arms}
    study["replications"] = 10_000 if n is None else whole(n, "n")
    if sets:
        # Each is a factor of a single value: what 'casus run --set' would change, at the only point.
        study["factors"] = {path: {"value": value} for path, value in sets.items()}
    return sweep(study, output, None, seed, threads=threads, charts=charts, parquet=parquet, force=force,
                 progress=progress, frames=frames)


def whole(number: Any, name: str) -> int:
    """A whole number, of numpy or as 1.0 too; 1.9 is a mistake, not 1."""
    try:
        return operator.index(number)
    except TypeError:
        if isinstance(number, float) and number.is_integer():
            return int(number)
        raise InputError("%s is %r; a whole number is needed" % (name, number)) from None


def _options(n: Optional[int], seed: Optional[int], threads: Optional[int], charts: bool, parquet: bool,
             force: bool) -> List[str]:
    options = [] if charts else ["--no-charts"]
    options += ["--replications=%d" % whole(n, "n")] if n is not None else []
    options += ["--seed=%d" % whole(seed, "seed")] if seed is not None else []
    options += ["--threads=%d" % whole(threads, "threads")] if threads is not None else []
    options += ["--parquet"] if parquet else []
    options += ["--force"] if force else []
    return options


def _played(command: str, file: str, options: List[str], cwd: Optional[str], name: Optional[str],
            output: Optional[Where], progress: Progress, frames: Optional[str]) -> Results:
    """Plays, and opens the folder that the program names."""
    where = os.fspath(output) if output is not None else _free(name) if cwd is not None else None
    placed = ["-o", os.path.abspath(where) if cwd is not None else where] if where is not None else []
    said = call([command, file, *options, *placed, "--json"], progress, cwd, where, accept=(DONE, PARTLY))
    folder = where if where is not None else json.loads(said.out)["folder"]
    if said.code == PARTLY and not os.path.isfile(os.path.join(folder, "manifest.json")):
        raise CasusError("\n".join(said.err), PARTLY)
    return Results(folder, frames)


def _free(name: Optional[str]) -> str:
    """The folder that the program would take for this name: with a number if taken."""
    base = os.path.join("results", name or "unnamed")
    folder, number = base, 2
    while os.path.lexists(folder):
        folder, number = "%s-%d" % (base, number), number + 1
    return folder


def _word(value: Any) -> str:
    """A value as it is written after --set: numbers in full, words as they are, the rest as JSON."""
    if isinstance(value, str):
        return value
    if hasattr(value, "tolist"):
        value = value.tolist()
    return json.dumps(value, allow_nan=False, ensure_ascii=False)


def _folder(results: Union[Results, Where]) -> str:
    return results.folder if isinstance(results, Results) else os.fspath(results)


def _fresh(results: Union[Results, Where]) -> Results:
    """The folder opened anew: what was read before the command stands as it was."""
    return Results(_folder(results), results._asked if isinstance(results, Results) else None)
