import dataclasses
import datetime as dt

from bilateral.analysis.model import Analysis, Finding
from bilateral.article.model import Override
from bilateral.brief.collect import collect
from bilateral.brief.make import make_brief
from bilateral.brief.model import Limit
from bilateral.settings import Settings
from factories import SOURCE, TODAY, analysis, reference

NEWS = "Japan and the United States agreed to cut tariffs on cars."


def limits(*texts: Analysis) -> dict[str, Limit]:
    return {x.name: x for x in make_brief(("JP", "US"), texts, reference(), Settings(), TODAY).limits}


def test_a_sourced_dated_and_balanced_article_has_nothing_to_warn_of() -> None:
    text = analysis([NEWS, "Tokyo wants more.", "Washington wants gas sold."], positions={2: "JP", 3: "US"})

    assert [x.name for x in limits(text).values() if x.warn] == []


def test_missing_sources_are_counted_and_warned_of() -> None:
    found = limits(analysis([NEWS, "Tokyo wants more."], sources=()))["no_source"]

    assert found.heading == "No sources listed."
    assert found.says == (
        "Article 1 names no document, interview or report. None of its two sentences can be traced further."
    )
    assert found.warn


def test_an_unsourced_article_among_many_sourced_ones_is_told_without_a_warning() -> None:
    texts = [
        analysis([f"{NEWS[:-1]} number {i} in town {i}."], path=f"{i}.md", date=dt.date(2026, 1 + i, 1))
        for i in range(4)
    ]
    bare = analysis(
        ["A harbour was visited by nobody in particular."],
        path="bare.md",
        date=dt.date(2021, 1, 1),
        sources=(),
    )

    assert not limits(bare, *texts)["no_source"].warn


def test_a_missing_date_names_the_words_that_hang_on_it() -> None:
    found = limits(
        analysis(
            [NEWS, "The coming weeks will tell Tokyo.", "American voters decide in the upcoming elections."],
            date=None,
            dates=((2, "The coming weeks", None, True), (3, "the upcoming elections", None, True)),
        )
    )["no_date"]

    assert found.heading == "No date and no byline."
    assert found.says == "“Coming weeks” and “upcoming elections” cannot be placed."
    assert [line.source for line in found.lines] == ["1.2", "1.3"]
    assert found.warn


def test_a_byline_is_not_reported_missing() -> None:
    assert limits(analysis([NEWS], date=None, authors=("A. Writer",)))["no_date"].heading == "No date."


def test_a_silent_side_is_told() -> None:
    found = limits(analysis([NEWS, "Tokyo wants more."], positions={2: "JP"}))["one_side"]

    assert found.says == "One line gives what Japan wants; none says what the United States wants."


def test_two_silent_sides_are_told_as_one_gap() -> None:
    assert (
        limits(analysis([NEWS]))["no_side"].says == "No sentence says what Japan or the United States wants."
    )


def test_no_side_is_called_silent_in_articles_that_are_not_read() -> None:
    english = analysis([NEWS, "Tokyo wants more."], positions={2: "JP"})
    french = analysis(["Le Japon attend une visite."], path="b.md", language="fr")
    quiet = analysis([NEWS], path="c.md")

    assert limits(english, french)["one_side"].says == (
        "One line gives what Japan wants; none of the articles read says what the United States wants; "
        "articles in French are not read for it."
    )
    assert limits(quiet, french)["no_side"].says == (
        "No sentence of the articles read says what Japan or the United States wants; "
        "articles in French are not read for it."
    )


def test_a_text_of_forecasts_is_told() -> None:
    found = limits(
        analysis([NEWS, "Tokyo may buy gas.", "Washington may sell gas."], outlook={2: "may", 3: "may"})
    )

    assert found["hedged"].says == "2 of 3 sentences hedge or forecast; no sentences carry a date."


def test_one_article_and_one_source_are_told() -> None:
    one, two = analysis([NEWS], path="a.md"), analysis(["Tokyo bought gas from America."], path="b.md")

    assert "single_article" in limits(one)
    assert limits(one, two)["single_source"].says == "Both articles rest on Ministry of Foreign Affairs."
    other = dataclasses.replace(SOURCE, publisher="Department of State")
    assert "single_source" not in limits(one, analysis(["Tokyo bought gas."], path="c.md", sources=(other,)))


