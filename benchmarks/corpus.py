"""A site of any size to measure builds with: the same number gives the same files, byte for byte.

Every article has about 450 words on one pair of 40 countries, with words of real issues, people, dates and
a few headings. Pairs are of very different sizes, as on a real desk: the first has hundreds of articles of
4,000, the last have one.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
from itertools import accumulate, combinations
from pathlib import Path

LAST_DAY = dt.date(2026, 11, 20)
WORDS = 450
COUNTRIES = tuple(
    tuple(row.split("|"))
    for row in """\
United States|US|American|Washington
China|CN|Chinese|Beijing
Japan|JP|Japanese|Tokyo
India|IN|Indian|New Delhi
Germany|DE|German|Berlin
United Kingdom|GB|British|London
France|FR|French|Paris
South Korea|KR|South Korean|Seoul
Russia|RU|Russian|Moscow
Australia|AU|Australian|Canberra
Brazil|BR|Brazilian|Brasília
Canada|CA|Canadian|Ottawa
Mexico|MX|Mexican|Mexico City
Turkey|TR|Turkish|Ankara
Indonesia|ID|Indonesian|Jakarta
Saudi Arabia|SA|Saudi|Riyadh
Poland|PL|Polish|Warsaw
Italy|IT|Italian|Rome
Spain|ES|Spanish|Madrid
Ukraine|UA|Ukrainian|Kyiv
Vietnam|VN|Vietnamese|Hanoi
Thailand|TH|Thai|Bangkok
Philippines|PH|Philippine|Manila
Malaysia|MY|Malaysian|Kuala Lumpur
Egypt|EG|Egyptian|Cairo
South Africa|ZA|South African|Pretoria
Nigeria|NG|Nigerian|Abuja
Kenya|KE|Kenyan|Nairobi
Argentina|AR|Argentine|Buenos Aires
Chile|CL|Chilean|Santiago
Pakistan|PK|Pakistani|Islamabad
Bangladesh|BD|Bangladeshi|Dhaka
Norway|NO|Norwegian|Oslo
Sweden|SE|Swedish|Stockholm
Finland|FI|Finnish|Helsinki
Greece|GR|Greek|Athens
Israel|IL|Israeli|Jerusalem
Iran|IR|Iranian|Tehran
Kazakhstan|KZ|Kazakh|Astana
New Zealand|NZ|New Zealand|Wellington""".splitlines()
)
SUBJECTS = (
    *("tariffs on steel", "import duties on cars", "export controls on chips", "critical minerals"),
    *("liquefied natural gas", "defence spending", "joint naval exercises", "missile defence", "fisheries"),
    *("visa rules for students", "climate finance", "rare earths", "submarine cables", "cyber attacks"),
    *("beef and wheat imports", "the extradition treaty", "human rights", "nuclear energy", "vaccines"),
    *("border crossings", "development aid", "the disputed islands", "currency reserves", "sanctions"),
    *("artificial intelligence", "shipping lanes", "refugees", "drug trafficking", "tax rules for banks"),
)
PLACES = (
    "the port",
    "the capital",
    "the northern province",
    "the industrial belt",
    "the coast",
    "parliament",
)
WHO = ("farmers", "exporters", "unions", "shipowners", "lawmakers", "investors", "car makers", "engineers")
OFFICES = ("Prime Minister", "Foreign Minister", "Trade Minister", "Defence Minister", "Ambassador")
FIRST = (
    "Anna",
    "Ravi",
    "Mei",
    "Omar",
    "Elena",
    "Jorge",
    "Aiko",
    "Tomas",
    "Leila",
    "Piotr",
    "Grace",
    "Daniel",
)
LAST = ("Moreno", "Haddad", "Okafor", "Lindqvist", "Tanaka", "Novak", "Silva", "Kaya", "Larsen", "Mbeki")
FRAMES = (
    "{a} and {b} agreed in {capital} to widen their talks on {x}, with a joint plan by {month} {year}.",
    "{office} {person} of {a} said on {day} {month} that {x} would stay at the head of the agenda.",
    "“We want a fair settlement on {x}, and we want it before the summer,” {person} told {who} in {place}.",
    "{b} wants {a} to lift its limits on {x}, which cost {n} million dollars in the last year.",
    "{a} is expected to send a delegation to {capital} in {month} {year} to settle the open points on {x}.",
    "The {da} government accused {b} of holding back {n} licences for {x}, a charge that {who} repeated.",
    "{b} rejected the demand and offered instead a review of {x} within {n} days.",
    "Trade between {a} and {b} rose by {n} percent, driven by {x} and by new orders from {who}.",
    "{who_cap} in {place} fear that a dispute over {x} could reach the courts and stay there for years.",
    "A {db} official, who asked not to be named, called the offer on {x} a first step and no more.",
    "Analysts doubt that {a} can keep its promise on {x} without a vote in {place}.",
    "The two sides signed a memorandum on {x} that runs for {n} years and may be renewed once.",
    "If the talks fail, {b} may turn to other buyers, and {who} could lose {n} contracts on {x}.",
    "{person}, the {da} {office_low}, met {db} {who} for {n} hours and spoke mostly about {x}.",
    "Last year {b} froze its part of the programme for {x} after a quarrel over {y}.",
    "It remains unclear who will pay for {x}, since neither {a} nor {b} has set money aside.",
    "{a} will not give up {x}, the ministry wrote, but it is ready to speak about {y}.",
    "A working group on {x} and {y} is to report in {month} {year}, according to both governments.",
    "The agreement covers {x}, {y} and the exchange of {n} experts between {capital} and the {db} coast.",
    "Critics in {place} say that the government has traded {x} for {y} and told nobody about it.",
)
HEADINGS = ("What was agreed", "What is open", "The background", "Reactions at home", "What comes next")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def write_corpus(folder: Path, number: int) -> None:
    """Write that many articles and a home page below ``folder``, which is a docs folder."""
    (folder / "articles").mkdir(parents=True)
    (folder / "index.md").write_text("# Home\n\nThe desk's articles.\n", encoding="utf-8")
    for name, text in articles(number):
        (folder / "articles" / name).write_text(text, encoding="utf-8")


def articles(number: int) -> list[tuple[str, str]]:
    """Give file names and contents."""
    pairs = list(combinations(range(len(COUNTRIES)), 2))
    random.Random(0).shuffle(pairs)  # noqa: S311 - texts, not secrets
    weights = list(accumulate(1 / (rank + 1) for rank in range(len(pairs))))
    return [(f"{i:05}.md", _article(i, pairs, weights)) for i in range(number)]


def _article(number: int, pairs: list[tuple[int, int]], weights: list[float]) -> str:
    draw = random.Random(number)  # noqa: S311 - the same
    one, other = draw.choices(pairs, cum_weights=weights)[0]
    day = LAST_DAY - dt.timedelta(days=draw.randrange(1500))
    lead = draw.choice(SUBJECTS)
    parts: list[str] = []
    words = 0
    while words < WORDS:
        if len(parts) % 4 == 3:  # noqa: PLR2004 - every fourth block
            parts.append(f"## {draw.choice(HEADINGS)}")
        paragraph = " ".join(_sentence(draw, one, other, lead, day) for _ in range(draw.randint(2, 4)))
        words += len(paragraph.split())
        parts.append(paragraph)
    title = f"{COUNTRIES[one][0]} and {COUNTRIES[other][0]} talk about {lead}"
    head = (
        f'title: "{title}, {number}"\ndate: {day}\n'
        f'countries: [{COUNTRIES[one][1]}, "{COUNTRIES[other][1]}"]\n'
        f"sources:\n  - title: Joint statement {number}\n    url: https://example.org/{number}\n"
    )
    return f"---\n{head}---\n\n" + "\n\n".join(parts) + "\n"


def _sentence(draw: random.Random, one: int, other: int, lead: str, day: dt.date) -> str:
    first, second = (one, other) if draw.random() < 0.5 else (other, one)  # noqa: PLR2004 - a coin
    office, who = draw.choice(OFFICES), draw.choice(WHO)
    return draw.choice(FRAMES).format(
        a=COUNTRIES[first][0],
        b=COUNTRIES[second][0],
        da=COUNTRIES[first][2],
        db=COUNTRIES[second][2],
        capital=COUNTRIES[first][3],
        x=lead if draw.random() < 0.4 else draw.choice(SUBJECTS),  # noqa: PLR2004 - two of five
        y=draw.choice(SUBJECTS),
        place=draw.choice(PLACES),
        who=who,
        who_cap=who.capitalize(),
        office=office,
        office_low=office.lower(),
        person=f"{draw.choice(FIRST)} {draw.choice(LAST)}",
        n=draw.randint(2, 900),
        day=draw.randint(1, 28),
        month=draw.choice(MONTHS),
        year=day.year + draw.randint(0, 1),
    )


def main() -> None:
    """Write a corpus from the command line."""
    wanted = argparse.ArgumentParser(description="Write a corpus to measure builds with.")
    wanted.add_argument("folder", type=Path, help="a docs folder that does not exist yet")
    wanted.add_argument("number", type=int, help="of articles")
    options = wanted.parse_args()
    write_corpus(options.folder, options.number)


if __name__ == "__main__":
    main()
