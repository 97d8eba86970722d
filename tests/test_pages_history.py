import datetime as dt
from dataclasses import replace

from bilateral.analysis.model import Analysis
from bilateral.article.model import Correction
from bilateral.brief.make import make_brief
from bilateral.brief.model import Change
from bilateral.pages.views.brief_notes import change_rows
from bilateral.settings import Settings
from factories import TODAY, analysis, reference
from pages import Read, broken_links, build, page

ADDRESS = "briefs/japan-united-states/history/"
TARIFFS = ["Japan and the United States agreed to cut tariffs on cars.", "Tokyo wants lower duties on steel."]
GAS = ["The United States will sell gas to Japan for twenty years.", "Tokyo and Washington signed on energy."]


def on(day: int, sentences: list[str], **more: object) -> Analysis:
    given: dict[str, object] = {"path": f"articles/a{day}.md", "title": f"Day {day}"} | more
    return analysis(sentences, date=dt.date(2026, 1, day), **given)  # type: ignore[arg-type]


def text(html: str) -> str:
    return " ".join(Read(html).text.split())


def test_a_brief_leads_to_its_history_and_every_line_of_it_to_its_sentence() -> None:
    site = build(on(1, TARIFFS), on(2, GAS))
    body = page(site, ADDRESS).body

    assert f"../../{ADDRESS}" in Read(page(site, "briefs/japan-united-states/").body).links
    assert list(broken_links(site)) == []
    assert "Energy is new (Source 2.1)." in text(body)
    assert body.index('id="d-2026-01-02"') < body.index('id="d-2026-01-01"')
    assert "../../../articles/a1/#s-1" in Read(body).links


def test_what_is_new_is_told_beside_what_stayed() -> None:
    told = text(page(build(on(1, TARIFFS), on(2, GAS)), ADDRESS).body)
    second, first = told.split("1 Jan 2026")

    assert "Bottom line, new" in second
    assert "Source 1.1 Chosen now, from an earlier article" in second
    assert "Article 2: Day 2" in second
    assert "New" not in first


def test_brief_and_history_tell_the_same_of_each_judgment() -> None:
    site = build(on(1, TARIFFS), on(2, GAS))
    told = text(page(site, "briefs/japan-united-states/").body)

    assert "Chosen now, from earlier articles: judgment 1 (Source 1.1)." in told
    assert "New: bottom line (Source 2.1)." in told


def test_every_issue_that_moved_is_labelled_also_where_no_block_shows_it() -> None:
    gone = [Change("issue_gone", f"{name} is no longer among the first 5 issues", name) for name in "ab"]
    brief = make_brief(("JP", "US"), [on(1, TARIFFS)], reference(), Settings(), TODAY)
    issue = brief.issues[0].issue
    gone.append(Change("issue_risen", f"{issue.label} moved", issue.id))

    rows = change_rows(replace(brief, changes=tuple(gone)))

    assert [row.label for row in rows] == ["Moved"] * 3
    assert [item.anchor for row in rows for item in row.items] == ["", "", f"i-{issue.slug}"]


def test_a_brief_of_one_day_has_no_page_of_history_and_no_link_to_one() -> None:
    site = build(on(1, TARIFFS))

    assert ADDRESS not in {p.address for p in site.pages}
    assert "history/" not in page(site, "briefs/japan-united-states/").body


def test_days_beyond_the_latest_are_listed_with_their_articles() -> None:
    told = text(page(build(*(on(day, TARIFFS if day % 2 else GAS) for day in range(1, 16))), ADDRESS).body)

    assert "only the latest 12 are" in told
    assert told.endswith("1 Jan 2026: article 1, Day 1")


def test_corrections_are_told_newest_first() -> None:
    corrected = on(
        2,
        GAS,
        corrections=(Correction(dt.date(2026, 1, 3), "Ten years."), Correction(dt.date(2026, 1, 5), "Gas.")),
    )
    told = text(page(build(on(1, TARIFFS), corrected), ADDRESS).body)

    assert told.index("5 Jan 2026, article 2: Gas.") < told.index("3 Jan 2026, article 2: Ten years.")


def test_search_leaves_the_history_out() -> None:
    assert page(build(on(1, TARIFFS), on(2, GAS)), ADDRESS).kind == ""
