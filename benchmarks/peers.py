"""Our whole record beside what a script would chain for less: sumy, YAKE, textstat, country_converter, pysbd.

All run in one process on the same texts, in turn, so that whoever else is busy slows all alike; what is
printed are medians over rounds of processor time, and ratios. The libraries come from requirements-peers.txt
and are no part of the project. sumy gets its sentences and words from two regular expressions: what it would
load for that is not there offline, and would take longer.
"""

from __future__ import annotations

import gc
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

import yaml
from articles import ARTICLES, WORDS, forget

from bilateral.analysis import analyse
from bilateral.analysis.mentions import find_mentions
from bilateral.analysis.readability import measure
from bilateral.analysis.reading import read
from bilateral.analysis.records import article_record
from bilateral.article.markup import read_markdown
from bilateral.article.model import Sentence
from bilateral.article.records import article_from_text
from bilateral.article.sentences import sentence_spans
from bilateral.reference.load import load_reference
from bilateral.settings import Settings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import country_converter
    import pysbd
    import yake
    from sumy.nlp.stemmers import Stemmer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.utils import get_stop_words
    from syntok import segmenter
    from textstat import textstat

ROUNDS = 5
GENERATED = 15
SUMMARY = 3  # sentences that LexRank gives, about our 60 words
CASES = Path(__file__).parents[1] / "tests" / "cases"
REFERENCE, SETTINGS = load_reference()[0], Settings()
Work = Callable[[str], object]
Spans = Callable[[str], list[str]]


class Split:
    """The least that sumy asks of a tokeniser."""

    def to_sentences(self, text: str) -> list[str]:
        """Split at each mark that can end a sentence."""
        return re.split(r"(?<=[.!?])\s+", text)

    def to_words(self, sentence: str) -> list[str]:
        """Give the runs of letters."""
        return re.findall(r"[^\W\d_]+", sentence)


def main() -> None:
    texts = [*sample_texts(), *generated_texts()]
    show_speed(texts)
    show_quality()
    show_start()


def show_speed(texts: list[str]) -> None:
    tools = peers(texts)
    works: dict[str, Work] = {"bilateral, whole record": record, **tools}
    for work in works.values():
        work(texts[0])  # loads what is loaded once
    gc.freeze()  # what the others have loaded is no garbage to look through
    rounds: list[dict[str, float]] = []
    for _ in range(ROUNDS):
        forget()
        spent = dict.fromkeys(works, 0.0)
        for text in texts:
            for name, work in works.items():
                spent[name] += clock(partial(work, text))
        rounds.append(spent)
    ours = [spent["bilateral, whole record"] for spent in rounds]
    words = sum(len(text.split()) for text in texts) / len(texts)
    print(f"{len(texts)} texts of {words:.0f} words; medians of {ROUNDS} rounds\n")
    print(f"{'':<34}{'ms a text':>10}{'times ours':>12}")
    for name in works:
        row(name, median(s[name] for s in rounds), ours, [s[name] for s in rounds], len(texts))
    chained = [sum(s[name] for name in tools) for s in rounds]
    row("all five in a chain", median(chained), ours, chained, len(texts))


def row(name: str, spent: float, ours: list[float], theirs: list[float], texts: int) -> None:
    ratio = median(b / a for a, b in zip(ours, theirs, strict=True))
    print(f"{name:<34}{spent / texts * 1000:>10.1f}{ratio:>12.1f}", flush=True)


def record(text: str) -> object:
    return article_record(analyse(article_from_text("x", "", text), REFERENCE, SETTINGS))


def peers(texts: list[str]) -> dict[str, Work]:
    rank = LexRankSummarizer(Stemmer("english"))
    rank.stop_words = get_stop_words("english")
    phrases = yake.KeywordExtractor(lan="en", n=3, top=15)
    reading = read(article_from_text("x", "", texts[0]), REFERENCE)
    figures = [name for name, _ in measure(reading, SETTINGS).figures]
    splitter = pysbd.Segmenter(language="en", clean=False)
    return {
        "sumy LexRank, 3 sentences": lambda text: rank(PlaintextParser(text, Split()).document, SUMMARY),
        "YAKE, 15 phrases": phrases.extract_keywords,
        f"textstat, {len(figures)} figures": lambda text: [getattr(textstat, f)(text) for f in figures],
        "country_converter, its expressions": find_countries(),
        "pysbd, sentences": splitter.segment,
    }


def find_countries() -> Callable[[str], set[str]]:
    """Give what looks for every country in a text, by the expression that country_converter has for it."""
    table = country_converter.CountryConverter().data
    patterns = [
        (code, re.compile(regex, re.IGNORECASE)) for code, regex in zip(table.ISO2, table.regex, strict=True)
    ]
    return lambda text: {code for code, pattern in patterns if pattern.search(text)}


