"""Make reference/data/names.json.gz: the names of countries in every language of CLDR, folded.

Run it after an update of Babel: ``python tools/make_country_names.py``. Reading all of Babel's locales
takes two seconds, too long for a build, so the outcome is kept.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from pathlib import Path

from babel import Locale, localedata

from bilateral.reference.countries import load_countries
from bilateral.reference.names import fold

OUT = Path(__file__).parent.parent / "generator/bilateral/reference/data/names.json.gz"


def gather_names() -> dict[str, str]:
    """Give the code for each folded name; a name that languages use for two goes where most use it."""
    known = load_countries()
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for identifier in localedata.locale_identifiers():
        for code, name in Locale.parse(identifier).territories.items():
            if code in known:
                for form in {name, name.split("(")[0]}:
                    if len(fold(form)) > 1:
                        votes[fold(form)][code] += 1
    return {name: min(count, key=lambda code: (-count[code], code)) for name, count in sorted(votes.items())}


def main() -> None:
    """Write the file; the same Babel gives the same bytes."""
    text = json.dumps(gather_names(), ensure_ascii=False, separators=(",", ":"))
    OUT.write_bytes(gzip.compress(text.encode(), mtime=0))


if __name__ == "__main__":
    main()
