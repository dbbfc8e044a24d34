"""How results show themselves in a notebook."""

from __future__ import annotations

import base64
from html import escape
from typing import TYPE_CHECKING, Any, Dict, List

from . import _frames
from .errors import DamagedResults

if TYPE_CHECKING:
    from ._results import Results

#: Figures that are shown at once, in this order; the others are named.
_SHOWN = ("outcome-distribution", "escalation-ladder", "treaty-effect", "sweep-lines")

#: Rows of estimates that are shown at once.
_ROWS = 24


def page(results: "Results") -> str:
    """Title, chances with their intervals, figures, and where the rest is."""
    told = results.manifest
    parts = [
        "<div><h4>%s</h4>" % escape(str(told["design"].get("title") or told["scenario"]["title"])),
        "<p>%s runs, seed %s, %s days; 95 %% intervals (Wilson).%s</p>"
        % (
            "{:,}".format(told["runs"]),
            told["seed"],
            told["horizon_days"],
            "" if results.complete else " <b>Part of what was asked for: %s failed.</b>" % told["failures"],
        ),
        _chances(results),
    ]
    figures = results.figures
    shown = [name for name in _SHOWN if name in figures]
    for name in shown:
        try:
            parts.append(_figure(results, name))
        except DamagedResults as fault:
            # What is shown of results in a notebook must not keep the reader from the results.
            parts.append("<p>Not shown: %s.</p>" % escape(str(fault)))
    rest = [name for name in figures if name not in shown]
    if rest:
        parts.append("<p>More figures: %s.</p>" % escape(", ".join(rest)))
    parts.append(
        "<p><code>%s</code> &middot; <code>%s</code></p></div>" % (escape(results.command), escape(results.folder))
    )
    return "\n".join(parts)


def _chances(results: "Results") -> str:
    table = results.table("summary")
    names = ("point", "arm", "outcome", "statistic", "value", "lo", "hi", "n")
    rows = [
        dict(zip(names, cells))
        for cells in zip(*(_frames.column(table, name) for name in names))
        if cells[3] == "probability" and "/" not in cells[2]
    ]
    many = len({row["point"] for row in rows}) > 1
    arms = len({row["arm"] for row in rows}) > 1
    head = (["point"] if many else []) + (["arm"] if arms else []) + ["outcome", "chance", "95 % interval", "n"]
    lines = ["<table><thead><tr>%s</tr></thead><tbody>" % "".join("<th>%s</th>" % h for h in head)]
    for row in rows[:_ROWS]:
        cells = _cells(row, many, arms)
        lines.append("<tr>%s</tr>" % "".join("<td>%s</td>" % escape(cell) for cell in cells))
    lines.append("</tbody></table>")
    if len(rows) > _ROWS:
        lines.append("<p>%d more rows stand in <code>results.summary</code>.</p>" % (len(rows) - _ROWS))
    return "\n".join(lines)


def _cells(row: Dict[str, Any], many: bool, arms: bool) -> List[str]:
    known = row["value"] is not None
    bounded = row["lo"] is not None and row["hi"] is not None
    return (
        ([str(row["point"])] if many else [])
        + ([row["arm"]] if arms else [])
        + [
            row["outcome"],
            "%.4f" % row["value"] if known else "–",
            "[%.4f, %.4f]" % (row["lo"], row["hi"]) if bounded else "none",
            "{:,}".format(row["n"]),
        ]
    )


def _figure(results: "Results", name: str) -> str:
    picture = results._files.bytes("charts/%s.svg" % name)
    words = "charts/%s.caption.txt" % name
    told = results._files.bytes(words).decode("utf-8").strip() if results._files.has(words) else name
    caption, _, alt = told.partition("Alt text: ")
    return (
        '<figure><img style="max-width:100%%" alt="%s" src="data:image/svg+xml;base64,%s">'
        "<figcaption>%s</figcaption></figure>"
        % (escape(alt or name), base64.b64encode(picture).decode("ascii"), escape(caption.strip()))
    )
