import datetime as dt
import subprocess
import sys
from pathlib import Path

from bilateral.analysis.model import Analysis
from bilateral.article.model import Override
from bilateral.brief.collect import collect
from bilateral.brief.model import Collection
from bilateral.brief.records import brief_record
from bilateral.brief.rules import RULES
from bilateral.settings import Settings
from factories import TODAY, analysis, reference

NEWS = "Japan and the United States agreed to cut tariffs on cars."


def gather(*texts: Analysis) -> Collection:
    return collect(texts, reference(), Settings(), TODAY)


def site() -> Collection:
    return gather(
        analysis([NEWS, "Tokyo wants lower duties."], path="a.md", positions={2: "JP"}),
        analysis(
            ["Canada and the United States cut tariffs."],
            path="b.md",
            pairs=(("CA", "US"),),
            date=dt.date(2026, 10, 1),
        ),
        analysis(
            ["Japan and South Korea share an alliance."],
            path="c.md",
            pairs=(("JP", "KR"),),
            date=dt.date(2026, 9, 1),
        ),
        analysis(["Nothing about two countries."], path="d.md", pairs=(), date=None),
    )


def test_each_principal_pair_has_a_brief_newest_first() -> None:
    assert [b.title for b in site().briefs] == [
        "Japan–United States",
        "Canada–United States",
        "Japan–South Korea",
    ]


def test_a_pair_that_one_article_names_second_has_no_brief() -> None:
    both = (("JP", "US"), ("CA", "US"))

    assert len(gather(analysis([NEWS], pairs=both)).briefs) == 1
    assert (
        len(
            gather(
                analysis([NEWS], pairs=both), analysis(["Tokyo sold gas."], path="b.md", pairs=both)
            ).briefs
        )
        == 2
    )


def test_articles_stand_newest_first_and_undated_ones_last() -> None:
    assert [a.article.path for a in site().analyses] == ["a.md", "b.md", "c.md", "d.md"]


def test_related_briefs_give_a_reason_that_can_be_checked() -> None:
    reasons = {r.pair: r.reason for r in site().briefs[0].related}

    assert reasons == {
        ("CA", "US"): "shares the United States; both name trade and tariffs first",
        ("JP", "KR"): "shares Japan",
    }


def test_hubs_gather_by_country_issue_and_person() -> None:
    made = gather(
        analysis([NEWS], path="a.md", mentioned=[("Taro Kono", "Minister", "JP", [1])]),
        analysis(
            ["Tokyo sold fish to South Korea."],
            path="b.md",
            pairs=(("JP", "KR"),),
            mentioned=[("Kono Taro", "", "JP", [1])],
        ),
    )

    japan = next(h for h in made.countries if h.country.code == "JP")
    assert (len(japan.briefs), len(japan.analyses)) == (2, 2)
    assert [h.issue.id for h in made.issues] == ["fisheries", "trade_tariffs"]
    assert [(p.name, p.slug, len(p.briefs), len(p.mentions)) for p in made.people] == [
        ("Taro Kono", "taro-kono", 2, 1)
    ]


def test_a_hub_exists_for_every_person_of_a_brief() -> None:
    made = gather(
        analysis([NEWS], mentioned=[("Taro Kono", "", "JP", [1]), ("Jane Roe", "Envoy", "US", [1])])
    )

    assert {p.slug for b in made.briefs for p in b.people} <= {h.slug for h in made.people}


def test_drafts_reach_nothing() -> None:
    made = gather(
        analysis([NEWS], status="draft"), analysis([NEWS], path="b.md", publish_on=dt.date(2027, 1, 1))
    )

    assert made == Collection((), (), (), (), (), ())


def test_what_to_fix_is_listed_worst_first() -> None:
    fine = analysis([NEWS], path="fine.md")
    bad = analysis([NEWS], path="bad.md", date=None, sources=(), overrides=(Override("pin", "judgments", 7),))
    so_so = analysis([NEWS], path="so-so.md", sources=())

    found = gather(fine, so_so, bad).findings

    assert [(a.article.path, [f.name for f in findings]) for a, findings in found] == [
        ("bad.md", ["no_source", "no_date", "override"]),
        ("so-so.md", ["no_source"]),
    ]


def test_the_order_of_reading_changes_nothing() -> None:
    texts = [
        analysis([NEWS, f"Item {i} came to Tokyo."], path=f"{i}.md", date=dt.date(2026, 1, 1 + i))
        for i in range(6)
    ]

    assert gather(*texts) == gather(*reversed(texts))


def test_the_record_holds_what_the_page_shows() -> None:
    made = site().briefs[0]

    record = brief_record(made)

    assert list(record) == [
        "bottom_line", "judgments", "summary", "issues", "positions", "outlook", "people", "changes", "statements",
    ]  # fmt: skip
    assert record["bottom_line"] == NEWS
    assert record["positions"] == {"JP": ["Tokyo wants lower duties."], "US": []}
    assert record["issues"][0]["id"] == "trade_tariffs"
    assert [s["text"] for s in record["statements"]] == [NEWS, "Tokyo wants lower duties."]


def test_every_rule_tells_readers_what_it_does() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.says.endswith(".") and rule.version for rule in RULES)


def many(articles: int, pairs: int) -> list[Analysis]:
    codes = ("AU", "CA", "EU", "JP", "KR", "US")
    both = [(a, b) for i, a in enumerate(codes) for b in codes[i + 1 :]][:pairs]
    day = dt.date(2020, 1, 1)
    return [
        analysis(
            [f"Japan and the United States cut tariffs on item{i} and thing{i % 7}."]
            + [f"Tokyo told envoy{i} of plan{k} and gas{k * i}." for k in range(5)],
            path=f"{i:05}.md",
            date=day + dt.timedelta(days=i),
            pairs=(both[i % len(both)],),
            mentioned=[(f"Person{i % 50} Name{i % 50}", "Minister", "JP", [1])],
        )
        for i in range(articles)
    ]


def test_a_brief_rests_on_all_of_hundreds_of_articles() -> None:
    (brief,) = gather(*many(200, 1)).briefs

    assert [entry.number for entry in brief.entries] == list(range(1, 201))
    assert [entry.article.path for entry in brief.entries] == [f"{i:05}.md" for i in range(200)]
    assert 1 <= len(brief.judgments) <= 3


def test_the_same_articles_give_the_same_record_under_any_hash_seed() -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import test_brief_collect as t, json; "
        "from bilateral.brief.records import brief_record; c = t.gather(*t.many(30, 3)); "
        "print(json.dumps([brief_record(b) for b in c.briefs]), [h.slug for h in c.people], "
        "[str(b.limits) + str(b.changes) for b in c.briefs])"
    )
    here = str(Path(__file__).parent)
    out = {
        subprocess.run(
            [sys.executable, "-c", script, here],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(out) == 1


def test_a_pair_that_is_only_named_in_a_row_has_no_brief_where_another_pair_has_one() -> None:
    row = "Canada, Japan and the United States agreed on fish."
    both = analysis(
        [row, "Japan lifted its ban on beef from the United States."],
        path="a.md",
        pairs=(("CA", "JP"), ("JP", "US")),
    )
    alone = analysis([row], path="b.md", pairs=(("CA", "US"),))

    made = gather(both, alone)

    assert {brief.pair for brief in made.briefs} == {("JP", "US"), ("CA", "US")}
