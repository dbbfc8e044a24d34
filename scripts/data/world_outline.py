#!/usr/bin/env python3
"""Writes the outline of the world's countries that the figure `map` draws (see README.md).

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    pip install pycountry
    python3 scripts/data/world_outline.py package/countries-50m.json

Reads TopoJSON, thins the arcs that countries share (so that borders stay closed), leaves out islets,
and writes src/main/resources/casus/figure/world.txt: one line a country, its code, a bar, and its
rings parted by semicolons. A ring is a row of whole numbers: longitude and latitude of the first
corner in hundredths of a degree, then the steps to the next ones.
"""

import json
import math
import pathlib
import sys

import pycountry

OUT = pathlib.Path(__file__).resolve().parents[2] / "src/main/resources/casus/figure/world.txt"

# How far a corner may lie off the thinned line, and the least size of an island that is kept when
# its country has a greater one; in degrees of latitude.
TOLERANCE = 0.06
ISLET = 0.25

HEADER = """\
# Outline of the world's countries, made by scripts/data/world_outline.py. Do not edit.
# Source: Natural Earth 1:50m, public domain, in world-atlas 2.0.2 (Copyright 2013-2019 Michael
# Bostock, ISC licence). Borders are those that Natural Earth draws; casus takes no stand on any.
"""


def arcs(topology):
    sx, sy = topology["transform"]["scale"]
    tx, ty = topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        yield points


def thinned(points):
    """Douglas and Peucker 1973, with longitudes shrunk as they are at that latitude."""
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        a, b = spans.pop()
        far, most = None, TOLERANCE
        shrink = max(0.1, math.cos(math.radians((points[a][1] + points[b][1]) / 2)))
        ax, ay = points[a][0] * shrink, points[a][1]
        bx, by = points[b][0] * shrink, points[b][1]
        length = math.hypot(bx - ax, by - ay)
        for i in range(a + 1, b):
            px, py = points[i][0] * shrink, points[i][1]
            if length < 1e-12:
                off = math.hypot(px - ax, py - ay)
            else:
                t = ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length**2
                t = min(1, max(0, t))
                off = math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay))
            if off > most:
                far, most = i, off
        if far is not None:
            keep.add(far)
            spans += [(a, far), (far, b)]
    return [points[i] for i in sorted(keep)]


def ring(indices, lines):
    points = []
    for index in indices:
        line = lines[index] if index >= 0 else lines[~index][::-1]
        points += line[1:] if points else line
    corners = []
    for x, y in points:
        corner = (round(x * 100), round(y * 100))
        if not corners or corners[-1] != corner:
            corners.append(corner)
    if len(corners) > 1 and corners[0] == corners[-1]:
        corners.pop()
    return corners


def size(corners):
    xs, ys = [c[0] / 100 for c in corners], [c[1] / 100 for c in corners]
    shrink = math.cos(math.radians(sum(ys) / len(ys)))
    return max((max(xs) - min(xs)) * shrink, max(ys) - min(ys))


def code(geometry):
    if geometry.get("id"):
        country = pycountry.countries.get(numeric=geometry["id"].zfill(3))
        if country:
            return country.alpha_3
    # Without a number: Kosovo, and areas that no state of the library covers.
    return "XKX" if geometry["properties"]["name"] == "Kosovo" else "---"


def main():
    topology = json.loads(pathlib.Path(sys.argv[1]).read_text())
    whole = list(arcs(topology))
    lines = [thinned(points) for points in whole]
    countries = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        kind = geometry.get("type")
        if kind not in ("Polygon", "MultiPolygon"):
            continue
        polygons = geometry["arcs"] if kind == "MultiPolygon" else [geometry["arcs"]]
        rings = [ring(indices, lines) for polygon in polygons for indices in polygon]
        rings = sorted((r for r in rings if len(r) > 2), key=size, reverse=True)
        if not rings:  # smaller than what thinning leaves: as it was
            rings = [ring(polygon[0], whole) for polygon in polygons][:1]
        kept = [r for i, r in enumerate(rings) if i == 0 or size(r) >= ISLET]
        countries.setdefault(code(geometry), []).extend(kept)
    text = [HEADER]
    for key in sorted(countries):
        rows = []
        for corners in countries[key]:
            numbers = [*corners[0]]
            for (x0, y0), (x1, y1) in zip(corners, corners[1:]):
                step = (x1 - x0 + 18000) % 36000 - 18000  # the short way round
                numbers += [step, y1 - y0]
            rows.append(" ".join(map(str, numbers)))
        text.append(f"{key}|{';'.join(rows)}\n")
    OUT.write_text("".join(text))


if __name__ == "__main__":
    main()
