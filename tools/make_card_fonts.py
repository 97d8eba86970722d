"""Reduce Noto Serif and Noto Sans to the small fonts that social cards are drawn with.

Run it only to renew the fonts; it needs ``pip install fonttools`` and the two fonts as TrueType files, as in
``npm pack @expo-google-fonts/noto-serif@0.4.2 @expo-google-fonts/noto-sans@0.4.2``:

    python tools/make_card_fonts.py NotoSerif_700Bold.ttf generator/bilateral/pages/data/card-bold.ttf
    python tools/make_card_fonts.py NotoSerif_400Regular.ttf generator/bilateral/pages/data/card-text.ttf
    python tools/make_card_fonts.py NotoSans_400Regular.ttf generator/bilateral/pages/data/card-label.ttf
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

# Latin with Vietnamese and Pinyin, Greek, Cyrillic, and the signs that text sets between letters.
CHARACTERS = tuple(
    chain(
        range(0x20, 0x7F),
        range(0xA0, 0x180),
        (0x18F, 0x192, 0x1A0, 0x1A1, 0x1AF, 0x1B0),
        range(0x1CD, 0x1DD),
        range(0x218, 0x21C),
        (0x259, 0x2BB, 0x2BC),
        (0x386, *range(0x388, 0x38B), 0x38C, *range(0x38E, 0x3A2), *range(0x3A3, 0x3CF)),
        range(0x400, 0x460),
        (0x490, 0x491, 0x492, 0x493, 0x49A, 0x49B, 0x4A2, 0x4A3, 0x4AE, 0x4AF, 0x4B0, 0x4B1),
        (0x4B2, 0x4B3, 0x4B6, 0x4B7, 0x4BA, 0x4BB, 0x4D8, 0x4D9, 0x4E2, 0x4E3, 0x4E8, 0x4E9, 0x4EE, 0x4EF),
        range(0x1EA0, 0x1EFA),
        (0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E),
        (0x2020, 0x2021, 0x2022, 0x2026, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044),
        (0x20A3, 0x20A9, 0x20AA, 0x20AB, 0x20AC, 0x20B1, 0x20B4, 0x20B9, 0x20BA, 0x20BD, 0x20BF),
        (0x2116, 0x2122, 0x2212),
    )
)
KERNED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,-–—:;’”“‘ÄÅÉÖÜáàâäçéèêëíïóôöúüñ"
LEAST = 15  # thousandths of the letter's height; less is not seen


def reduce_font(source: Path, target: Path) -> None:
    """Keep the letters and their outlines; the pairs that stand closer go into the table FreeType reads."""
    font = TTFont(source)
    pairs = dict(find_pairs(font))
    names = [0, 1, 2, 5, 13, 14]  # copyright, name, version, licence
    options = subset.Options(hinting=False, layout_features=[], name_IDs=names, notdef_outline=True)
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "STAT"]
    cut = subset.Subsetter(options)
    cut.populate(unicodes=CHARACTERS)
    cut.subset(font)
    table = KernTable_format_0()
    table.version, table.coverage, table.apple, table.kernTable = 0, 1, False, pairs
    font["kern"] = newTable("kern")
    font["kern"].version, font["kern"].kernTables = 0, [table]
    font.recalcTimestamp = False
    font.save(target)


def find_pairs(font: TTFont) -> Iterator[tuple[tuple[str, str], int]]:
    """Give the pairs of common letters that the font's layout table moves, and how far; first rule wins."""
    names = [name for sign in KERNED if (name := font.getBestCmap().get(ord(sign)))]
    least = LEAST * font["head"].unitsPerEm / 1000
    layout = font["GPOS"].table
    records = [record for record in layout.FeatureList.FeatureRecord if record.FeatureTag == "kern"]
    wanted = {index for record in records for index in record.Feature.LookupListIndex}
    tables = [
        getattr(table, "ExtSubTable", table)
        for index in sorted(wanted)
        for table in layout.LookupList.Lookup[index].SubTable
    ]
    pairs = [table for table in tables if table.LookupType == 2]  # noqa: PLR2004 - adjustment of a pair
    for left in names:
        for right in names:
            moved = next((move for table in pairs if (move := _move(table, left, right)) is not None), 0)
            if abs(moved) >= least:
                yield (left, right), moved


def _move(table: object, left: str, right: str) -> int | None:
    """Give what one table says of a pair; None where it says nothing."""
    if left not in table.Coverage.glyphs:  # type: ignore[attr-defined]
        return None
    if table.Format == 1:  # type: ignore[attr-defined]
        records = table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord  # type: ignore[attr-defined]
        found = next((record.Value1 for record in records if record.SecondGlyph == right), None)
        return None if found is None else getattr(found, "XAdvance", 0)
    first = table.ClassDef1.classDefs.get(left, 0)  # type: ignore[attr-defined]
    second = table.ClassDef2.classDefs.get(right, 0)  # type: ignore[attr-defined]
    value = table.Class1Record[first].Class2Record[second].Value1  # type: ignore[attr-defined]
    return getattr(value, "XAdvance", 0) if value else 0


if __name__ == "__main__":
    reduce_font(Path(sys.argv[1]), Path(sys.argv[2]))
