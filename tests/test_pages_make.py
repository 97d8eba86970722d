import dataclasses
import datetime as dt
import json
import re

import pytest

from bilateral.analysis.model import Analysis, Finding, Uncovered
from bilateral.article.model import Correction, Override, Source
from bilateral.brief.collect import collect
from bilateral.pages.frame import frame
from bilateral.pages.make import introduce
from bilateral.pages.render import Renderer, package_templates
from bilateral.settings import Settings
from factories import TODAY, analysis, reference
from pages import INFO, NEWS, Read, broken_links, build, page, talks

HOSTILE = '<script>alert(1)</script> & "quotes" {{ 7 * 7 }} {% raw %} **bold**'


def both_ways(*analyses: Analysis) -> list[tuple[bool, str]]:
    """Build with and without directory addresses; give what is broken."""
    return [
        (urls, fault)
        for urls in (True, False)
        for fault in broken_links(
            build(*analyses, info=dataclasses.replace(INFO, directory_urls=urls)), directory_urls=urls
        )
    ]


def many(count: int) -> list[Analysis]:
    return [
        talks(
            f"articles/a{i}.md",
            title="Tariff talks of the alliance " * 5,
            date=dt.date(2023, 1, 1) + dt.timedelta(days=20 * i),
        )
        for i in range(count)
    ]


