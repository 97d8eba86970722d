"""What another package does wrong is told with its name; nothing that it gives lacks its sentence."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bilateral.analysis import plugins
from bilateral.analysis.plugins import load_extras, run_derivers, run_extras, run_summariser
from bilateral.errors import BilateralError
from bilateral.settings import Settings
from factories import analysis

FINDING = "from bilateral.analysis.model import Finding\ndef thing(r):\n    return [{}]"
READING = analysis(["Japan wants lower tariffs.", "The United States may agree."]).reading
EXTRA = """
from bilateral.analysis.model import Extra, ExtraItem, Rule
from bilateral.article.model import Sentence
STRANGE = Sentence(1, "Not from here.", 0, 14, 0)
def extra(find, name="things"):
    return Extra(Rule(name, "1.0", "Finds things."), "Things", find)
"""
Offer = Callable[..., None]


@pytest.fixture
def offer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Offer]:
    """Give what installs a package of one module, as an installer leaves it."""
    caches = (plugins._extras, plugins._derivers, plugins._summariser)  # noqa: SLF001 - loaded once a process
    offered = []

    def install(group: str, code: str, name: str = "acme", entry: str = "thing") -> None:
        (tmp_path / f"{name}.py").write_text(code, "utf-8")
        info = tmp_path / f"{name}-2.1.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 2.1\n", "utf-8")
        (info / "entry_points.txt").write_text(f"[bilateral.{group}]\n{entry} = {name}:thing\n", "utf-8")
        offered.append(name)

    monkeypatch.syspath_prepend(str(tmp_path))
    for cache in caches:
        cache.cache_clear()
    yield install
    for name in offered:
        sys.modules.pop(name, None)
    for cache in caches:
        cache.cache_clear()


def test_an_extra_is_found_and_keeps_its_sentences(offer: Offer) -> None:
    offer("extras", f"{EXTRA}thing = extra(lambda r: [ExtraItem('tariffs', r.article.sentences[0])])")

    ((extra, items),) = run_extras(READING)

    assert (extra.title, items[0].text, items[0].sentence) == (
        "Things",
        "tariffs",
        READING.article.sentences[0],
    )


@pytest.mark.parametrize(
    ("group", "code", "told"),
    [
        ("extras", f"{EXTRA}thing = extra(lambda r: 1 / 0)", "failed: ZeroDivisionError('division by zero')"),
        (
            "extras",
            f"{EXTRA}thing = extra(lambda r: None)",
            "failed: TypeError(\"'NoneType' object is not iterable\")",
        ),
        (
            "extras",
            f"{EXTRA}thing = extra(lambda r: ['tariffs'])",
            "gave an object of type str, not ExtraItem.",
        ),
        (
            "extras",
            f"{EXTRA}thing = extra(lambda r: [ExtraItem('here', STRANGE)])",
            "gave a sentence that the article lacks: “Not from here.”",
        ),
        ("derivers", "def thing(reading):\n    return ['stale']", "gave an object of type str, not Finding."),
        ("derivers", "def thing(reading):\n    raise KeyError('x')", "failed: KeyError('x')."),
        ("derivers", "def thing(reading):\n    raise SystemExit(0)", "failed: SystemExit(0)."),
        (
            "extras",
            f"{EXTRA}thing = extra(lambda r: [ExtraItem('tariffs', None)])",
            "gave an object of type ExtraItem with a sentence of type NoneType, not Sentence.",
        ),
        (
            "extras",
            f"{EXTRA}thing = extra(lambda r: [ExtraItem(5, r.article.sentences[0])])",
            "gave an object of type ExtraItem with a text of type int, not str.",
        ),
        (
            "extras",
            f"{EXTRA}thing = extra(lambda r: [ExtraItem(' ', r.article.sentences[0])])",
            "gave an object of type ExtraItem with a text that is empty.",
        ),
        (
            "extras",
            f"{EXTRA}thing = extra(lambda r: [ExtraItem('a\\ud800', r.article.sentences[0])])",
            "gave an object of type ExtraItem with a text that UTF-8 cannot hold: 'a\\ud800'.",
        ),
        (
            "extras",
            f"{EXTRA}thing = extra(lambda r: [ExtraItem('a', r.article.sentences[0], ['l'])])",
            "gave an object of type ExtraItem with a note of type list, not str.",
        ),
        (
            "extras",
            f"{EXTRA}thing = extra(lambda r: [ExtraItem('a', r.article.sentences[0], '', 7)])",
            "gave an object of type ExtraItem with a key of type int, not str.",
        ),
        (
            "extras",
            f"{EXTRA}thing = extra(lambda r: [ExtraItem('a', Sentence([], 3, 0, 1, 0))])",
            "gave a sentence that the article lacks: “3”.",
        ),
        (
            "derivers",
            FINDING.format("Finding(3, None, '', 'a', 'b')"),
            "gave an object of type Finding with a name of type int, not str.",
        ),
        (
            "derivers",
            FINDING.format("Finding('a', None, '', None, None)"),
            "gave an object of type Finding with a says of type NoneType, not str.",
        ),
        (
            "derivers",
            FINDING.format("Finding('a', 7, '', 'b', 'c')"),
            "gave an object of type Finding with a sentence of type int, not Sentence.",
        ),
    ],
    ids=[
        *("fails", "gives nothing", "wrong type", "strange sentence", "deriver's type", "deriver fails"),
        *("deriver leaves", "no sentence", "number as text", "empty text", "surrogate", "list as note"),
        *("number as key", "odd sentence", "number as name", "nothing said", "number as sentence"),
    ],
)
def test_a_fault_names_the_article_the_package_and_the_remedy(
    offer: Offer, group: str, code: str, told: str
) -> None:
    offer(group, code)

    with pytest.raises(BilateralError) as wrong:
        run_extras(READING) if group == "extras" else run_derivers(READING)

    what = f'{READING.article.path}: {group[:-1]} "thing" (acme:thing of acme 2.1) {told}'
    assert str(wrong.value).startswith(what)
    assert str(wrong.value).endswith("Mend or remove its package.")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (
            "raise ImportError('no module named snow')",
            "cannot be loaded: ImportError('no module named snow').",
        ),
        ("other = 1", "cannot be loaded: AttributeError("),
        ("thing = 3", "is of type int, not bilateral.analysis.model.Extra."),
        (f"{EXTRA}thing = extra(list, 'My things')", 'the name of its rule, "My things", is none.'),
        (f"{EXTRA}thing = extra(list, 'default')", 'the name of its rule, "default", is none.'),
        ("raise SystemExit", "cannot be loaded: SystemExit()."),
        (f"{EXTRA}thing = Extra(None, 'T', list)", "has a rule of type NoneType, not bilateral.analysis."),
        (f"{EXTRA}thing = Extra(Rule('a', 1, 'S'), 'T', list)", "has a version of type int, not str."),
        (f"{EXTRA}thing = Extra(Rule('a', '1', None), 'T', list)", "has a says of type NoneType, not str."),
        (f"{EXTRA}thing = Extra(Rule('a', '1', 'S'), None, list)", "has a title of type NoneType, not str."),
        (f"{EXTRA}thing = Extra(Rule('a', '1', 'S'), ' ', list)", "has a title that is empty."),
        (f"{EXTRA}thing = extra(5)", "has a find of type int, not a function."),
        (f"{EXTRA}thing = Extra(Rule('a', '1', 'S'), 'T', list, '/none')", "templates, /none, is none."),
        (f"{EXTRA}thing = Extra(Rule('a', '1', 'S'), 'T', list, 4)", "templates, 4, is none."),
    ],
    ids=[
        *("import fails", "no such name", "no extra", "bad name", "taken name", "leaves", "no rule"),
        *("number as version", "says nothing", "no title", "empty title", "no function", "no folder"),
        "number as folder",
    ],
)
def test_what_cannot_be_loaded_is_told_with_its_package(offer: Offer, code: str, told: str) -> None:
    offer("extras", code)

    with pytest.raises(BilateralError) as wrong:
        load_extras()

    assert 'extra "thing" (acme:thing of acme 2.1)' in str(wrong.value)
    assert told in str(wrong.value)


def test_two_packages_cannot_have_one_name(offer: Offer) -> None:
    for name in ("acme", "emca"):
        offer("extras", f"{EXTRA}thing = extra(list)", name)

    with pytest.raises(BilateralError, match=r'emca 2\.1\).*acme 2\.1\) are both named "things"'):
        load_extras()


def test_a_summariser_that_fails_is_named(offer: Offer) -> None:
    offer("summarisers", "def thing(reading, settings):\n    return reading.no_such")

    with pytest.raises(
        BilateralError, match=r'summariser "thing" \(acme:thing of acme 2\.1\) failed: AttributeError'
    ):
        run_summariser(READING, Settings(summariser="thing"))


def test_a_summariser_that_repeats_a_sentence_is_refused(offer: Offer) -> None:
    offer("summarisers", "def thing(reading, settings):\n    return reading.article.sentences[:1] * 5")

    with pytest.raises(BilateralError, match=r'summariser "thing" .* gave sentence 1 twice\. Mend'):
        run_summariser(READING, Settings(summariser="thing"))


def test_two_packages_cannot_offer_one_summariser(offer: Offer) -> None:
    for name in ("acme", "emca"):
        offer("summarisers", "def thing(reading, settings):\n    return ()", name)

    with pytest.raises(BilateralError, match=r'acme 2\.1\).*emca 2\.1\) are both named "thing"'):
        run_summariser(READING, Settings(summariser="thing"))


def test_no_package_takes_the_place_of_our_summariser(offer: Offer) -> None:
    offer("summarisers", "def thing(reading, settings):\n    return ()", entry="ranked")

    with pytest.raises(BilateralError, match=r'acme 2\.1\).*bilateral .* are both named "ranked"'):
        run_summariser(READING, Settings())


def test_a_finding_names_the_package_that_found_it_whatever_that_says(offer: Offer) -> None:
    offer("derivers", FINDING.format("Finding('a', None, '', 'b', 'c', by='bilateral')"))
    stale = analysis(["Talks go on in the coming weeks."]).reading

    assert {(f.name, f.by) for f in run_derivers(stale)} == {("a", "acme 2.1"), ("relative_time", "")}


def test_an_interrupt_by_the_person_at_the_keyboard_passes(offer: Offer) -> None:
    offer("derivers", "def thing(reading):\n    raise KeyboardInterrupt")

    with pytest.raises(KeyboardInterrupt):
        run_derivers(READING)


def test_a_summariser_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(BilateralError, match=r'"best" is not installed. Choose one of: .*lead, ranked'):
        run_summariser(READING, Settings(summariser="best"))
