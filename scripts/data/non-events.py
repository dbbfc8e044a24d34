#!/usr/bin/env python3
"""Draws the non-events: uses of force against treaty members over which nobody invoked the treaty.

    python3 scripts/data/non-events.py FOLDER            # write
    python3 scripts/data/non-events.py FOLDER --check    # compare, write nothing

FOLDER holds treaty_calls.csv, one row for each dispute, target and ally pledged to defend it, put together from COW
MID 5.0, ATOP 5.1, COW NMC 7.0 and the other sources that README.md names. Frame: disputes of 1949-1992 in which force
was used (MID hostility 4 or 5) against a member of one of the treaties below, the member not being the one who wanted
a change by force (defensive_call). None of these treaties was invoked in any of them: Article 5 once only, in 2001;
ANZUS likewise; the pacts with South Korea, Japan, the Philippines and Taiwan never. The CSTO and the years after 1992
are not in the frame, for the disputes after 1992 are kept apart for testing. The sample is stratified by target and by
deaths, fatal disputes drawn more often, with a fixed seed; weight is the inverse of the sampling probability.
"""

import argparse
import csv
import io
import math
import pathlib
import random
import sys
from collections import defaultdict

from build_library import nuclear_standing

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
OUT = ROOT / "scenarios/hindcasts"
STATES = ROOT / "src/main/resources/casus/library/states"

SEED = 1949
FIRST_YEAR, LAST_YEAR = 1949, 1992

# Treaties of the library by their numbers in ATOP, with the days on which they were in force. The pact with Japan is
# that of 1960; that of 1951 pledged no defence. Left out: Rio, SEATO and CENTO, which would add allies but no attacks.
TREATIES = {
    "3180": ("nato-1949", "1949-08-24", "9999-12-31"),
    "3210": ("usa-phl-1951", "1952-08-27", "9999-12-31"),
    "3215": ("anzus-1951", "1952-04-29", "9999-12-31"),
    "3240": ("usa-kor-1953", "1954-11-17", "9999-12-31"),
    "3270": ("usa-twn-1954", "1955-03-03", "1979-12-31"),
    "3375": ("usa-jpn-1960", "1960-06-23", "9999-12-31"),
}

# Disputes that have a scenario of their own: the Falklands, 1982.
TOLD_ELSEWHERE = {"3630"}

# How many are drawn: target's group, whether lives were lost.
STRATA = {
    ("europe", "fatal"): 6,
    ("europe", "none-known"): 12,
    ("usa", "fatal"): 3,
    ("usa", "none-known"): 7,
    ("asia-pacific", "fatal"): 3,
    ("asia-pacific", "none-known"): 5,
}

# COW codes of states that the library has under another code, or in another time.
CODES = {
    "260": "DEU", "265": "DDR", "315": "CSK", "345": "YUG", "365": "SUN", "678": "YEM", "816": "VNM",
}
NAMES = {"DEU": "Germany (Federal Republic)", "YEM": "Yemen Arab Republic", "VNM": "North Vietnam"}

# Capitals that moved.
CAPITALS = {"DEU": ("Bonn", 50.7344, 7.0955), "DDR": ("East Berlin", 52.5200, 13.4050)}

# The mean distance of two numbers from a standard normal law, about that of the ideal points of two states picked at
# random; and the width of the scale.
CHANCE = 2 / math.sqrt(math.pi)
WIDEST = 4.0

DISPUTE_COLUMNS = (
    "dispute date target attacker hostility days fatality war treaties contiguity group stratum drawn frame weight"
).split()
STATE_COLUMNS = (
    "dispute state role name cinc nuclear democracy major permanent lat lon km_target km_attacker border_target"
    " border_attacker rival_attacker affinity_target affinity_attacker force"
).split()


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Places:
    """Codes, names and capitals, from the library's own tables."""

    def __init__(self):
        present = rows(STATES / "states.csv")
        past = rows(STATES / "states-by-year.csv")
        self.by_cow = {row["cow"]: row["code"] for row in present}
        self.by_cow.update(CODES)
        self.place = {}
        self.name = {}
        for row in past + present:
            self.place[row["code"]] = (float(row["lat"]), float(row["lon"]))
            self.name[row["code"]] = row["name"]
        for row in past:
            if row["code"] in ("CSK", "DDR", "SUN", "YUG"):
                self.place[row["code"]] = (float(row["lat"]), float(row["lon"]))
        for code, (_, lat, lon) in CAPITALS.items():
            self.place[code] = (lat, lon)
        self.name.update(NAMES)

    def code(self, cow):
        return self.by_cow[cow]


def number(text, otherwise=None):
    return float(text) if text not in ("", "-9") else otherwise


def democracy(row, who):
    """V-Dem polyarchy, or else Polity brought to 0 to 1."""
    polyarchy = number(row[f"polyarchy_{who}"])
    if polyarchy is not None:
        return polyarchy
    polity = row[f"polity_{who}"]
    return (float(polity) + 10) / 20 if polity not in ("", "-66", "-77", "-88") else 0.3


def affinity(distance, aligned, rivals):
    """casus.library.Affinity, with distances of ideal points in place of ranks; 0 where there were no votes."""
    d = number(distance)
    if d is None:
        votes = 0.0
    elif d <= CHANCE:
        votes = 1 - d / CHANCE
    else:
        votes = -min(1.0, (d - CHANCE) / (WIDEST - CHANCE))
    if not aligned and not rivals:
        return votes
    return votes / 4 + 0.75 * (aligned - rivals)


def permanent(code, date):
    if code in ("USA", "GBR", "FRA", "SUN"):
        return True
    return code == ("CHN" if date >= "1971-10-25" else "TWN")


