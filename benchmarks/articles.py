"""How long one article takes: our whole analysis beside textstat's figures and beside a plain chain of tools.

Prints milliseconds an article of 450 words, and ratios; what counts is the ratio, the machine cancels out.
The plain chain does what a script of a few libraries would do: textstat's figures one by one, a search for
each name of a country, sentences ranked by the words they share, stop-word-free runs of words as phrases.
"""

from __future__ import annotations

import re
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

from bilateral.analysis import analyse
from bilateral.analysis.readability import measure
from bilateral.analysis.reading import read
from bilateral.article.model import Article
from bilateral.article.records import article_from_text
from bilateral.reference.load import load_reference
from bilateral.reference.stopwords import load_stopwords
from bilateral.settings import Settings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from textstat import textstat

ARTICLES = Path(__file__).parents[1] / "content" / "articles"
WORDS = 450
ROUNDS = 5
BUDGET = 8.0  # milliseconds for the whole analysis


def main() -> None:
    reference, _ = load_reference()
    settings = Settings()
    articles = load_articles()
    scale = WORDS / (sum(len(a.text.split()) for a in articles) / len(articles))
    readings = {article.path: read(article, reference) for article in articles}
    figures = sorted(name for name, _ in measure(next(iter(readings.values())), settings).figures)
    spellings = sorted(
        {word for word, entry in reference.spellings.items() if entry[1] in {"name", "demonym"}}
    )
    patterns = [re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE) for word in spellings]

    def ask_textstat(article: Article) -> None:
        for name in figures:
            getattr(textstat, name)(article.text)

    def chain(article: Article) -> None:
        ask_textstat(article)
        Counter(i for i, pattern in enumerate(patterns) for _ in pattern.finditer(article.text))
        rank_plainly(article)
        find_runs(article)

    whole = clock(lambda article: analyse(article, reference, settings), articles, scale)
    ours = clock(lambda article: measure(readings[article.path], settings), articles, scale)
    theirs = clock(ask_textstat, articles, scale)
    plain = clock(chain, articles, scale)
    show("whole analysis", whole, f"an article of {WORDS} words; budget {BUDGET:.0f} ms")
    show("readability alone", ours, "")
    show(f"textstat, {len(figures)} figures", theirs, f"{theirs / ours:.1f} x our readability")
    show(f"plain chain, {len(spellings)} names", plain, f"{plain / whole:.1f} x our whole analysis")


def show(what: str, milliseconds: float, says: str) -> None:
    print(f"{what:<28}{milliseconds:8.2f} ms  {says}".rstrip())


def load_articles() -> list[Article]:
    """Read the bodies of the sample articles."""
    paths = sorted(ARTICLES.glob("*.md"))
    if not paths:
        sys.exit(f"no articles in {ARTICLES}")
    return [
        article_from_text(path.stem, path.stem, path.read_text("utf-8").split("---\n", 2)[2])
        for path in paths
    ]


def clock(work: Callable[[Article], object], articles: list[Article], scale: float) -> float:
    """Give the best of some rounds, in milliseconds an article; words stay known, whole texts do not."""
    best = float("inf")
    for _ in range(ROUNDS):
        forget()
        began = time.perf_counter()
        for article in articles:
            work(article)
        best = min(best, time.perf_counter() - began)
    return best / len(articles) * 1000 * scale


def forget() -> None:
    """Empty textstat's caches of whole texts; its dictionaries stay."""
    for name, module in sorted(sys.modules.items()):
        if name.startswith("textstat.backend"):
            for word, value in vars(module).items():
                if hasattr(value, "cache_clear") and not word.startswith("get_"):
                    value.cache_clear()


def rank_plainly(article: Article) -> list[int]:
    """Rank sentences by the words that they share with the others, as simple summarisers do."""
    bags = [Counter(re.findall(r"\w+", s.text.lower())) for s in article.sentences]
    shared = [sum(sum((bag & other).values()) for other in bags) for bag in bags]
    return sorted(range(len(bags)), key=lambda i: -shared[i])


def find_runs(article: Article) -> list[tuple[str, ...]]:
    """Rank runs of words without stop words by the degree of their words, as RAKE does."""
    stop = load_stopwords("en")
    tokens = re.findall(r"\w+|[^\w\s]", article.text.lower())
    kept = groupby(tokens, key=lambda token: token[0].isalpha() and token not in stop)
    runs = [tuple(run) for inside, run in kept if inside]
    degree: Counter[str] = Counter()
    for run in runs:
        for word in run:
            degree[word] += len(run)
    return sorted(set(runs), key=lambda run: (-sum(degree[word] for word in run), run))


if __name__ == "__main__":
    main()
