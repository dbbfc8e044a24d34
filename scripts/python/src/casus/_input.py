"""Scenarios and studies as dictionaries: written as JSON, which is YAML 1.2."""

from __future__ import annotations

import contextlib
import datetime
import json
import os
import re
import tempfile
from pathlib import Path
from typing import Any, Iterator, Mapping, NamedTuple, Optional, Union

Source = Union[str, "os.PathLike[str]", Mapping[str, Any]]

#: Parameters drawn from a file.
_POSTERIOR = re.compile(r"posterior\((.*)\)")


class Input(NamedTuple):
    """A file for the program, and the folder to call it from (None: where we are)."""

    file: str
    cwd: Optional[str]
    name: Optional[str]


@contextlib.contextmanager
def as_file(source: Source, name_key: str) -> Iterator[Input]:
    """The file of a scenario or study; a dictionary is written to a folder of its own for as long.

    The program is called from there, so that the record of the command names no folder of this
    machine. Paths within the dictionary (``extends``, ``scenario``, ``posterior(...)``, the design's
    ``file``) are meant from where we are.
    """
    if not isinstance(source, Mapping):
        yield Input(os.fspath(source), None, None)
        return
    name = str(source.get(name_key, "")) or None
    with tempfile.TemporaryDirectory(prefix="casus-") as folder:
        file = re.sub(r"[^A-Za-z0-9._-]+", "-", name or name_key).strip("-.") + ".yaml"
        text = json.dumps(
            _anchored(source, folder), indent=1, ensure_ascii=False, allow_nan=False, default=_plain
        )
        Path(folder, file).write_text(text + "\n", encoding="utf-8")
        yield Input(file, folder, name)


def study_name(name: str) -> str:
    """A name as studies have it: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "unnamed"


def _anchored(source: Mapping[str, Any], folder: str) -> Mapping[str, Any]:
    """Relative paths to files made absolute, and a scenario within a study a file beside it."""
    anchored: dict[str, Any] = _checked(source)
    scenario = anchored.get("scenario")
    if isinstance(scenario, dict) and "study" in anchored:
        beside = Path(folder, "scenario-of-study.yaml")
        text = json.dumps(
            _anchored(scenario, folder), indent=1, ensure_ascii=False, allow_nan=False, default=_plain
        )
        beside.write_text(text + "\n", encoding="utf-8")
        anchored["scenario"] = beside.name
    else:
        _anchor(anchored, "scenario")
    _anchor(anchored, "extends")
    _anchor(anchored, "parameters")
    if isinstance(anchored.get("design"), dict):
        _anchor(anchored["design"], "file")
    return anchored


def _anchor(values: dict[str, Any], key: str) -> None:
    if key in values:
        values[key] = _absolute(values[key])


def _absolute(value: Any) -> Any:
    """A path to a file made absolute, in a list and within posterior(...) too; the rest as it is."""
    if isinstance(value, list):
        return [_absolute(inner) for inner in value]
    if isinstance(value, os.PathLike):
        value = os.fspath(value)
    if isinstance(value, str):
        posterior = _POSTERIOR.fullmatch(value)
        if posterior is not None:
            return "posterior(%s)" % _absolute(posterior[1])
        if os.path.isfile(value):
            return os.path.abspath(value).replace(os.sep, "/")
    return value


def _checked(value: Any) -> Any:
    """A copy with keys as text; two keys that become one are refused, not merged."""
    if isinstance(value, Mapping):
        copy: dict[str, Any] = {}
        for key, inner in value.items():
            if not isinstance(key, (str, int)) or isinstance(key, bool):
                raise TypeError("keys are text or whole numbers, not %r" % (key,))
            if str(key) in copy:
                raise ValueError("the key %r stands twice, once as text and once as a number" % str(key))
            copy[str(key)] = _checked(inner)
        return copy
    if isinstance(value, (list, tuple)):
        return [_checked(inner) for inner in value]
    return value


def _plain(value: Any) -> Any:
    """Values that JSON does not know: dates, paths, and numbers of numpy and pandas."""
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()[:10]
    if isinstance(value, os.PathLike):
        return os.fspath(value)
    if hasattr(value, "tolist"):
        return value.tolist()
    raise TypeError("cannot be written in a scenario: %r" % (value,))
