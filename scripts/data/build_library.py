#!/usr/bin/env python3
"""Writes casus's tables of states from a folder with the source tables (see README.md)."""

import argparse
import csv
import io
import math
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
TABLES = HERE.parents[1] / "src/main/resources/casus/library/states"

# Nuclear standing: 1 where a retaliatory force would survive a first strike (warheads on submarines
# kept at sea, or hundreds dispersed), 0.5 where there is an arsenal whose survival is in doubt.
# India's submarines do not patrol armed all the time; Israel, Pakistan and North Korea rely on
# aircraft and missiles on land, a few boats apart (FAS Nuclear Notebook).
SECOND_STRIKE = {"USA", "RUS", "CHN", "GBR", "FRA"}
PERMANENT_MEMBERS = {"USA", "RUS", "CHN", "GBR", "FRA"}

# States without an ideal point get the mean of these; they did not vote, or lost their vote.
IDEAL_POINT_LIKE = {
    "TWN": ["JPN", "KOR"],
    "XKX": ["ALB", "MKD", "MNE"],
    "VEN": ["BOL", "CUB", "NIC"],
}

# From which year a state had an arsenal, and from which one that would have survived an attack:
# the United States had no equal until 1949 and the Soviet Union no means to reach its bombers until
# the late 1950s; then submarines (Polaris 1960, Project 667A 1967, Resolution 1968, Redoutable 1971)
# and mobile missiles (DF-31, about 2006).
NUCLEAR_SINCE = [
    ("USA", 1945, "1"),
    ("SUN", 1949, "0.5"),
    ("SUN", 1967, "1"),
    ("RUS", 1992, "1"),
    ("GBR", 1953, "0.5"),
    ("GBR", 1968, "1"),
    ("FRA", 1964, "0.5"),
    ("FRA", 1971, "1"),
    ("CHN", 1964, "0.5"),
    ("CHN", 2007, "1"),
    ("ISR", 1967, "0.5"),
    ("IND", 1998, "0.5"),
    ("PAK", 1998, "0.5"),
    ("PRK", 2006, "0.5"),
]

# COW code and name of states of the past.
PAST_STATES = {
    "AUH": ("300", "Austria-Hungary"),
    "CSK": ("315", "Czechoslovakia"),
    "DDR": ("265", "German Democratic Republic"),
    "SUN": ("365", "Soviet Union"),
    "YUG": ("345", "Yugoslavia"),
}

YEAR_COLUMNS = "code name year cinc nuclear democracy major p5 capital lat lon vote_rank marks".split()

COLUMNS = (
    "code cow name region cinc cinc_year nuclear warheads warheads_year democracy democracy_year"
    " major p5 capital lat lon ideal_point ideal_point_year vote_rank flags"
).split()


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def significant(value, digits):
    """A decimal number without exponent, rounded to so many significant digits."""
    if value == 0:
        return "0"
    places = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    text = f"{value:.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def polyarchy_from_uds(states):
    """Logit of polyarchy on the Unified Democracy Score, least squares over states that have both."""
    both = [s for s in states if s["v2x_polyarchy"] and s["euds"]]
    x = [float(s["euds"]) for s in both]
    y = [math.log(p / (1 - p)) for p in (float(s["v2x_polyarchy"]) for s in both)]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    slope = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y)) / sum(
        (a - mean_x) ** 2 for a in x
    )
    intercept = mean_y - slope * mean_x
    fitted = lambda score: 1 / (1 + math.exp(-(intercept + slope * score)))
    errors = [fitted(a) - float(s["v2x_polyarchy"]) for a, s in zip(x, both)]
    rmse = math.sqrt(sum(e * e for e in errors) / len(errors))
    print(
        f"polyarchy = logistic({intercept:.3f} + {slope:.3f} euds), n = {len(both)},"
        f" root mean square error {rmse:.3f}",
        file=sys.stderr,
    )
    return fitted


