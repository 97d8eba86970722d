import ast
import dataclasses
import datetime as dt
import importlib.util
import json
import pickle
import re
from collections.abc import Iterator, Sequence
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from bilateral.analysis.model import Analysis
from bilateral.brief.collect import collect
from bilateral.brief.wording import in_full, in_sentence, join, name_issue
from bilateral.errors import BilateralError
from bilateral.messages import Message as Told
from bilateral.messages import Series, tell, tell_number
from bilateral.pages.frame import frame
from bilateral.pages.localise import localise
from bilateral.pages.model import Site
from bilateral.pages.translations import DOMAIN, FOLDER, list_languages, load_words
from bilateral.pages.words import ENGLISH
from bilateral.reference.countries import load_countries
from bilateral.settings import Settings
from building import make_desk
from factories import TODAY, analysis, reference
from pages import INFO, build, page, with_html

ROOT = Path(__file__).parents[1]
LANGUAGES = ("de", "es", "fr", "ja")
PLACEHOLDER = re.compile(r"%\((\w+)\)s")
TAG = re.compile(r"</?\w+")
ELEMENT = re.compile(r"</?\w[^<>]*>")
ENGLISH_STAYS = frozenset({"rule"})  # contexts whose texts may wait for their translation
GERMAN = dataclasses.replace(INFO, words=load_words("de"), search="search/")


def gathered() -> Catalog:
    spec = importlib.util.spec_from_file_location("words", ROOT / "tools" / "words.py")
    assert spec is not None
    assert spec.loader is not None
    tool: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    found: Catalog = tool.gather()
    return found


ALL_WORDS = [message for message in gathered() if message.id]


def catalogue(language: str) -> Catalog:
    with (FOLDER / language / DOMAIN).open("rb") as file:
        return read_po(file, locale=language)


def forms(text: object) -> tuple[str, ...]:
    return tuple(map(str, text)) if isinstance(text, tuple | list) else (str(text),)


def key(message: Message) -> tuple[str, tuple[str, ...]]:
    return message.context or "", forms(message.id)


def talks(path: str = "articles/talks.md", **more: object) -> Analysis:
    given: dict[str, object] = {
        "positions": {2: "JP"},
        "kinds": {2: "claimed", 3: "assessed", 4: "expected"},
        "outlook": {4: "is expected to"},
        "dates": [(5, "7 February 2026", dt.date(2026, 2, 7), False), (4, "next month", None, True)],
        "mentioned": [("Sanae Takaichi", "Prime Minister", "JP", [5])],
        "title": "Tariff talks",
    } | more
    return analysis(
        [
            "Japan and the United States agreed to cut tariffs on cars.",
            "Tokyo wants lower duties on cars.",
            "Washington judges that the alliance holds.",
            "The alliance is expected to grow.",
            "Prime Minister Sanae Takaichi of Japan met the American president on 7 February 2026.",
        ],
        path=path,
        **given,  # type: ignore[arg-type]
    )


def some() -> tuple[Analysis, ...]:
    return talks(), talks("articles/older.md", title="Earlier talks", date=dt.date(2025, 3, 1))