def test_an_overdue_review_is_warned_of_and_history_is_not() -> None:
    old = analysis([NEWS], path="a.md", date=dt.date(2020, 1, 1))
    new = analysis(["Tokyo bought gas from America."], path="b.md", date=dt.date(2026, 11, 1))

    assert "overdue" not in limits(old, new)
    assert limits(old)["overdue"].warn
    kept = analysis([NEWS], path="a.md", date=dt.date(2020, 1, 1), review_by=dt.date(2027, 1, 1))
    assert "overdue" not in limits(kept)
    late = analysis([NEWS], path="a.md", date=dt.date(2026, 11, 1), review_by=dt.date(2026, 11, 20))
    assert limits(late)["overdue"].says == "Article 1 was to be read again by 20 November 2026."


def test_a_review_that_nobody_set_is_told_as_the_sites_own_term() -> None:
    old = analysis([NEWS], path="a.md", date=dt.date(2026, 1, 1))
    set_too = analysis(
        ["Tokyo bought gas."], path="b.md", date=dt.date(2025, 1, 1), review_by=dt.date(2026, 2, 1)
    )

    assert limits(old)["overdue"].says == (
        "Article 1 has not been reviewed for 325 days; this site reviews after 90 days."
    )
    assert limits(old, set_too)["overdue"].says == (
        "Article 1 was to be read again by 1 February 2026. "
        "Article 2 has not been reviewed for 325 days; this site reviews after 90 days."
    )
    collection = collect([old], reference(), Settings(), TODAY)
    told = [f.says for _, found in collection.findings for f in found]
    assert "It has not been reviewed for 325 days; this site reviews after 90 days." in told


def test_near_copies_are_told() -> None:
    text = [f"Sentence {n} about item{n} and place{n} and person{n} and thing{n}." for n in range(8)]

    found = limits(
        analysis(text, path="a.md", title="First"),
        analysis(text, path="b.md", title="Second", date=dt.date(2026, 11, 2)),
    )

    assert found["copies"].says == "“Second” repeats article 1 and is not counted."


def test_an_override_that_speaks_of_nothing_is_never_silent() -> None:
    decided = (
        Override("pin", "judgments", 9),
        Override("drop", "people", value="Nobody Here"),
        Override("reword", "bottom_line", 1),
        Override("pin", "outlook"),
    )
    made = make_brief(("JP", "US"), [analysis([NEWS], overrides=decided)], reference(), Settings(), TODAY)

    told = [x.says for x in made.limits if x.name == "override"]
    assert len(told) == 4
    assert "sentence 9, and the article has 1" in told[0]


def timed(cue: str, path: str, date: dt.date) -> Analysis:
    text = analysis([NEWS, f"Tokyo meets them {cue} for talks of the {path}."], path=path, date=date)
    sentence = text.article.sentences[1]
    return dataclasses.replace(
        text, findings=(Finding("relative_time", sentence, cue, "weak", "Write the date."),)
    )


def test_time_bound_wording_is_told_as_passed_once_its_time_is_over() -> None:
    old = timed("in the coming weeks", "a.md", dt.date(2024, 1, 12))
    new = timed("next week", "b.md", dt.date(2026, 11, 15))

    found = limits(old, new)["relative_time"]
    assert found.heading == "Time has passed."
    assert found.says == "“In the coming weeks” was written on 12 January 2024: its time has passed."
    assert [line.article.path for line in found.lines] == ["a.md"]


def test_time_bound_wording_of_a_dated_article_is_told() -> None:
    found = limits(timed("next week", "a.md", dt.date(2026, 11, 15)))["relative_time"]
    assert found.says == "“Next week” depends on the day of writing."
    assert not found.warn


def test_what_an_article_in_another_language_lacks_is_told_and_no_side_is_called_silent() -> None:
    german = analysis(["Japan und die Vereinigten Staaten einigten sich."], path="b.md", language="de")

    found = limits(german)
    assert found["language"].heading == "Not in English."
    assert (
        found["language"].says
        == "Article 1 in German: issues, positions, outlook and offices are read in English only."
    )
    assert "no_side" not in found
    assert limits(german, analysis([NEWS]))["language"].heading == "Not all in English."
    assert "language" not in limits(analysis([NEWS]))