def state_table(states, fitted):
    ideal = {s["iso3"]: float(s["unga_ideal_point"]) for s in states if s["unga_ideal_point"]}
    ideal.update({c: sum(ideal[x] for x in like) / len(like) for c, like in IDEAL_POINT_LIKE.items()})
    corrections = rows(HERE / "corrections.csv")
    table = []
    for s in states:
        code = s["iso3"]
        flags = set()
        if not s["milex"]:
            flags.add("cinc-without-milex")
        if s["v2x_polyarchy"]:
            democracy, year = float(s["v2x_polyarchy"]), s["v2x_polyarchy_year"]
        else:
            democracy, year = fitted(float(s["euds"])), s["euds_year"]
            flags.add("democracy-rescaled")
        if code in IDEAL_POINT_LIKE:
            flags.add("ideal-point-assumed")
        warheads = int(s["warheads_total_inventory"] or 0)
        row = {
            "code": code,
            "cow": s["ccode"],
            "name": s["name"],
            "region": s["region"],
            "cinc": significant(float(s["cinc"]), 5),
            "cinc_year": s["nmc_year"],
            "nuclear": "1" if code in SECOND_STRIKE else "0.5" if warheads else "0",
            "warheads": str(warheads),
            "warheads_year": s["warheads_year"] or "2023",
            "democracy": significant(democracy, 3),
            "democracy_year": year,
            "major": s["major_power"],
            "p5": "1" if code in PERMANENT_MEMBERS else "0",
            "capital": s["capital"],
            "lat": s["capital_lat"],
            "lon": s["capital_lng"],
            "ideal_point": significant(ideal[code], 4),
            "ideal_point_year": s["unga_year"] or "2023",
            "vote_rank": rank(ideal[code], ideal.values()),
        }
        for c in corrections:
            if c["code"] == code:
                row[c["column"]] = c["value"]
                if c["flag"]:
                    flags.add(c["flag"])
        row["flags"] = " ".join(sorted(flags))
        table.append(row)
    table.sort(key=lambda row: row["code"])
    return written(COLUMNS, table)


def rank(value, values):
    """The share of values below, ties halved."""
    below = sum(v < value for v in values) + sum(v == value for v in values) / 2
    return significant(below / len(values), 3)


def vote_rank(points, cow, year):
    """Rank among those that voted in the year, else in the nearest of two years on either side."""
    point, point_year = nearest(points, cow, year, 2)
    if point is None:
        return ""
    return rank(point, [v for (_, y), v in points.items() if y == point_year])


def year_table(folder, fitted):
    """The states of the hindcasts, each in its year."""
    cinc = keyed(folder / "cow_nmc.csv", "cinc")
    polyarchy = keyed(folder / "cw_democracy.csv", "v2x_polyarchy")
    uds = keyed(folder / "cw_democracy.csv", "euds")
    points = keyed(folder / "ideal_points.csv", "idealpointall")
    majors, capitals = rows(folder / "cow_majors.csv"), rows(folder / "cow_capitals.csv")
    names = {s["iso3"]: (s["ccode"], s["name"]) for s in rows(folder / "states.csv")}
    capital_today = {s["iso3"]: s["capital"] for s in rows(folder / "states.csv")}
    corrections = rows(HERE / "corrections.csv")
    for c in corrections:
        if c["column"] == "name":
            names[c["code"]] = (names[c["code"]][0], c["value"])
    names.update(PAST_STATES)
    table = []
    for year, code in hindcast_states():
        cow, name = names[code]
        marks = set()
        cow = "260" if code == "DEU" and 1949 <= year <= 1990 else cow
        share, share_year = nearest(cinc, cow, year, 6)
        if share_year != year:
            marks.add(f"cinc-{share_year}")
        democracy, democracy_year = nearest(polyarchy, cow, year, 2)
        if democracy is not None:
            if democracy_year != year:
                marks.add(f"democracy-{democracy_year}")
        elif (cow, year) in uds:
            democracy = fitted(uds[cow, year])
            marks.add("democracy-rescaled")
        day = f"{year}-07-01"
        city = next(
            c for c in capitals if c["ccode"] == cow and c["stdate"] <= day <= c["enddate"]
        )
        row = {
            "code": code,
            "name": name,
            "year": str(year),
            "cinc": significant(share, 5),
            "nuclear": nuclear_standing(code, year),
            "democracy": "" if democracy is None else significant(democracy, 3),
            "major": "1" if is_major(majors, cow, year) else "0",
            "p5": "1" if holds_seat(code, year) else "0",
            "capital": city["capital"],
            "lat": significant(float(city["lat"]), 6),
            "lon": significant(float(city["lng"]), 6),
            "vote_rank": vote_rank(points, cow, year),
        }
        successor = "RUS" if code == "SUN" else code
        as_today = row["capital"] == capital_today.get(successor)
        for c in corrections:
            of_year = c["code"] == f"{code}-{year}"
            of_city = c["code"] == successor and c["column"] != "name" and as_today
            if of_year or of_city:
                row[c["column"]] = c["value"]
                if c["flag"]:
                    marks.add(c["flag"])
        row["marks"] = " ".join(sorted(marks))
        table.append(row)
    table += rows(HERE / "hindcast-extra.csv")
    table.sort(key=lambda row: (row["code"], row["year"]))
    return written(YEAR_COLUMNS, table)