def clock(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def sample_texts() -> Iterator[str]:
    """Give the sample articles as plain text, each up to the length that is measured."""
    for path in sorted(ARTICLES.glob("*.md")):
        body = read_markdown(path.read_text("utf-8").split("---\n", 2)[2])
        yield cut(body.text)


def generated_texts() -> Iterator[str]:
    """Give texts of sentences that chance draws from all sample articles."""
    draw = random.Random(2026)  # noqa: S311 - texts, not secrets
    bodies = [read_markdown(p.read_text("utf-8").split("---\n", 2)[2]) for p in sorted(ARTICLES.glob("*.md"))]
    sentences = [sentence.text for body in bodies for sentence in body.sentences]
    for _ in range(GENERATED):
        yield cut(" ".join(draw.sample(sentences, min(len(sentences), WORDS // 10))))


def cut(text: str) -> str:
    words = list(re.finditer(r"\S+", text))
    return text[: words[min(WORDS, len(words)) - 1].end()]


def show_quality() -> None:
    """Print how the tools do on the project's own cases; our rules were written with these in view."""
    print("\nThe project's own test cases, which our rules were written with: a floor, no contest\n")
    sentences = [
        case
        for group, cases in load("sentences.yml").items()
        if group not in {"de", "fr", "es", "it", "nl", "pt", "known failures"}
        for case in cases
    ]
    pysbd_en = pysbd.Segmenter(language="en", clean=False)
    splitters: dict[str, Spans] = {
        "bilateral": lambda text: [text[a:b] for a, b in sentence_spans(text)],
        "pysbd": pysbd_en.segment,
        "syntok": lambda text: [
            "".join(token.value for token in sentence)
            for paragraph in segmenter.analyze(text)
            for sentence in paragraph
        ],
        "a regular expression": Split().to_sentences,
    }
    print(f"{'sentence boundaries, F1':<34}{len(sentences):>10} cases")
    for name, split in splitters.items():
        print(f"  {name:<32}{boundary_f1(sentences, split):>10.3f}")
    theirs = find_countries()
    codes = set(country_converter.CountryConverter().data.ISO2)
    cases = [case for cases in load("mentions.yml").values() for case in cases]
    cases = [case for case in cases if codes.issuperset((*case["expect"], *case.get("may", ())))]
    print(f"{'countries named, cases right':<34}{len(cases):>10} cases")
    for name, find in (("bilateral", named), ("country_converter", theirs)):
        right = sum(set(c["expect"]) <= find(c["text"]) <= {*c["expect"], *c.get("may", ())} for c in cases)
        print(f"  {name:<32}{right / len(cases):>10.3f}")


def named(text: str) -> set[str]:
    sentence = Sentence(1, text, 0, len(text), 0)
    return {code for m in find_mentions("", (sentence,), REFERENCE) for code in m.codes}


def boundary_f1(cases: list[str], split: Spans) -> float:
    """Compare ends of sentences by the letters before them, since some tools change white space and marks."""
    found = wanted = right = 0
    for case in cases:
        gold = ends(case.split("‖"))
        told = ends(split(case.replace("‖", "")))
        found, wanted, right = found + len(told), wanted + len(gold), right + len(gold & told)
    return 2 * right / (found + wanted)


def ends(sentences: list[str]) -> set[int]:
    at, places = 0, set()
    for sentence in sentences:
        at += sum(map(str.isalnum, sentence))
        places.add(at)
    return places


def load(name: str) -> dict[str, list[str]] | dict[str, list[dict[str, object]]]:
    found: dict[str, list[str]] = yaml.safe_load((CASES / name).read_text("utf-8"))
    return found


def show_start() -> None:
    """Print what it costs to start, beside Python itself."""
    libraries = "import sumy.summarizers.lex_rank, yake, textstat, country_converter, pysbd"
    with tempfile.TemporaryDirectory() as folder:
        short = Path(folder) / "short.txt"
        short.write_text("Japan and Chile talk\n\nJapan and Chile agreed to cut tariffs on cars.\n", "utf-8")
        cli = (sys.executable, "-m", "bilateral.cli")
        commands = {
            "python -c pass": (sys.executable, "-c", "pass"),
            "bilateral --help": (*cli, "--help"),
            "bilateral analyse, one short file": (*cli, "analyse", str(short)),
            "python, importing the five": (sys.executable, "-W", "ignore", "-c", libraries),
        }
        rounds = [{name: start(command, folder) for name, command in commands.items()} for _ in range(ROUNDS)]
    print(f"\n{'to start':<34}{'s':>10}{'beside python':>16}")
    for name in commands:
        beside = median(spent[name] / spent["python -c pass"] for spent in rounds)
        print(f"{name:<34}{median(spent[name] for spent in rounds):>10.2f}{beside:>16.0f}")


def start(command: tuple[str, ...], folder: str) -> float:
    """Give the processor seconds of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
