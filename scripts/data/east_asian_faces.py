#!/usr/bin/env python3
"""Cuts the faces with which figures draw Hangul, Chinese characters and kana (see README.md).

    apt-get install python3-fonttools fonts-nanum=20200506-1 fonts-droid-fallback=1:6.0.1r16-1.1
    python3 scripts/data/east_asian_faces.py

Writes into src/main/resources/casus/figure/: Hangul from Nanum Gothic, regular and bold (OFL 1.1;
its reserved name is not kept, as the licence asks of what is changed), and the Unified Ideographs
with kana and full-width forms from Droid Sans Fallback (Apache 2.0). Hinting and layout tables are
left out: figures are drawn unhinted, and each syllable has a glyph of its own.
"""

import pathlib

from fontTools import subset
from fontTools.ttLib import TTFont

OUT = pathlib.Path(__file__).resolve().parents[2] / "src/main/resources/casus/figure"
NANUM = "/usr/share/fonts/truetype/nanum/NanumGothic"
DROID = "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"

# Syllables and the letters they are written with.
HANGUL = [(0x3130, 0x318F), (0xAC00, 0xD7A3)]

# Punctuation and kana, ideographs, compatibility ideographs, full-width forms.
HAN = [(0x3000, 0x30FF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0xFF00, 0xFFEF)]

TABLES_LEFT_OUT = [
    "GSUB", "GPOS", "GDEF", "vhea", "vmtx", "gasp", "hdmx", "VDMX", "LTSH", "DSIG",
    "TSI0", "TSI1", "TSI2", "TSI3", "TSI5",
]  # fmt: skip


def cut(source, ranges, family, weight, name):
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables = options.drop_tables + TABLES_LEFT_OUT
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    subsetter = subset.Subsetter(options)
    subsetter.populate(
        unicodes=[c for low, high in ranges for c in range(low, high + 1) if c in font.getBestCmap()]
    )
    subsetter.subset(font)
    full = family if weight == "Regular" else f"{family} {weight}"
    for number, text in [(1, family), (2, weight), (3, full), (4, full), (6, name)]:
        for record in font["name"].names:
            if record.nameID == number:
                record.string = text
    font.save(OUT / f"{name}.ttf")


def main():
    cut(f"{NANUM}.ttf", HANGUL, "Casus Hangul", "Regular", "CasusHangul-Regular")
    cut(f"{NANUM}Bold.ttf", HANGUL, "Casus Hangul", "Bold", "CasusHangul-Bold")
    cut(DROID, HAN, "Casus Han", "Regular", "CasusHan-Regular")


if __name__ == "__main__":
    main()