def hindcast_states():
    return [
        (int(r["year"]), code)
        for r in rows(HERE / "hindcast-states.csv")
        for code in r["states"].split()
    ]


def keyed(path, column):
    return {(r["ccode"], int(r["year"])): float(r[column]) for r in rows(path) if r[column]}


def nearest(values, cow, year, within):
    """The value of the year, or of the nearest year not too far off, with its year."""
    years = [y for y in range(year - within, year + within + 1) if (cow, y) in values]
    if not years:
        return None, None
    best = min(years, key=lambda y: (abs(y - year), y))
    return values[cow, best], best


def nuclear_standing(code, year):
    standing = [v for c, since, v in NUCLEAR_SINCE if c == code and since <= year]
    return standing[-1] if standing else "0"


def is_major(majors, cow, year):
    # COW's list ends in 2016; no change is known since.
    return any(
        m["ccode"] == cow
        and int(m["styear"]) <= year
        and (year <= int(m["endyear"]) or m["endyear"] == "2016")
        for m in majors
    )


def holds_seat(code, year):
    if year < 1945:
        return False
    if code in ("CHN", "TWN"):
        return code == ("TWN" if year < 1972 else "CHN")
    return code in PERMANENT_MEMBERS or code == "SUN"


def rivalry_table(folder):
    """Rivalries of the years and states that the hindcasts have, and those of 2020."""
    names = {s["ccode"]: s["iso3"] for s in rows(folder / "states.csv")}
    together = {}
    for year, code in hindcast_states():
        together.setdefault(year, set()).add(code)
    table = set()
    for r in rows(folder / "tss_rivalries.csv"):
        start, end = int(r["start"]), int(r["end"])
        for year in [*together, 2020]:
            if start <= year <= end:
                pair = sorted(code_in(c, year, names) for c in (r["ccode1"], r["ccode2"]))
                if set(pair) <= together.get(year, set()) or (year == 2020 and "" not in pair):
                    open_end = "" if end >= 2020 else str(end)
                    table.add((*pair, str(start), open_end))
    columns = ["code1", "code2", "from", "until"]
    return written(columns, [dict(zip(columns, r)) for r in sorted(table)])


def code_in(cow, year, names):
    if cow == "365":
        return "SUN" if 1922 < year < 1992 else "RUS"
    if cow == "345":
        return "YUG" if 1918 < year < 2006 else "SRB"
    past = {c: code for code, (c, _) in PAST_STATES.items() if c not in ("365", "345")}
    return past.get(cow, "DEU" if cow == "260" else names.get(cow, ""))


def written(columns, table):
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(table)
    return out.getvalue()


def check_contiguity(dyads, code_of):
    """Tells where the land borders of the library and COW's land contiguity differ."""
    ours = {
        (r["code1"], r["code2"])
        for r in rows(TABLES / "contiguity.csv")
        if not r["until"]
    }
    present = set(code_of.values())
    listed = {
        tuple(sorted((code_of[d["ccode1"]], code_of[d["ccode2"]]))): d["contiguity_2016"] == "1"
        for d in dyads
    }
    for pair, land in sorted(listed.items()):
        if land != (pair in ours):
            print(f"{'-'.join(pair)}: {'land in COW 3.2 only' if land else 'land here only'}")
    for pair in sorted(ours):
        if not set(pair) <= present:
            print(f"{'-'.join(pair)}: not both present states")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path, help="holds the source tables")
    parser.add_argument("--check", action="store_true", help="compare with the library, write nothing")
    args = parser.parse_args()

    states, dyads = rows(args.folder / "states.csv"), rows(args.folder / "dyads.csv")
    code_of = {s["ccode"]: s["iso3"] for s in states}
    same = True
    fitted = polyarchy_from_uds(states)
    for name, text in (
        ("states.csv", state_table(states, fitted)),
        ("states-by-year.csv", year_table(args.folder, fitted)),
        ("rivalries.csv", rivalry_table(args.folder)),
    ):
        path = TABLES / name
        if args.check:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                print(f"{name} differs from what the sources give")
                same = False
        else:
            path.write_text(text, encoding="utf-8", newline="\n")
    check_contiguity(dyads, code_of)
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