def spoken_in_code() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Give every text that a module hands to a catalogue: where, and its forms."""
    counts = {"tell": 1, "gettext": 1, "mark": 1, "tell_number": 2, "ngettext": 2}
    for file in sorted((ROOT / "generator" / "bilateral").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            said = tuple(
                arg.value
                for arg in node.args[: counts.get(name, 0)]
                if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
            )
            if said:
                yield file.name, name, said


def test_every_text_that_code_says_is_in_the_catalogues_in_all_its_forms() -> None:
    known = {forms(message.id)[0]: forms(message.id) for message in ALL_WORDS if not message.context}
    lost = [
        (file, said)
        for file, name, said in spoken_in_code()
        if said[0] not in known or (("number" in name or name == "ngettext") and known[said[0]] != said)
    ]

    assert lost == []


@dataclasses.dataclass
class Spoken(HTMLParser):
    """The texts of a page that are in its own language: what stands in none that is marked otherwise."""

    html: str
    texts: list[str] = dataclasses.field(default_factory=list)
    open: list[tuple[str, bool]] = dataclasses.field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.html)
        self.close()

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        inside = self.open[-1][1] if self.open else True
        own = inside if "lang" not in values else values["lang"] == "de"
        if own:
            told = ("aria-label", "placeholder", "data-l", "data-done")
            self.texts += [value for name, value in attrs if name in told and value]
        if tag not in {
            "br",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "circle",
            "rect",
            "line",
            "path",
            "polyline",
        }:
            self.open.append((tag, own and tag not in {"script", "style", "code", "pre"}))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and (not self.open or self.open[-1][1]):
            self.texts.append(" ".join(data.split()))


@cache
def english_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """Give the words that German has others for: whole texts, and longer parts of those with values."""
    words = load_words("de")
    plain: set[str] = set()
    parts: set[str] = set()
    for message in ALL_WORDS:
        context, texts = key(message)
        translated = words.texts.get((context, texts[0]), texts)
        for text in texts:
            if text in translated:
                continue
            if not PLACEHOLDER.search(text) and "<" not in text:
                plain.add(text)
            parts.update(piece.strip() for piece in PLACEHOLDER.split(text)[::2] if piece.count(" ") > 2)
    return frozenset(plain), tuple(sorted(parts))


def english_in(texts: Sequence[str]) -> Iterator[str]:
    """Give the words of the interface that stand in English among the texts of a German page."""
    plain, parts = english_words()
    for text in texts:
        if text in plain or text.rstrip(":.") in plain or any(part in text for part in parts):
            yield text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_holds_every_word_of_the_interface_and_no_other(language: str) -> None:
    held = {key(m): m for m in catalogue(language) if m.id}

    assert set(held) == {key(m) for m in ALL_WORDS}, "run `make words`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_translated(language: str) -> None:
    waiting = [
        m.id
        for m in catalogue(language)
        if m.id and (m.fuzzy or not all(forms(m.string))) and m.context not in ENGLISH_STAYS
    ]

    assert waiting == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_values_and_the_marks_of_its_text(language: str) -> None:
    for message in catalogue(language):
        if not message.id or not all(forms(message.string)):
            continue
        wanted = set(PLACEHOLDER.findall(" ".join(forms(message.id))))
        assert set(PLACEHOLDER.findall(" ".join(forms(message.string)))) == wanted, message.id
        for form in forms(message.string):
            assert sorted(TAG.findall(form)) == sorted(TAG.findall(forms(message.id)[0])), message.id
            assert "%" not in PLACEHOLDER.sub("", form), message.id
            assert not set("&<>") & set(ELEMENT.sub("", form)), message.id
            if "<" not in form:
                assert '"' not in form, f"{message.id}: it would end an attribute"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_a_form_for_each_sort_of_number(language: str) -> None:
    read = catalogue(language)

    assert all(len(forms(m.string)) == read.num_plurals for m in read if isinstance(m.id, tuple | list))
    assert read.num_plurals == (1 if language == "ja" else 2)


def test_a_german_page_has_no_english_words_of_the_interface() -> None:
    site = build(*some(), info=GERMAN)
    english = {
        text
        for each in site.pages
        for text in english_in([*Spoken(each.body).texts, each.title, each.description])
    }

    assert english == set()
    home = Spoken(page(build(*some(), info=dataclasses.replace(INFO, search="search/")), "").body)
    assert len(list(english_in(home.texts))) > 20  # else the test would see nothing


def test_the_frame_speaks_the_language_of_the_site() -> None:
    site = build(*some(), info=GERMAN)
    shown = frame(page(site, "articles/talks/"), GERMAN)

    assert shown["language"] == "de"
    assert [entry["label"] for entry in shown["navigation"]][:2] == ["Beziehungen", "Länder"]
    assert [crumb["label"] for crumb in shown["crumbs"]] == [
        "Beziehungen",
        "Japan–Vereinigte Staaten",
        "Artikel 2",
    ]


def test_addresses_are_the_same_in_every_language() -> None:
    def addresses(site: Site) -> list[str]:
        return [*(each.address for each in site.pages), *(asset.address for asset in site.assets)]

    english = addresses(build(*some(), info=dataclasses.replace(INFO, search="search/")))

    for language in LANGUAGES:
        own = dataclasses.replace(GERMAN, words=load_words(language))
        assert addresses(build(*some(), info=own)) == english


def test_old_addresses_lead_on_in_the_language_of_the_site() -> None:
    site = build(*some(), info=GERMAN)
    moved = next(a for a in site.assets if a.address == "briefs/jp-us/index.html").content.decode()

    assert '<html lang="de">' in moved
    assert "Diese Seite steht jetzt unter <a" in moved


def test_a_feed_tells_the_language_of_its_words() -> None:
    assets = build(*some(), info=GERMAN).assets
    feeds = {a.address: a.content.decode() for a in assets if "feed." in a.address}

    assert json.loads(feeds["feed.json"])["language"] == "de"
    assert json.loads(feeds["feed.json"])["items"][0]["language"] == "en"
    assert "Artikel zu Japan–Vereinigte Staaten." in feeds["briefs/japan-united-states/feed.atom"]


def test_quoted_words_keep_the_language_of_their_article() -> None:
    body = page(build(*some(), info=GERMAN), "briefs/japan-united-states/").body

    assert '<p class="q" dir="auto" lang="en">Tokyo wants lower duties on cars. <a class="src"' in body
    assert 'lang="de">Quelle 2.' in body.replace(
        '" lang="de"><span class="vh">Quelle </span>', '" lang="de">Quelle '
    )
    assert '<time datetime="2026-02-07">7. Feb. 2026</time>' in body


def test_an_arabic_article_reads_from_right_to_left_on_a_page_of_another_language() -> None:
    arabic = with_html(
        analysis(["أجرت اليابان محادثات مع الولايات المتحدة."], title="محادثات", language="ar")
    )
    body = next(each.body for each in build(arabic, info=GERMAN).pages if each.kind == "Article")

    assert re.search(r'<article[^>]* lang="ar"', body)
    assert '<div class="body" dir="rtl">' in body
    assert '<h1 dir="auto" lang="ar">محادثات</h1>' in body
    assert "Sprache dieses Artikels: Arabisch." in body


def test_the_script_of_the_search_finds_every_word_it_says() -> None:
    body = page(build(*some(), info=GERMAN), "search/").body
    words = json.loads(body.split('id="words">')[1].split("</script>")[0])
    script = (ROOT / "templates" / "theme" / "search.js").read_text(encoding="utf-8")

    assert set(re.findall(r"WORDS\.(\w+)", script)) == set(words)
    assert words["kinds"]["Brief"] == "Dossier"
    assert "und" in words["fillers"]
    assert words["foundFor"] == {"one": "# Seite zu „*“.", "other": "# Seiten zu „*“."}


def test_a_language_without_words_is_told_with_those_there_are() -> None:
    with pytest.raises(BilateralError) as told:
        load_words("pt-BR")

    assert str(told.value) == (
        'mkdocs.yml: plugins: bilateral: language: there are no words for "pt-BR". '
        "Write de, en, es, fr or ja, with a region where you like, such as de-AT."
    )
    assert list_languages() == ("de", "en", "es", "fr", "ja")


@pytest.mark.parametrize("tag", ["deutsch", "de-", "", "de-XX", "../de", "DE de"])
def test_what_is_no_tag_is_no_language(tag: str) -> None:
    with pytest.raises(BilateralError, match="language: there are no words"):
        load_words(tag)


def test_the_setting_chooses_and_the_theme_where_it_is_silent(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    desk.article()
    config = (desk.root / "mkdocs.yml").read_text() + "      search: false\n"
    languages = {}
    for name, text in {
        "setting": config + "      language: fr\n",
        "theme": config.replace("name: bilateral\n", "name: bilateral\n  locale: ja\n"),
        "a theme we have no words for": config.replace(
            "name: bilateral\n", "name: bilateral\n  locale: pt_BR\n"
        ),
    }.items():
        desk.write("mkdocs.yml", text)
        assert desk.build().code == 0
        found = re.search(r'<html lang="([^"]*)"', desk.read("index.html"))
        languages[name] = found[1] if found else ""

    assert languages == {"setting": "fr", "theme": "ja", "a theme we have no words for": "en"}


def test_a_message_is_english_and_can_be_said_in_another_language() -> None:
    countries = load_countries()
    told = tell_number(
        "%(count)s line gives what %(speaking)s wants; none says what %(silent)s wants.",
        "%(count)s lines give what %(speaking)s wants; none says what %(silent)s wants.",
        2,
        count="two",
        speaking=in_sentence(countries["JP"]),
        silent=in_sentence(countries["US"]),
    )

    assert told == "two lines give what Japan wants; none says what the United States wants."
    assert load_words("de").say(told).endswith("(Japan), keine die der anderen (Vereinigte Staaten).")


def test_a_message_keeps_its_values_when_it_is_stored() -> None:
    told = tell("%(issue)s is new", issue=name_issue("Trade and tariffs"))
    again: Told = pickle.loads(pickle.dumps(told))  # noqa: S301 (our own bytes)

    assert again == told == "Trade and tariffs is new"
    assert (
        load_words("fr").say(again)
        == load_words("fr").say(told)
        == "Commerce et droits de douane\xa0: nouvel enjeu"
    )


def test_lists_days_and_languages_are_said_as_each_language_does() -> None:
    names = join([in_sentence(load_countries()[code]) for code in ("JP", "US", "DE")])
    day = in_full(dt.date(2026, 11, 8))

    assert load_words("es").say(names) == "Japón, Estados Unidos y Alemania"
    assert load_words("ja").say(names) == "日本、アメリカ合衆国、ドイツ"
    assert [load_words(each).say(day) for each in LANGUAGES] == [
        "8. November 2026",
        "8 de noviembre de 2026",
        "8 novembre 2026",
        "2026年11月8日",
    ]
    assert load_words("de-AT").date(dt.date(2026, 1, 8)) == "8. Jän. 2026"
    assert (
        load_words("ja").say(Series((tell("One article."), tell("No date.")), " "))
        == "記事が一つのみ。日付なし。"
    )


def test_a_collection_in_english_stays_the_same_object() -> None:
    collection = collect([with_html(a) for a in some()], reference(), Settings(), TODAY)

    assert localise(collection, ENGLISH) is collection
    assert [hub.country.name for hub in localise(collection, load_words("de")).countries] == [
        "Japan",
        "Vereinigte Staaten",
    ]


def test_countries_are_sorted_by_the_letters_of_their_names_without_accents() -> None:
    words = load_words("de")
    names = ["Österreich", "Zypern", "Oman", "Ägypten", "Albanien"]

    assert sorted(names, key=words.order) == ["Ägypten", "Albanien", "Oman", "Österreich", "Zypern"]


@given(st.text(), st.sampled_from(("en", *LANGUAGES)))
def test_words_of_articles_pass_unchanged(text: str, language: str) -> None:
    words = load_words(language)

    assert words.say(text) == text
    assert words.say(tell("“%(quote)s”", quote=text))[1:-1].strip("\xa0") == text.strip("\xa0")
