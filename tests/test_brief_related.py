import datetime as dt

from bilateral.analysis.model import Analysis
from bilateral.brief.collect import collect
from bilateral.brief.model import Collection
from bilateral.settings import Settings
from factories import TODAY, analysis, reference

TARIFFS = ["{} and {} agreed to cut tariffs on cars.", "Duties on steel stay."]
GAS = ["{} will sell gas to {} for twenty years."]
NAMES = {"JP": "Japan", "US": "the United States", "AU": "Australia", "CA": "Canada", "KR": "South Korea"}


def on(path: str, pair: str, texts: list[str], day: int = 1, **more: object) -> Analysis:
    left, right = pair.split("-")
    first = texts[0].format(NAMES[left], NAMES[right])
    return analysis(
        [f"{path}: {first}", *texts[1:]],
        path=f"articles/{path}.md",
        pairs=((left, right),),
        date=dt.date(2026, 1, day),
        **more,  # type: ignore[arg-type]
    )


def collected(*articles: Analysis) -> Collection:
    return collect(articles, reference(), Settings(), TODAY)


def briefs(collection: Collection, pair: str) -> dict[str, str]:
    left, right = pair.split("-")
    brief = next(b for b in collection.briefs if b.pair == (left, right))
    return {"-".join(r.pair): str(r.reason) for r in brief.related}


def articles(collection: Collection, path: str) -> dict[str, str]:
    found = {a.article.path: related for a, related in collection.related}
    return {
        r.article.path.removeprefix("articles/").removesuffix(".md"): str(r.reason)
        for r in found.get(f"articles/{path}.md", ())
    }


def test_a_rare_country_relates_more_than_one_that_most_briefs_share() -> None:
    site = collected(
        on("a", "JP-US", GAS),
        on("b", "CA-US", TARIFFS),
        on("c", "AU-US", TARIFFS),
        on("d", "AU-JP", TARIFFS),
    )

    assert next(iter(briefs(site, "JP-US"))) == "AU-JP"
    assert briefs(site, "JP-US")["AU-JP"] == "shares Japan"


def test_a_shared_country_and_a_shared_issue_relate_more_than_either() -> None:
    site = collected(
        on("a", "JP-US", TARIFFS), on("b", "JP-KR", TARIFFS), on("c", "AU-JP", GAS), on("d", "CA-KR", TARIFFS)
    )

    assert next(iter(briefs(site, "JP-US"))) == "JP-KR"
    assert briefs(site, "JP-US") == {
        "JP-KR": "shares Japan; both name trade and tariffs first",
        "AU-JP": "shares Japan",
        "CA-KR": "both name trade and tariffs first",
    }


def test_no_brief_is_related_to_one_with_which_it_shares_nothing() -> None:
    assert briefs(collected(on("a", "JP-US", TARIFFS), on("b", "AU-KR", GAS)), "JP-US") == {}


def test_articles_of_one_pair_are_related_those_of_one_issue_first_and_the_nearest_in_time() -> None:
    site = collected(
        on("a", "JP-US", TARIFFS, 10),
        on("far", "JP-US", GAS, 1),
        on("near", "JP-US", GAS, 9),
        on("same", "JP-US", TARIFFS, 2),
    )

    assert list(articles(site, "a")) == ["same", "near", "far"]
    assert articles(site, "a")["same"] == "same pair; shares the issue trade and tariffs"
    assert articles(site, "a")["near"] == "same pair"


def test_articles_of_other_pairs_need_a_country_and_an_issue_in_common() -> None:
    site = collected(
        on("a", "JP-US", TARIFFS), on("b", "JP-KR", TARIFFS), on("c", "AU-JP", GAS), on("d", "CA-KR", TARIFFS)
    )

    assert articles(site, "a") == {"b": "shares Japan and the issue trade and tariffs"}


def test_the_same_story_told_twice_is_not_related_to_itself() -> None:
    words = [" ".join(f"w{15 * i + j}" for j in range(15)) + " tariffs." for i in range(9)]
    site = collected(
        analysis(words, path="articles/one.md"), analysis([*words, "More."], path="articles/two.md")
    )

    assert site.related == ()
