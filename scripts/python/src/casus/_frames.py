"""Tables of casus as pandas or polars data frames, or as lists of dictionaries, with the types of
dictionary.csv: whole numbers that may be missing, numbers, yes-or-no, and text that stays text."""

from __future__ import annotations

import csv
import io
import re
import sys
from typing import Any, Dict, List, Mapping, Optional, Sequence

#: How frames may be asked for.
KINDS = ("pandas", "polars", "plain")

_PANDAS = {"integer": "Int64", "number": "float64", "boolean": "boolean", "text": "string"}

_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,17}")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")


def kind(asked: Optional[str]) -> str:
    """The kind of frame to give: as asked, else pandas, polars or plain, the first that is installed.

    ``casus.pandas = None`` asks for plain tables where pandas is installed too.
    """
    package = sys.modules[__package__ or "casus"]
    if asked is None:
        if getattr(package, "pandas", None) is not None:
            return "pandas"
        return "polars" if getattr(package, "polars", None) is not None else "plain"
    if asked not in KINDS:
        raise ValueError("frames are %s, not %r" % (", ".join(KINDS), asked))
    return asked


def frame(data: bytes, kinds: Mapping[str, str], asked: Optional[str]) -> Any:
    """A CSV table as a frame.

    data: the file. kinds: types by column, as in dictionary.csv; guessed where absent. asked:
    pandas, polars, plain, or None for the first of them that is installed.
    """
    how = kind(asked)
    if how == "pandas":
        return _pandas(data, kinds)
    header, rows = _parsed(data)
    types = {name: kinds.get(name) or _guess([row[i] for row in rows]) for i, name in enumerate(header)}
    if how == "polars":
        return _polars(header, rows, types)
    return [{name: _value(cell, types[name]) for name, cell in zip(header, row)} for row in rows]


def _pandas(data: bytes, kinds: Mapping[str, str]) -> Any:
    import pandas

    _require_whole_rows(data)
    # Missing is empty, and nothing else: pandas would also take words such as "None" or "NA" for it.
    header = pandas.read_csv(io.BytesIO(data), nrows=0)
    table = pandas.read_csv(
        io.BytesIO(data),
        dtype={name: _PANDAS[kinds.get(name, "text")] for name in header.columns},
        na_values=[""],
        keep_default_na=False,
        skip_blank_lines=len(header.columns) > 1,  # a single missing cell is an empty line
        float_precision="round_trip",
    )
    for name in table.columns:
        if name not in kinds:
            table[name] = table[name].astype(_PANDAS[_guess(table[name].dropna().tolist())])
    return table


def _polars(header: List[str], rows: List[List[str]], types: Mapping[str, str]) -> Any:
    import polars

    of = {"integer": polars.Int64, "number": polars.Float64, "boolean": polars.Boolean, "text": polars.Utf8}
    read = {"number": float}
    return polars.DataFrame(
        [
            polars.Series(
                name,
                [
                    None if row[i] == "" else read.get(types[name], lambda c: _value(c, types[name]))(row[i])
                    for row in rows
                ],
                dtype=of[types[name]],
            )
            for i, name in enumerate(header)
        ]
    )


def _parsed(data: bytes) -> "tuple[List[str], List[List[str]]]":
    rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
    if not rows:
        raise ValueError("a table without a header")
    header = rows[0]
    for number, row in enumerate(rows[1:], 2):
        if not row and len(header) == 1:
            row.append("")  # a single missing cell is an empty line
        if len(row) != len(header):
            raise ValueError("row %d has %d cells, the header has %d" % (number, len(row), len(header)))
    return header, rows[1:]


def _require_whole_rows(data: bytes) -> None:
    """Refuses rows with too few cells, which pandas would fill with missing values."""
    width = 0
    for number, row in enumerate(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True), 1):
        width = width or len(row)
        if len(row) != width and (row or width > 1):  # a single missing cell is an empty line
            raise ValueError("row %d has %d cells, the header has %d" % (number, len(row), width))


def _guess(cells: Sequence[str]) -> str:
    """The type of a column that no dictionary names: numbers only where they read back as written."""
    known = [cell for cell in cells if cell != ""]
    if known and all(_WHOLE.fullmatch(cell) for cell in known):
        return "integer"
    return "number" if all(_NUMBER.fullmatch(cell) for cell in known) else "text"


def _value(cell: str, of: str) -> Any:
    """A cell by its type; a number without a point stays as it was written."""
    if cell == "":
        return None
    if of == "boolean":
        if cell not in ("0", "1"):
            raise ValueError("%r is neither 0 nor 1" % cell)
        return cell == "1"
    if of == "integer":
        return int(cell)
    if of == "number":
        return int(cell) if cell.lstrip("-").isdigit() else float(cell)
    return cell


def columns(table: Any) -> List[str]:
    """The names of a table's columns."""
    if isinstance(table, list):
        return list(table[0]) if table else []
    return [str(name) for name in table.columns]


def column(table: Any, name: str) -> List[Any]:
    """A column as a list, with None for what is missing."""
    if isinstance(table, list):
        return [row[name] for row in table]
    if hasattr(table, "to_dicts"):
        return list(table[name].to_list())
    missing = table[name].isna().tolist()
    values = (value.item() if hasattr(value, "item") else value for value in table[name].tolist())
    return [None if gone else value for value, gone in zip(values, missing)]


def where(table: Any, keep: Sequence[bool]) -> Any:
    """The rows of a table that are to be kept."""
    if isinstance(table, list):
        return [row for row, kept in zip(table, keep) if kept]
    if hasattr(table, "to_dicts"):
        return table.filter(list(keep))
    return table[list(keep)]


def beside(table: Any, points: Any, names: Mapping[str, str]) -> Any:
    """The factors of each row's point beside it, rows in their order.

    names: the columns of points to add, and what each is called in the joined table.
    """
    at = {point: i for i, point in enumerate(column(points, "point"))}
    rows = [at[point] for point in column(table, "point")]
    if isinstance(table, list):
        factors = [{new: row[old] for old, new in names.items()} for row in points]
        return [{**row, **factors[i]} for row, i in zip(table, rows)]
    if hasattr(table, "to_dicts"):
        return table.with_columns([points[old][rows].alias(new) for old, new in names.items()])
    import pandas

    taken = points[list(names)].iloc[rows].rename(columns=dict(names))
    taken.index = table.index
    return pandas.concat([table, taken], axis=1)


def make(values: Dict[str, List[Any]], types: Mapping[str, str], asked: Optional[str]) -> Any:
    """A frame of columns that were worked out here."""
    how = kind(asked)
    if how == "plain":
        return [dict(zip(values, row)) for row in zip(*values.values())]
    if how == "polars":
        import polars

        of = {"integer": polars.Int64, "number": polars.Float64, "boolean": polars.Boolean, "text": polars.Utf8}
        return polars.DataFrame([polars.Series(n, v, dtype=of[types[n]]) for n, v in values.items()])
    import pandas

    return pandas.DataFrame({n: pandas.array(v, dtype=_PANDAS[types[n]]) for n, v in values.items()})
