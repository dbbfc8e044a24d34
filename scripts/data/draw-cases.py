#!/usr/bin/env python3
"""Draws the new cases: crises over a state that had a pact of defence, half of them wars.

    python3 scripts/data/draw-cases.py FOLDER            # write
    python3 scripts/data/draw-cases.py FOLDER --check    # compare, write nothing

FOLDER holds icb.csv and icb_actors.csv: crises and crisis actors of the International Crisis Behavior project, version
16, of 1918-1992 (a random part, the rest being kept for testing). It needs Python 3.9 and PyYAML. The rule, which was
written before any case was drawn, stands in scenarios/hindcasts-new/README.md; this program is that rule, as far as it
can be followed without judgement, and writes scenarios/hindcasts-new/drawn.csv: all of the frame in the order drawn.
"""

import argparse
import csv
import datetime
import io
import pathlib
import random
import sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIBRARY = ROOT / "src/main/resources/casus/library"
HINDCASTS = ROOT / "scenarios/hindcasts"
OUT = ROOT / "scenarios/hindcasts-new/drawn.csv"

SEED = 1918
CASES_OF_A_STRATUM = 5

# How near a case may come to another with the same two adversaries, in days.
FAMILY_OF_A_HINDCAST = 3653
FAMILY_OF_A_NON_EVENT = 366
FAMILY_OF_EACH_OTHER = 3653

# Wars that a shipped hindcast opens: what began within them, between any or with one of these, is of its family.
WARS = [
    ("1939-09-01", "1945-09-02", None),
    ("1950-06-25", "1953-07-27", {"PRK", "KOR"}),
    ("1990-08-02", "1991-02-28", {"IRQ", "KWT"}),
]

# Names of ICB that the tables of states do not have.
NAMES = {
    "German Federal Republic": "DEU", "German Democratic Republic": "DDR", "Czechoslovakia": "CSK",
    "Yugoslavia": "YUG", "Yemen Arab Republic": "YEM", "Vietnam": "VNM", "Russia": "SUN",
    "Austria": "AUT", "Turkey": "TUR", "Democratic Republic of the Congo": "COD", "Myanmar": "MMR",
    "Bosnia and Herzegovina": "BIH",
}

COLUMNS = "stratum place crisno crisis trigger_date violence threatened adversary pacts passed_over".split()


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def codes():
    """Codes of the library by name."""
    found = {}
    for row in rows(LIBRARY / "states/states.csv"):
        found[row["name"]] = row["code"]
    found.update(NAMES)
    return found


def day(text):
    """The first day that a date of ICB may mean."""
    return (text + "-01")[:10] if len(text) == 7 else text


def apart(date1, date2):
    one, two = (datetime.date.fromisoformat(str(date)[:10]) for date in (date1, date2))
    return abs((one - two).days)


class Treaty:
    """The articles of a treaty of the library that pledge defence, and whom they bind on a day."""

    def __init__(self, path):
        text = yaml.safe_load(path.read_text(encoding="utf-8"))
        self.name = text["id"]
        self.since, self.until = str(text["in_force"]), str(text.get("ended", "9999-12-31"))
        self.members = text["members"]
        self.articles = [a for a in text["articles"].values() if a["atop"]["defense"]]

    def members_on(self, date):
        if not self.since <= date < self.until:
            return set()
        found = set()
        for member in self.members:
            term = {"state": member} if isinstance(member, str) else member
            if str(term.get("from", "0000")) <= date < str(term.get("until", "9999")):
                found.add(term["state"])
        return found

    def protects(self, state, adversary, date):
        """Whether some article obliges another than the adversary to defend the state against it."""
        members = self.members_on(date)
        if state not in members:
            return False
        named = lambda whom: members if whom == "all" else members & set(whom)
        return any(
            state in named(article["protects"])
            and named(article["obliges"]) - {state, adversary}
            and (article["against"] == "any" or adversary in article["against"])
            for article in self.articles
        )


def shipped():
    """Adversaries and day of each shipped hindcast and non-event, with how long its family reaches."""
    found = []
    for path in sorted(HINDCASTS.glob("*.yaml")):
        text = yaml.safe_load(path.read_text(encoding="utf-8"))
        for pair in text["disputes"]:
            found.append((frozenset(pair.split("-")), str(text["date"]), FAMILY_OF_A_HINDCAST, path.stem))
    for row in rows(HINDCASTS / "non-events.csv"):
        pair = frozenset((row["target"], row["attacker"]))
        found.append((pair, row["date"], FAMILY_OF_A_NON_EVENT, "mid-" + row["dispute"]))
    return found


def family(pairs, date, others):
    """Whose family a crisis is of, if any."""
    for pair, other_date, reach, name in others:
        if pair in pairs and apart(date, other_date) <= reach:
            return name
    return ""


def war_within(pairs, date):
    states = set().union(*pairs)
    return any(a <= date <= b and (who is None or who & states) for a, b, who in WARS)


def frame(folder):
    """The crises of the frame: for each the first pair of threatened state and adversary, and the pacts."""
    code = codes()
    treaties = [Treaty(path) for path in sorted((LIBRARY / "treaties").glob("*.yaml"))]
    actors = rows(folder / "icb_actors.csv")
    others = shipped()
    found = []
    for crisis in sorted(rows(folder / "icb.csv"), key=lambda row: int(row["crisno"])):
        if not crisis["violence"] or not crisis["trigger_date_iso"]:
            continue
        date = day(crisis["trigger_date_iso"])
        pairs = []
        for actor in actors:
            if actor["crisno"] == crisis["crisno"] and actor["actorname"] in code:
                for name in (actor["triggername"], actor["threatname"]):
                    pair = (code[actor["actorname"]], code.get(name))
                    if pair[1] and pair[0] != pair[1] and pair not in pairs:
                        pairs.append(pair)
        bound = [
            (pair, [t.name for t in treaties if t.protects(*pair, date)])
            for pair in pairs
        ]
        bound = [(pair, pacts) for pair, pacts in bound if pacts]
        if not bound:
            continue
        sets = [frozenset(pair) for pair in pairs]
        if war_within(sets, date) or family(sets, date, others):
            continue
        stratum = "war" if crisis["violence"] == "Full-scale war" else "no-war"
        found.append((stratum, crisis, date, sets, *bound[0]))
    return found


def table(folder):
    everything = frame(folder)
    rng = random.Random(SEED)
    drawn = []
    for stratum in ("war", "no-war"):
        members = [one for one in everything if one[0] == stratum]
        rng.shuffle(members)
        before = []
        for _, crisis, date, sets, pair, pacts in members:
            near = family(sets, date, before)
            if not near:
                before += [(one, date, FAMILY_OF_EACH_OTHER, crisis["crisno"]) for one in sets]
            place = len(drawn) + 1
            drawn.append(
                dict(
                    zip(
                        COLUMNS,
                        [
                            stratum, sum(row["stratum"] == stratum for row in drawn) + 1, crisis["crisno"],
                            crisis["crisname"], date, crisis["violence"], *pair, " ".join(pacts),
                            f"family of crisis {near}" if near else "",
                        ],
                    )
                )
            )
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(drawn)
    return out.getvalue()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    content = table(arguments.folder)
    if not arguments.check:
        OUT.write_text(content, encoding="utf-8", newline="\n")
    elif not OUT.exists() or OUT.read_text(encoding="utf-8") != content:
        print(f"{OUT.name} differs", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