SITES = {
    "no article": [],
    "one article": [talks()],
    "no pair": [analysis(["Fish swim."], pairs=())],
    "no sentences": [analysis([], pairs=())],
    "an undated one and a dated one": [talks(date=None, sources=()), talks("articles/b.md")],
    "sixty articles of one pair": many(60),
    "names of other scripts": [
        talks(title="محادثات التعرفة", language="ar", authors=("ليلى",)),
        talks("articles/zh.md", title="關稅談判", language="zh", date=None),
    ],
    "hostile words": [
        analysis([HOSTILE, NEWS], title=HOSTILE, authors=(HOSTILE,), reviewed_by=HOSTILE, summary=HOSTILE,
                 sources=(Source(HOSTILE, HOSTILE, "javascript:alert(1)"),),
                 corrections=(Correction(TODAY, HOSTILE),), positions={1: "JP"},
                 findings=[Finding("odd_thing", None, HOSTILE, HOSTILE, HOSTILE)]),
    ],
    "blocs and neighbours": [
        analysis(["The European Union and Japan met."], path="articles/eu.md", pairs=(("EU", "JP"),)),
        analysis(["Japan and South Korea share an alliance."], path="articles/kr.md", pairs=(("JP", "KR"),)),
        talks(),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", SITES)
def test_every_link_of_a_site_leads_to_a_page_and_an_anchor(name: str) -> None:
    assert both_ways(*SITES[name]) == []


@pytest.mark.parametrize("name", SITES)
def test_every_page_nests_its_elements_and_names_each_once(name: str) -> None:
    for made in build(*SITES[name]).pages:
        read = Read(made.body)
        assert read.faults == [], made.address
        assert sorted(set(read.ids)) == sorted(read.ids), made.address
        assert [tag for tag, _ in read.tags].count("h1") == 1, made.address


@pytest.mark.parametrize("name", SITES)
def test_no_page_holds_scripts_styles_or_foreign_hosts(name: str) -> None:
    for made in build(*SITES[name]).pages:
        for tag, given in Read(made.body).tags:
            assert tag not in {"script", "style", "iframe", "object"}, made.address
            assert not [n for n in given if n == "style" or n.startswith("on")], made.address
            assert not given.get("src", "").startswith(("http", "//")), made.address
            assert not given.get("href", "").startswith("javascript"), made.address


@pytest.mark.parametrize("name", SITES)
def test_every_section_has_content_or_one_quiet_line(name: str) -> None:
    for made in build(*SITES[name]).pages:
        for empty in (
            "<ul></ul>",
            "<ul>\n</ul>",
            "<ol>\n</ol>",
            "<dl></dl>",
            "<tbody>\n</tbody>",
            "<div>\n</div>",
        ):
            assert empty not in made.body, made.address


def test_a_brief_quotes_its_sentences_and_leads_to_each() -> None:
    body = page(build(talks()), "briefs/japan-united-states/").body

    assert NEWS in Read(body).text
    assert '<a class="src" href="../../articles/talks/#s-2">' in body


def test_a_brief_holds_its_blocks_in_the_order_of_the_design() -> None:
    ids = Read(page(build(talks()), "briefs/japan-united-states/").body).ids
    blocks = [
        "changed",
        "issues",
        "wants",
        "time",
        "outlook",
        "people",
        "articles",
        "read",
        "limits",
        "made",
        "cite",
    ]

    assert [i for i in ids if i in blocks] == blocks


def test_the_author_s_hedge_is_marked_in_its_sentence() -> None:
    body = page(build(talks()), "briefs/japan-united-states/").body

    assert 'The alliance <mark class="hedge">is expected to</mark> grow.' in body


def test_a_silent_side_is_shown_as_a_gap() -> None:
    body = page(build(talks(positions={2: "JP"})), "briefs/japan-united-states/").body

    assert '<p class="gap">No sentence says what the United States wants.' in body


def test_a_gap_says_that_articles_in_other_languages_were_not_read_for_it() -> None:
    french = analysis(["Une visite au port."], path="articles/avis.md", language="fr")
    site = build(talks(positions={2: "JP"}), french)
    address = "briefs/japan-united-states/"
    whole = "No sentence of the articles read says what {}; articles in French are not read for it."

    assert whole.format("the United States wants") in page(site, address).body
    assert "No sentence says what" not in page(site, address).body
    for country, start, end in (
        ("united-states", "the United States wants from: ", "Japan"),
        ("japan", "these want: ", "United States"),
    ):
        shown = re.sub(r"<[^>]+>", "", page(site, f"countries/{country}/").body)
        assert whole.format(start + end) in shown
    on_issue = page(site, "issues/trade-tariffs/").body
    assert "it wants on this issue; articles in French are not read for it." in on_issue


def test_what_both_sides_want_in_one_sentence_stands_once() -> None:
    twice = analysis([NEWS, "Both want lower duties."], positions={2: "JP"})
    twice = dataclasses.replace(
        twice, positions=(*twice.positions, dataclasses.replace(twice.positions[0], country="US"))
    )
    wants = (
        page(build(twice), "briefs/japan-united-states/").body.split('id="wants"')[1].split("</section>")[0]
    )

    assert wants.count("Both want lower duties.") == 1
    assert "<h3>Both</h3>" in wants


def test_the_margin_of_an_article_leads_back_to_the_blocks_that_use_it() -> None:
    body = page(build(talks()), "articles/talks/").body

    assert 'class="n d" href="#s-2"' in body
    assert '<a href="../../briefs/japan-united-states/#wants">Who wants what</a>' in body


def test_an_article_of_two_briefs_says_which_brief_each_note_speaks_of() -> None:
    two = analysis(
        [NEWS, "Tokyo wants lower duties."], pairs=(("JP", "US"), ("AU", "JP")), positions={2: "JP"}
    )
    second = analysis(["Australia and Japan met."], path="articles/au.md", pairs=(("AU", "JP"),))
    body = page(build(two, second), "articles/a/").body

    assert "JP–US: <a" in body
    assert "AU–JP: <a" in body


def about(text: str, path: str, number: int, **front: object) -> Analysis:
    made = talks(path, **front)
    return dataclasses.replace(made, uncovered=(Uncovered(text, made.article.sentences[number - 1]),))


def test_an_article_tells_what_it_is_about_beside_its_issues() -> None:
    read = Read(page(build(about("car <parks>", "articles/a.md", 2)), "articles/a/").body)

    assert "Also about: car <parks>" in " ".join(read.text.split())
    assert "#s-2" in read.links
    assert "Also about" not in page(build(talks()), "articles/talks/").body


def test_a_brief_tells_what_several_of_its_articles_are_about_beside_its_issues() -> None:
    newer = about("car parks", "articles/newer.md", 3, date=dt.date(2026, 3, 1), title="More talks")
    older = about("Car parks", "articles/older.md", 2, date=dt.date(2026, 2, 1))
    other = about("fog", "articles/other.md", 2, date=dt.date(2026, 1, 1), title="Fog")

    read = Read(page(build(newer, older, other), "briefs/japan-united-states/").body)

    assert "Also about: car parks (2 articles)" in " ".join(read.text.split())
    assert "../../articles/newer/#s-3" in read.links
    assert "fog" not in read.text


def test_an_undated_article_without_sources_says_so_at_its_head() -> None:
    body = page(build(talks(date=None, sources=())), "articles/talks/").body

    assert '<dt>Dated</dt> <dd class="bad">not stated</dd>' in body
    assert '<dt>Sources</dt> <dd class="bad">none listed</dd>' in body


def test_what_a_deriver_of_others_says_is_told_whole_on_the_page_of_the_article() -> None:
    first = talks().article.sentences[0]
    found = [
        Finding("odd_unit", first, "12 tons", "The unit may be wrong", "Name the unit."),
        Finding("odd_unit", None, "5 st", "“5 st” is unclear.", "Write it out."),
        Finding("former", first, "former envoy", "An envoy acts", "Check the office."),
    ]
    text = " ".join(Read(page(build(talks(findings=found)), "articles/talks/").body).text.split())

    assert "Odd unit: Name the unit. The unit may be wrong: “12 tons” (Sentence 1)." in text
    assert "“5 st” is unclear. Write it out." in text
    assert "Check the office (Sentence 1)." in text


def test_the_linked_data_of_a_brief_name_the_files_that_are_written() -> None:
    site = build(talks(), info=dataclasses.replace(INFO, directory_urls=False))
    brief = page(site, "briefs/japan-united-states/")

    assert json.loads(brief.json_ld)["url"] == "https://desk.example/briefs/japan-united-states.html"
    assert json.loads(brief.json_ld)["isBasedOn"] == ["https://desk.example/articles/talks.html"]
    assert "https://desk.example/briefs/japan-united-states.html" in Read(brief.body).text
    canonical = frame(brief, dataclasses.replace(INFO, directory_urls=False))["canonical"]
    assert canonical == "https://desk.example/briefs/japan-united-states.html"


def test_words_of_another_language_are_marked_with_it() -> None:
    body = page(build(*SITES["names of other scripts"]), "briefs/japan-united-states/").body

    assert 'dir="auto" lang="ar"' in body
    assert 'dir="auto" lang="zh"' in body


def test_a_brief_of_articles_in_another_language_claims_no_gap_and_says_what_is_left_out() -> None:
    pages = build(analysis(["Japan und die USA einigten sich in Tokyo.", "Das sagte er."], language="de"))
    brief, text = page(pages, "briefs/japan-united-states/").body, page(pages, "articles/a/").body

    assert brief.count("Read in English only; no article of this brief is in English.") == 5
    assert "No sentence" not in brief.replace("No sentence is over the budget", "")
    assert "This article is in German. Not derived in that language: key phrases, issues" in text


def test_a_brief_without_a_bottom_line_says_why_where_no_article_was_read_for_it() -> None:
    read = analysis(["Japan and the USA."], language="de")
    unread = analysis([], language="ar")

    shown = [page(build(each), "briefs/japan-united-states/").body for each in (unread, read)]

    assert ['id="bottom"' in body for body in shown] == [True, True]
    assert "Read in English only" in shown[0].split('id="bottom"')[1].split("</section>")[0]


def test_the_page_of_an_issue_offers_its_shares_as_a_table() -> None:
    body = page(build(talks()), "issues/trade-tariffs/").body

    assert 'href="../../data/brief_issues.csv"' in body


def test_an_editor_s_line_carries_name_and_reason() -> None:
    pinned = Override("pin", "bottom_line", 2, reason="says more", by="A. Editor")
    body = page(build(talks(overrides=(pinned,))), "briefs/japan-united-states/").body

    assert "Edited by A. Editor: says more" in body


def test_readers_are_told_what_an_editor_removed_and_why() -> None:
    decided = (
        Override("drop", "issues", value="trade_tariffs", reason="beside the point", by="A. Editor"),
        Override("pin", "bottom_line", 2, reason="says more"),
    )
    body = page(build(talks(overrides=decided)), "briefs/japan-united-states/").body
    told = Read(body.split("Set by an editor</h3>")[1].split("</ul>")[0]).text

    assert "Key issues: dropped Trade and tariffs" in told
    assert "A. Editor: beside the point" in told
    assert "Bottom line: pinned" in told
    assert "Source 1.2" in told
    assert "the editor: says more" in told


def test_the_opening_tells_the_day_that_today_was() -> None:
    opening = (
        page(build(talks()), "briefs/japan-united-states/")
        .body.split('id="bottom"')[1]
        .split("</section>")[0]
    )

    assert re.search(r"Source 1\.\d+, \d+ \w+ \d{4}", Read(opening).text)


def test_the_method_tells_weights_and_cue_words() -> None:
    body = page(build(talks()), "about/method/").body
    told = Read(body).text

    assert "Stands in the newest article" in told
    assert "Outlook: hedge: " in told


def test_hostile_words_are_text() -> None:
    for made in build(*SITES["hostile words"]).pages:
        assert "<script" not in made.body
        assert "49" not in Read(made.body).text.split("**bold**")[0][-40:]


def test_linked_data_cannot_leave_its_element() -> None:
    brief = page(build(talks()), "briefs/japan-united-states/")

    assert "<" not in brief.json_ld
    assert json.loads(brief.json_ld)["isBasedOn"] == ["https://desk.example/articles/talks/"]


def test_the_data_of_a_brief_names_rule_and_source_of_every_line() -> None:
    assets = {asset.address: asset.content for asset in build(talks()).assets}
    data = json.loads(assets["briefs/japan-united-states/brief.json"])

    assert data["lines"]
    assert all(line["rule"] in data["rules"] for line in data["lines"])
    wants = [line for line in data["lines"] if line["block"] == "positions"]
    assert wants[0]["address"] == "articles/talks/#s-2"
    assert assets["briefs/japan-united-states/issues.csv"].startswith(b"id,issue,sentences,of")


def test_an_empty_site_says_how_to_add_an_article() -> None:
    text = Read(page(build(), "").body).text

    assert "To add the first one" in text


def test_a_home_without_search_page_has_no_search_box() -> None:
    assert "<form" not in page(build(), "").body
    assert 'action="search/"' in page(build(info=dataclasses.replace(INFO, search="search/")), "").body


def test_an_editor_s_words_stand_above_the_derived_parts_under_one_heading() -> None:
    collection = collect([talks()], reference(), Settings(), TODAY)
    renderer = Renderer(None, package_templates())
    made = introduce(
        collection,
        reference(),
        Settings(),
        INFO,
        renderer,
        "",
        "Our desk",
        "<h1>Our desk</h1>\n<p>We read.</p>",
    )

    assert made is not None
    assert made.body.count("<h1") == 1
    assert made.body.index("We read.") < made.body.index('id="latest"')


def test_only_pages_with_derived_parts_are_introduced() -> None:
    collection = collect([], reference(), Settings(), TODAY)
    renderer = Renderer(None, package_templates())

    assert (
        introduce(collection, reference(), Settings(), INFO, renderer, "about/", "About", "<p>x</p>") is None
    )


def test_pages_and_files_are_sorted_and_none_is_written_twice() -> None:
    site = build(*SITES["blocs and neighbours"])
    addresses = [p.address for p in site.pages]
    files = [a.address for a in site.assets]

    assert addresses == sorted(set(addresses))
    assert files == sorted(set(files))


def test_sixty_articles_keep_a_brief_below_sixty_kilobytes() -> None:
    body = page(build(*many(60)), "briefs/japan-united-states/").body

    assert len(body.encode()) < 60_000
    assert "48 older articles" in body


def test_an_article_runs_the_way_its_script_does() -> None:
    arabic = analysis(["أجرت اليابان محادثات."], title="محادثات", path="articles/ar.md", language="ar")
    site = build(talks(), arabic)

    assert '<div class="body" dir="rtl">' in page(site, "articles/ar/").body
    assert '<div class="body">' in page(site, "articles/talks/").body


def test_many_articles_are_listed_on_a_page_a_year() -> None:
    each = [
        analysis(["Fish swim."], path=f"articles/f{i}.md", pairs=(), date=dt.date(2024 + i % 3, 1, 1))
        for i in range(160)
    ]
    site = build(*each, analysis(["Fish."], path="articles/of-2024.md", pairs=(), date=None))

    assert [link for link in Read(page(site, "articles/").body).links if "of-" in link][:3] == [
        "../articles/of-2026/",
        "../articles/of-2025/",
        "../articles/of-2024-list/",
    ]
    assert list(broken_links(site)) == []
    assert (
        sum(link.startswith("../../articles/f") for link in Read(page(site, "articles/of-2025/").body).links)
        == 53
    )