def in_force(row):
    return [
        TREATIES[atop][0]
        for atop in row["atopids"].split()
        if atop in TREATIES and TREATIES[atop][1] <= row["call_date"] < TREATIES[atop][2]
    ]


def frame(calls):
    """The disputes of the frame: for each its rows, one for each ally, with one target."""
    found = defaultdict(lambda: defaultdict(list))
    for row in calls:
        if (
            FIRST_YEAR <= int(row["year"]) <= LAST_YEAR
            and row["defensive_call"] == "1"
            and row["at_risk"] == "1"
            and row["disno"] not in TOLD_ELSEWHERE
            and in_force(row)
        ):
            found[row["disno"]][row["target"]].append(row)
    disputes = {}
    for disno, targets in found.items():
        # The target with the most allies, as in the published rates; of equals the first.
        target = max(sorted(targets), key=lambda t: len(targets[t]))
        disputes[disno] = sorted(targets[target], key=lambda row: int(row["ally"]))
    return disputes


def group(target):
    if target in ("USA", "CAN"):
        return "usa"
    return "asia-pacific" if target in ("KOR", "JPN", "PHL", "TWN", "AUS", "NZL") else "europe"


def fatal(row):
    return "fatal" if row["disp_fatality"] not in ("0", "-9") else "none-known"


def sample(disputes, places):
    strata = defaultdict(list)
    for disno in sorted(disputes, key=int):
        row = disputes[disno][0]
        strata[(group(places.code(row["target"])), fatal(row))].append(disno)
    rng = random.Random(SEED)
    drawn = []
    for stratum in sorted(STRATA):
        members = strata[stratum]
        n = min(STRATA[stratum], len(members))
        for disno in sorted(rng.sample(members, n), key=int):
            drawn.append((disno, stratum, n, len(members)))
    if set(strata) != set(STRATA):
        sys.exit(f"strata without a number: {sorted(set(strata) ^ set(STRATA))}")
    return sorted(drawn, key=lambda d: (disputes[d[0]][0]["call_date"], int(d[0])))


def fixed(value, places=4):
    text = f"{value:.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def day(date):
    """A day where the source gives the month alone."""
    return date if len(date) == 10 else date + "-01"


def state_row(disno, row, who, role, places, date, km, border, rival, likeness, force):
    code = places.code(row[who if who != "attacker" else "attacker"])
    lat, lon = places.place[code]
    return dict(
        zip(
            STATE_COLUMNS,
            [
                disno, code, role, places.name[code],
                fixed(float(row[f"cinc_{who}"]), 7), nuclear_standing(code, int(date[:4])), fixed(democracy(row, who), 3),
                row[f"major_{who}"], int(permanent(code, date)), fixed(lat), fixed(lon),
                *[fixed(k, 1) for k in km], *border, rival, *[fixed(a, 3) for a in likeness], force,
            ],
        )
    )


def tables(folder):
    calls = rows(folder / "treaty_calls.csv")
    places = Places()
    disputes = frame(calls)
    dispute_rows, state_rows = [], []
    for disno, stratum, n, size in sample(disputes, places):
        allies = disputes[disno]
        one = allies[0]
        date = day(one["call_date"])
        treaties = sorted({treaty for row in allies for treaty in in_force(row)})
        dispute_rows.append(
            dict(
                zip(
                    DISPUTE_COLUMNS,
                    [
                        disno, date, places.code(one["target"]), places.code(one["attacker"]), one["disp_hostlev"],
                        one["disp_mindur"], one["disp_fatality"], one["disp_war"], " ".join(treaties),
                        one["cont_target_attacker"], stratum[0], stratum[1], n, size, fixed(size / n),
                    ],
                )
            )
        )
        apart = float(one["dist_target_attacker_km"])
        border = int(one["cont_target_attacker"] == "1")
        aligned = int(one["n_attackers_allied_to_target"] != "0")
        rival = int(one["rival_target_attacker"] == "1")
        between = affinity(one["unga_target_attacker"], aligned, rival)
        state_rows.append(
            state_row(disno, one, "target", "target", places, date, (0, apart), (0, border), rival, (1, between), "")
        )
        state_rows.append(
            state_row(disno, one, "attacker", "attacker", places, date, (apart, 0), (border, 0), 0, (between, 1), "")
        )
        for row in allies:
            rivals = int(row["rival_ally_attacker"] == "1")
            state_rows.append(
                state_row(
                    disno, row, "ally", "ally", places, date,
                    (float(row["dist_ally_target_km"]), float(row["dist_ally_attacker_km"])),
                    (int(row["cont_ally_target"] == "1"), int(row["cont_ally_attacker"] == "1")),
                    rivals,
                    (
                        affinity(row["unga_ally_target"], 1, int(row["rival_ally_target"] == "1")),
                        affinity(row["unga_ally_attacker"], int(row["ally_attacker_defpact"] == "1"), rivals),
                    ),
                    int(row["joined_force"] == "1"),
                )
            )
    return {
        "non-events.csv": text(DISPUTE_COLUMNS, dispute_rows),
        "non-events-states.csv": text(STATE_COLUMNS, state_rows),
    }


def text(columns, table):
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(table)
    return out.getvalue()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    wrong = 0
    for name, content in tables(arguments.folder).items():
        path = OUT / name
        if arguments.check:
            if not path.exists() or path.read_text(encoding="utf-8") != content:
                print(f"{name} differs", file=sys.stderr)
                wrong = 1
        else:
            path.write_text(content, encoding="utf-8", newline="\n")
    sys.exit(wrong)


if __name__ == "__main__":
    main()
