"""A site of long and short cases: what no sample article is, and what some site will be one day."""

from __future__ import annotations

from building import Desk

LONG_TITLE = (
    "After eleven months of talks on tariffs, semiconductors and the Strait of Malacca, Singapore and the "
    "Netherlands say all they can agree upon"
)
LONG_WORD = (
    "Rinderkennzeichnungsfleischetikettierungsueberwachungsaufgabenuebertragungsgesetzgebungsverfahren"
)
PARTNERS = (
    "Afghanistan", "Albania", "Algeria", "Angola", "Argentina", "Armenia", "Australia", "Austria",
    "Azerbaijan", "Bahrain", "Bangladesh", "Belgium", "Benin", "Bolivia", "Botswana", "Brazil",
    "Bulgaria", "Cambodia", "Cameroon", "Canada", "Chile", "China", "Colombia", "Croatia", "Cuba",
    "Cyprus", "Denmark", "Ecuador", "Egypt", "Estonia", "Ethiopia", "Fiji", "Finland", "France",
    "Gabon", "Germany", "Ghana", "Greece", "Guatemala", "Guyana", "Haiti", "Honduras", "Hungary",
    "Iceland", "India", "Indonesia", "Iraq", "Ireland", "Israel", "Italy", "Jamaica", "Kazakhstan",
    "Kenya", "Kuwait", "Laos", "Latvia", "Lebanon", "Libya", "Lithuania", "Luxembourg", "Madagascar",
    "Malawi", "Malaysia", "Maldives", "Mali", "Malta", "Mexico", "Moldova", "Mongolia", "Morocco",
    "Mozambique", "Namibia", "Nepal", "Nicaragua", "Nigeria", "Norway", "Oman", "Pakistan", "Panama",
    "Paraguay",
)  # fmt: skip
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
GOODS = ("steel", "cars", "copper", "rice", "coffee", "medicines", "textiles", "timber", "grain", "cement")
WORKS = (
    "a rail line",
    "a port",
    "a power plant",
    "an undersea cable",
    "a hospital",
    "a refinery",
    "a dry dock",
)
FORUMS = ("a summit", "a session of the trade council", "a visit to the border", "a dinner at the embassy")

ARABIC = """\
قال وزير الخارجية بدر عبد العاطي إن مصر والمملكة العربية السعودية اتفقتا على خفض الرسوم الجمركية. وأضاف أن المحادثات ستستمر في القاهرة.

وقال الأمير فيصل بن فرحان إن بلاده تريد اتفاقا جديدا بشأن التجارة في البحر الأحمر.
"""
CHINESE = """\
中国外交部长王毅在北京会见了日本外务大臣岩屋毅。双方讨论了关税和渔业问题。

日本希望中国取消水产品的进口限制。中国表示将继续对话。
"""
ENGLISH_NAMES = """\
Foreign Minister Wang Yi (王毅) of China met Foreign Minister Badr Abdelatty (بدر عبد العاطي) of Egypt in Cairo on 3 March 2026. China wants lower tariffs on cars. Egypt asked China for loans for the new capital. The two governments are expected to sign a trade agreement in June 2026.
"""
MARKUP = """\
Spain and Portugal agreed on 2 May 2026 to join their power grids. Portugal wants a second line by 2028.

## What the two governments signed

1. A treaty on the river Douro, which sets
    - how much water Spain lets through,
    - who measures it.
2. A loan for the line.

> Spain will not wait for Brussels, the Spanish energy minister said in Lisbon.
>
> Portugal agreed.

| Line | Length in kilometres | Share of Spain in the costs | Share of Portugal in the costs | Open |
| --- | --: | --- | --- | --- |
| Fontefría to Vila Nova de Famalicão | 152 | two thirds | one third | 2028 |

    a line of code that is a good deal longer than a telephone is wide, and that must not push the page sideways

### A heading of the third level

Spain could ask for a delay. See <https://example.org/a/very/long/address/without/any/place/to/break/it/in/two/halves/treaty.html>.
"""


def write_odd_site(desk: Desk) -> None:
    """Write the articles and a setting or two."""
    desk.write(
        "mkdocs.yml",
        "site_name: Desk of long and short cases\nsite_url: https://desk.example/\ndocs_dir: content\n"
        "theme:\n  name: bilateral\nplugins:\n  - bilateral:\n      as_of: 2026-11-22\n      cards: false\n",
    )
    for number, partner in enumerate(PARTNERS):
        desk.article(
            f"partner-{number:02}",
            _about(partner, number),
            title=f'"{partner} and the United States talk about {GOODS[number % len(GOODS)]}"',
            date=f"2026-{number % 10 + 1:02}-{number % 27 + 1:02}",
            countries=f'["{partner}", US]',
        )
    for number in range(60):
        desk.article(
            f"japan-{number:02}",
            _about("Japan", number + 7),
            title=f'"Japan and the United States, {MONTHS[number % 12]} {2021 + number // 12}"',
            date=f"{2021 + number // 12}-{number % 12 + 1:02}-15",
        )
    desk.article(
        "long-title", _about("Singapore", 5, "the Netherlands"), title=f'"{LONG_TITLE}"', countries="[SG, NL]"
    )
    desk.article(
        "long-word",
        f"Germany and Austria signed the {LONG_WORD} on 4 May 2026. Austria wants the {LONG_WORD} ended.",
        title=f'"{LONG_WORD}"',
        countries="[DE, AT]",
    )
    desk.article(
        "markup", MARKUP, title='"Two grids become one"', countries="[ES, PT]", aliases="[old/grids]"
    )
    desk.article("arabic", ARABIC, title='"مصر والسعودية تخفضان الرسوم"', countries="[EG, SA]", language="ar")
    desk.article("chinese", CHINESE, title='"中日外长在北京会谈"', countries="[CN, JP]", language="zh")
    desk.article("names", ENGLISH_NAMES, title='"王毅 meets بدر عبد العاطي in Cairo"', countries="[CN, EG]")
    desk.article(
        "no-country", "The weather was fine. Nobody went anywhere.", title='"A quiet day"', countries=""
    )
    desk.article(
        "no-date", "Fiji and Tonga agreed to share a ferry.", title="A ferry", date="", countries="[FJ, TO]"
    )
    desk.write(
        "content/about.md", "# About this desk\n\nAn ordinary page with a [link](articles/markup.md).\n"
    )


def _about(partner: str, number: int, other: str = "the United States") -> str:
    """Write an article of its own on a pair: no two hold the same goods, works, forum and dates."""
    goods, works = GOODS[number % len(GOODS)], WORKS[number % len(WORKS)]
    forum, month = FORUMS[number % len(FORUMS)], MONTHS[number % len(MONTHS)]
    return (
        f"{partner} and {other} agreed at {forum} in {month} 2025 to lower tariffs on {goods}. "
        f"{partner} wants {other} to lift the duty of {number + 3} percent on {goods} before {works} is finished. "
        f"{other[0].upper()}{other[1:]} demanded that {partner} buy more {GOODS[(number + 3) % len(GOODS)]} and "
        f"pay for {works} near its {number + 2} bases.\n\n"
        f"President Donald Trump said that the talks with {partner} on {works} were the hardest of the year, and "
        f"that {goods} would decide them, which his own negotiators, who had spent {number + 4} weeks in hotels "
        f"between the two capitals and had written three drafts, did not believe for a moment. "
        f"{partner} is expected to send its trade minister to Washington in {MONTHS[(number + 5) % 12]} 2027. "
        f"The deal on {goods} could fail if {works} costs more than {number * 3 + 11} million dollars.\n"
    )
