"""How cost grows with size: each stage on n and on 4n side by side, and on hostile text beside prose.

How to read a line of the table:

- ``grows``: the time for 4n over the time for n. 4.0 is a straight line and 16 a square; less means that a
  limit of the stage has been reached, or that a part of its cost is fixed.
- ``hostile``: the same for text that is one piece over and over (tests/cases/hostile.yml), at the piece that
  grows most. Pieces that cost less than a quarter of prose are left out: so short a time says nothing.
- ``beside prose``: the time for n of hostile text over that for n of prose, at the piece that costs most.

What counts is the ratio, the machine cancels out: each is the median of rounds that run the two in turn. A
piece that is the worst of many is so by luck, too: up to 5 is a straight line. The summary compares the
first 400 sentences of an article with one another, a square, and phrases come from its first 4,000 words:
each stands in two lines, below and above its limit.
"""

from __future__ import annotations

import datetime as dt
import gc
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import combinations
from pathlib import Path
from statistics import median

import yaml
from markupsafe import Markup

from bilateral.analysis import analyse
from bilateral.analysis.mentions import find_mentions
from bilateral.analysis.model import Analysis, Reading
from bilateral.analysis.people import find_people
from bilateral.analysis.phrases import find_phrases
from bilateral.analysis.reading import read
from bilateral.analysis.summary import ranked
from bilateral.analysis.terms import content_stems, split_words
from bilateral.article.bounds import bound
from bilateral.article.markup import read_markdown
from bilateral.article.plain import read_plain
from bilateral.article.records import article_from_text
from bilateral.article.sentences import sentence_spans
from bilateral.brief.collect import collect
from bilateral.brief.copies import group_copies
from bilateral.brief.standing import stand
from bilateral.pages.decorate import decorate
from bilateral.reference.load import load_reference
from bilateral.settings import Settings

ROOT = Path(__file__).parents[1]
TIMES = 4
ROUNDS, HOSTILE_ROUNDS = 7, 3
CHEAP = 0.25  # of the cost of prose
TODAY = dt.date(2026, 11, 22)
REFERENCE, _ = load_reference()

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Stage:
    """A line of the table: what is timed, on how much text, and what its hostile text is made of."""

    name: str
    size: int  # characters
    prepare: Callable[[str], Work]
    hostile: str = ""  # its pieces in tests/cases/hostile.yml
    paragraph: int = 0  # pieces to a paragraph; 0: all in one
    html: bool = False  # the stage reads a page


def main() -> None:
    print(f"{'stage':<20}{'n':>20}{'grows':>8}   {'hostile':<37}beside prose")
    for stage in STAGES:
        small, large = (
            stage.prepare(prose(size, html=stage.html)) for size in (stage.size, TIMES * stage.size)
        )
        grows = compare(large, small, ROUNDS)
        show(stage.name, f"{stage.size:,} characters", grows, *hostile(stage))
    for name, work, pairs, size in COLLECTIONS:
        articles = write_articles(TIMES * size, pairs)
        grows = compare(partial(work, articles), partial(work, articles[:size]), ROUNDS)
        show(name, f"{size:,} articles", grows)


def show(name: str, size: str, grows: float, *worst: tuple[float, str]) -> None:
    found = "".join(f"{ratio:4.1f} {piece!r:<32}" for ratio, piece in worst)
    print(f"{name:<20}{size:>20}{grows:>8.1f}   {found}".rstrip(), flush=True)


