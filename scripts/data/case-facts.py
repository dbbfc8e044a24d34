#!/usr/bin/env python3
"""Prints the states and ties of a case in its year, as YAML, to be pasted into a scenario.

    python3 scripts/data/case-facts.py FOLDER YEAR CODE...

FOLDER holds the source tables of build_library.py (README.md), of which cow_nmc.csv, cow_majors.csv, cw_democracy.csv,
ideal_points.csv, tss_rivalries.csv and states.csv are read. The numbers are made as those of the library are; a case
that is frozen has them written out, so that it stays the same when the library grows. An affinity that has no votes
behind it comes as `?`: it has to be stated by hand, with the reason.
"""

import argparse
import itertools
import pathlib

import build_library as library

WIDTH = 1 / 3


def affinity(rank1, rank2, aligned, rivals):
    """casus.library.Affinity."""
    if not rank1 or not rank2:
        return "?"
    apart = abs(float(rank1) - float(rank2))
    votes = 1 - apart / WIDTH if apart <= WIDTH else -(apart - WIDTH) / (1 - WIDTH)
    if aligned or rivals:
        votes = votes / 4 + 0.75 * (aligned - rivals)
    return f"{votes:.2f}".replace("-0.00", "0.00")


def shared(table, one, other, year):
    """Whether both stand in the same alignment in the year."""
    of = lambda code: {
        row["alignment"]
        for row in table
        if row["state"] == code and int(row["from"] or 0) <= year <= int(row["until"] or 9999)
    }
    return bool(of(one) & of(other))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("year", type=int)
    parser.add_argument("codes", nargs="+")
    given = parser.parse_args()
    year = given.year
    table = lambda name: library.rows(given.folder / name)
    cow = {row["iso3"]: row["ccode"] for row in table("states.csv")}
    cow.update({code: number for code, (number, _) in library.PAST_STATES.items()})
    cow.update({"YEM": "678"} if year < 1990 else {})
    cow.update({"DEU": "260"} if 1949 <= year <= 1990 else {})
    share = library.keyed(given.folder / "cow_nmc.csv", "cinc")
    polyarchy = library.keyed(given.folder / "cw_democracy.csv", "v2x_polyarchy")
    points = library.keyed(given.folder / "ideal_points.csv", "idealpointall")
    majors, feuds = table("cow_majors.csv"), table("tss_rivalries.csv")
    aligned = library.rows(library.TABLES / "alignments.csv")
    codes = sorted(given.codes)
    rank = {}
    print("states:")
    for code in codes:
        number = cow[code]
        cinc, cinc_year = library.nearest(share, number, year, 6)
        democracy, democracy_year = library.nearest(polyarchy, number, year, 2)
        rank[code] = library.vote_rank(points, number, year)
        parts = [f"capability: {library.significant(cinc, 4)}"]
        parts += [f"democracy: {library.significant(democracy, 3)}"] if democracy is not None else []
        parts.append(f"nuclear: {library.nuclear_standing(code, year)}")
        parts.append(f"major: {str(library.is_major(majors, number, year)).lower()}")
        parts.append(f"permanent_member: {str(library.holds_seat(code, year)).lower()}")
        other_years = {cinc_year, democracy_year} - {year, None}
        note = f"  # of {', '.join(map(str, sorted(other_years)))}" if other_years else ""
        print(f"  {code}: {{{', '.join(parts)}}}{note}")
    print("\nties:")
    for one, other in itertools.combinations(codes, 2):
        pair = {cow[one], cow[other]}
        rivals = any(
            {row["ccode1"], row["ccode2"]} == pair and int(row["start"]) <= year <= int(row["end"])
            for row in feuds
        )
        value = affinity(rank[one], rank[other], shared(aligned, one, other, year), rivals)
        print(f"  {one}-{other}: {{affinity: {value}, rivals: {str(rivals).lower()}}}")


if __name__ == "__main__":
    main()
