"""Find names where a script writes no spaces around them, or joins particles to them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ANYWHERE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_KATAKANA = re.compile(r"[\u30a1-\u30ff]+")
_HANGUL = re.compile(r"[\uac00-\ud7a3]+")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_HEBREW = re.compile(r"[\u0590-\u05ff]")
# Korean nouns that are written together with a country (government, president, people), and particles
_NOUNS = "정부|대통령|총리|외교부|국방부|측|계|인|군|산"
_PARTICLES = (
    "이라고|이라는|에서는|에서도|에게서|에서|에게|에는|에도|으로|이나|부터|까지|처럼|보다|마저|조차|만의|과의|와의|"
    "은|는|이|가|을|를|의|에|와|과|도|로|만"
)


def compile_unspaced(spellings: Iterable[str]) -> re.Pattern[str] | None:
    """Compile a pattern whose last group finds the spellings of such scripts; None where there are none.

    A name in Katakana stands between other letters only, one in Hangul at the start of a word with
    nothing but particles behind it, and one in Arabic or Hebrew may have a preposition joined to it.
    """
    anywhere, katakana, hangul, arabic, hebrew = [], [], [], [], []
    for spelling in sorted(spellings, key=lambda spelling: (-len(spelling), spelling)):
        escaped = re.escape(spelling)
        if _KATAKANA.fullmatch(spelling):
            katakana.append(escaped)
        elif _ANYWHERE.match(spelling):
            anywhere.append(escaped)
        elif _HANGUL.fullmatch(spelling):
            hangul.append(escaped)
        elif _ARABIC.match(spelling):
            arabic.append(escaped)
        elif _HEBREW.match(spelling):
            hebrew.append(escaped)
    forms = [
        (anywhere, "", ""),
        (katakana, r"(?<![\u30a1-\u30ff])", r"(?![\u30a1-\u30ff])"),
        (hangul, r"(?<!\w)", rf"(?=(?:{_NOUNS})?(?:{_PARTICLES})?(?!\w))"),
        (arabic, r"(?<!\w)[وفبكل]{0,2}", r"(?!\w)"),
        (hebrew, r"(?<!\w)[ובלמשהכ]{0,2}", r"(?!\w)"),
    ]
    groups = [f"{before}({'|'.join(names)}){after}" for names, before, after in forms if names]
    return re.compile("|".join(groups)) if groups else None