def hostile(stage: Stage) -> tuple[tuple[float, str], ...]:
    """Give how the hostile texts of a stage grow and what they cost beside prose, each at its worst."""
    if not stage.hostile:
        return ()
    plain = stage.prepare(prose(stage.size, html=stage.html))
    growth, cost = [], []
    for piece in load_pieces()[stage.hostile]:
        unit = piece * stage.paragraph + "\n\n" if stage.paragraph else piece
        small, large = (
            stage.prepare(unit * (size // len(unit))) for size in (stage.size, TIMES * stage.size)
        )
        cost.append((compare(small, plain, HOSTILE_ROUNDS), piece))
        if cost[-1][0] >= CHEAP:
            growth.append((compare(large, small, HOSTILE_ROUNDS), piece))
    return max(growth), max(cost)


def compare(one: Work, other: Work, rounds: int) -> float:
    """Give how many times as long the one takes as the other."""
    other()  # loads what is loaded once
    gc.collect()
    gc.disable()
    ratios = [clock(one) / clock(other) for _ in range(rounds)]
    gc.enable()
    return median(ratios)


def clock(work: Work) -> float:
    began = time.thread_time()  # whoever else is busy, and whatever numpy's helpers do meanwhile
    work()
    return time.thread_time() - began


def prose(length: int, *, html: bool = False) -> str:
    """Give that many characters of the sample articles, over again where they do not suffice."""
    whole = "\n\n".join(load_paragraphs()) + "\n\n"
    text = (whole * (length // len(whole) + 1))[:length]
    return read_markdown(text).html[:length] if html else text


@cache
def load_paragraphs() -> tuple[str, ...]:
    """Read the paragraphs of the sample articles, without marks."""
    paths = sorted((ROOT / "content" / "articles").glob("*.md"))
    if not paths:
        sys.exit("no articles in content/articles")
    bodies = [read_markdown(path.read_text("utf-8").split("---\n", 2)[2]) for path in paths]
    return tuple(b.text[p.start : p.end] for b in bodies for p in b.blocks if p.kind == "prose")


@cache
def load_pieces() -> dict[str, list[str]]:
    pieces: dict[str, list[str]] = yaml.safe_load((ROOT / "tests/cases/hostile.yml").read_text("utf-8"))
    return pieces


def reading_of(text: str) -> Reading:
    return read(article_from_text("x", "", text), REFERENCE)


def prepare_mentions(text: str) -> Work:
    return partial(find_mentions, "", article_from_text("x", "", text).sentences, REFERENCE)


def prepare_terms(text: str) -> Work:
    sentences = [s.text for s in article_from_text("x", "", text).sentences]
    return lambda: [content_stems(split_words(each)) for each in sentences]


def prepare_page(html: str) -> Work:
    return partial(decorate, html, frozenset(range(0, 1000, 5)), {3: 40}, lambda _: Markup("<ul></ul>"))


STAGES = (
    Stage("sentences", 20_000, lambda text: partial(sentence_spans, text), "sentences"),
    Stage("plain text", 20_000, lambda text: partial(read_plain, text), "plain"),
    Stage("bounds of Markdown", 10_000, lambda text: partial(bound, text), "markdown"),
    Stage("Markdown", 10_000, lambda text: partial(read_markdown, text), "markdown"),
    Stage("mentions", 10_000, prepare_mentions, "mentions"),
    Stage("people", 20_000, lambda text: partial(find_people, reading_of(text), REFERENCE), "people", 40),
    Stage("terms", 100_000, prepare_terms),
    Stage("phrases", 6_000, lambda text: partial(find_phrases, reading_of(text))),
    Stage("phrases, limited", 40_000, lambda text: partial(find_phrases, reading_of(text))),
    Stage("summary", 7_500, lambda text: partial(ranked, reading_of(text), Settings())),
    Stage("summary, limited", 100_000, lambda text: partial(ranked, reading_of(text), Settings())),
    Stage("numbers on a page", 20_000, prepare_page, "decorate", html=True),
)


def write_articles(number: int, pairs: int) -> tuple[Analysis, ...]:
    """Write and analyse one article a day, each about the next of that many pairs."""
    draw = random.Random(number)  # noqa: S311 - texts, not secrets
    words = sorted({w for p in load_paragraphs() for w in split_words(p) if w.islower() and len(w) > 3})  # noqa: PLR2004 - letters
    names = [country.name for country in REFERENCE.countries.values() if not country.is_bloc]
    both = list(combinations(names, 2))[:: len(names) // 2][:pairs]
    return tuple(
        analyse(
            article_from_text(
                f"{i:05}.md",
                "{} and {}".format(*both[i % len(both)]),
                tell(draw, words, *both[i % len(both)]),
                TODAY - dt.timedelta(days=i),
            ),
            REFERENCE,
            Settings(),
        )
        for i in range(number)
    )


def tell(draw: random.Random, words: Sequence[str], one: str, other: str) -> str:
    """Write eight sentences on a pair; chance chooses their words."""
    person = f"{draw.choice(('Ann', 'Ben', 'Eva', 'Tom'))} {draw.choice(('Cole', 'Hill', 'Moss', 'Reed'))}"
    frames = (
        f"{one} and {other} agreed to cut tariffs on",
        f"Foreign Minister {person} of {one} said",
        f"{other} wants {one} to lift its limits on",
        f"{one} is expected to vote next year on",
    )
    return " ".join(f"{frame} {' '.join(draw.choices(words, k=10))}." for frame in (*frames, *frames))


def make_briefs(articles: Sequence[Analysis]) -> object:
    stand.cache_clear()  # as in a first build
    return collect(articles, REFERENCE, Settings(), TODAY)


COLLECTIONS = (
    ("near-copies", group_copies, 1, 150),
    ("briefs, one pair", make_briefs, 1, 75),
    ("briefs, many pairs", make_briefs, 10_000, 75),
)


if __name__ == "__main__":
    main()
