import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.analysis.model import Analysis
from bilateral.article.model import Override
from bilateral.article.slugs import is_slug
from bilateral.brief.identities import identify
from bilateral.brief.make import make_brief
from bilateral.brief.model import Brief, BriefPerson
from bilateral.brief.names import name_parts
from bilateral.brief.offices import same_office
from bilateral.reference.model import KnownPerson, Office
from bilateral.settings import Settings
from factories import TODAY, analysis, reference

TRUMP = KnownPerson(
    "Donald Trump",
    "US",
    ("Donald J. Trump",),
    (
        Office("President of the United States", dt.date(2017, 1, 20), dt.date(2021, 1, 20)),
        Office("President of the United States", dt.date(2025, 1, 20)),
    ),
)
BIDEN = KnownPerson(
    "Joe Biden",
    "US",
    ("Joseph R. Biden",),
    (Office("President of the United States", dt.date(2021, 1, 20), dt.date(2025, 1, 20)),),
)


def brief(*texts: Analysis) -> Brief:
    return make_brief(("JP", "US"), texts, reference(TRUMP, BIDEN), Settings(), TODAY)


def named(
    *people: tuple[str, str, str],
    path: str = "a.md",
    date: dt.date | None = TODAY,
    text: str = "",
    **front: Any,
) -> Analysis:
    sentence = (
        text or "Japan and the United States spoke with " + ", ".join(name for name, _, _ in people) + "."
    )
    return analysis([sentence], path=path, date=date, mentioned=[(*p, [1]) for p in people], **front)


def names(*texts: Analysis) -> list[str]:
    return [p.name for p in brief(*texts).people]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sanae Takaichi", "Takaichi Sanae"),
        ("Recep Tayyip Erdoğan", "Recep Erdogan"),
        ("Joe Biden", "Joseph R. Biden, Jr."),
        ("Fumio Kishida", "Kishida"),
        ("Mr. Taro Kono", "Taro Kono"),
    ],
)
def test_forms_of_one_name_are_one_person(one: str, other: str) -> None:
    assert len(names(named((one, "Minister", "JP")), named((other, "", "JP"), path="b.md"))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [(("Michel Aoun", "LB"), ("Joseph Aoun", "LB")), (("Kim Jong Un", "KP"), ("Kim Min-seok", "KR"))],
)
def test_different_people_of_one_surname_stay_apart(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert len(names(named((one[0], "President", one[1]), (other[0], "President", other[1])))) == 2


def test_a_surname_that_could_be_two_people_is_neither() -> None:
    found = names(
        named(("Michel Aoun", "President", "JP"), ("Joseph Aoun", "President", "JP")),
        named(("Aoun", "President", "JP"), path="b.md"),
    )

    assert len(found) == 3


def test_the_register_gives_the_name() -> None:
    assert names(named(("Joseph R. Biden, Jr.", "President", "US"))) == ["Joe Biden"]


def test_namesakes_get_addresses_of_their_own() -> None:
    texts = [
        named(("Kim", "Minister", "KR"), path="a.md"),
        named(("Kim", "Minister", "AU"), path="b.md"),
    ]
    identities = identify(texts, reference())

    assert [identities.of(a, a.people[0]).slug for a in texts] == ["kim-south-korea", "kim-australia"]


@given(st.lists(st.text(min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=6, unique=True))
def test_any_names_give_unique_addresses_that_do_not_hang_on_order(drawn: list[str]) -> None:
    texts = [named((name, "Minister", "JP"), path=f"{i}.md", text="Japan.") for i, name in enumerate(drawn)]

    one, other = identify(texts, reference()), identify(texts[::-1], reference())

    assert one == other
    people = {one.of(a, a.people[0]) for a in texts}
    assert len({p.slug for p in people}) == len(people)
    assert all(is_slug(p.slug) for p in people)


def test_offices_stand_as_the_newest_article_writes_them() -> None:
    person = brief(
        named(("Taro Kono", "Foreign Minister", "JP"), path="a.md", date=dt.date(2020, 1, 1)),
        named(("Taro Kono", "Defence Minister", "JP"), path="b.md"),
    ).people[0]

    assert person.role == "Defence Minister"
    assert [m.role for _, m in person.mentions] == ["Defence Minister", "Foreign Minister"]
    assert person.checks == ()


def test_an_editor_may_take_a_person_out() -> None:
    text = named(
        ("Taro Kono", "Minister", "JP"),
        ("Jane Roe", "Envoy", "US"),
        overrides=(Override("drop", "people", value="Roe"),),
    )

    assert names(text) == ["Taro Kono"]


@pytest.mark.parametrize(
    ("role", "title"),
    [
        ("U.S. President", "President of the United States"),
        ("President", "President of the United States"),
        ("former Prime Minister", "Prime Minister"),
        ("Premier", "Prime Minister"),
        ("Secretary of State", "Secretary of State"),
    ],
)
def test_an_office_is_known_in_other_words(role: str, title: str) -> None:
    assert same_office(role, title)


@pytest.mark.parametrize(
    ("role", "title"),
    [
        ("Vice President", "President of the United States"),
        ("Deputy Prime Minister", "Prime Minister"),
        ("Foreign Minister", "Prime Minister"),
        ("spokesman", "President"),
        ("First Lady", "President"),
    ],
)
def test_other_offices_are_not_taken_for_it(role: str, title: str) -> None:
    assert not same_office(role, title)


def check(person: BriefPerson) -> list[str]:
    return [c.name for c in person.checks]


def test_a_sitting_president_called_former_is_told() -> None:
    person = brief(named(("Donald Trump", "former U.S. President", "US"))).people[0]

    assert check(person) == ["former"]
    assert person.checks[0].warn
    assert "20 January 2025" in person.checks[0].says


def test_a_president_who_has_left_may_be_called_former() -> None:
    assert check(brief(named(("Joe Biden", "former President", "US"))).people[0]) == []


def test_an_office_that_was_over_on_the_day_is_told() -> None:
    person = brief(named(("Joe Biden", "President", "US"), date=dt.date(2026, 5, 1))).people[0]

    assert check(person) == ["office"]
    assert brief(named(("Joe Biden", "President", "US"), date=dt.date(2023, 5, 1))).people[0].checks == ()


def test_a_namesake_of_another_country_is_not_checked() -> None:
    person = brief(named(("Joe Biden", "President", "JP"), date=dt.date(2026, 5, 1))).people[0]

    assert check(person) == []


def test_a_title_outlives_the_office_where_the_text_names_the_successor() -> None:
    both = named(
        ("Joe Biden", "President", "US"), ("Donald Trump", "President", "US"), date=dt.date(2026, 5, 1)
    )

    assert [check(person) for person in brief(both).people] == [[], []]


def test_an_undated_article_is_read_as_of_today() -> None:
    assert check(brief(named(("Donald Trump", "former U.S. President", "US"), date=None)).people[0]) == [
        "former"
    ]


def _in_hungary(role: str, *others: tuple[str, str, str], day: dt.date, known: dt.date | None) -> list[str]:
    office = Office("Prime Minister", dt.date(2010, 5, 29), known_until=known)
    register = reference(KnownPerson("Viktor Orbán", "US", offices=(office,)))
    text = named(("Viktor Orbán", role, "US"), *others, date=day)
    made = make_brief(("JP", "US"), [text], register, Settings(), TODAY)
    return next(check(p) for p in made.people if p.name == "Viktor Orbán")


def test_an_open_term_raises_no_alarm_after_the_registers_knowledge_ends() -> None:
    knowledge, before, behind = dt.date(2025, 12, 31), dt.date(2025, 6, 1), dt.date(2026, 7, 1)

    assert _in_hungary("former Prime Minister", day=before, known=knowledge) == ["former"]
    assert _in_hungary("former Prime Minister", day=behind, known=knowledge) == []
    assert _in_hungary("former Prime Minister", day=behind, known=None) == ["former"]  # a site's own entry


def test_former_is_not_doubted_where_the_article_names_the_new_holder() -> None:
    other = ("Péter Magyar", "Prime Minister", "US")

    assert _in_hungary("former Prime Minister", other, day=dt.date(2025, 6, 1), known=None) == []


def test_an_office_not_yet_begun_is_told_though_the_real_holder_is_named() -> None:
    takaichi = KnownPerson("Sanae Takaichi", "JP", offices=(Office("Prime Minister", dt.date(2025, 10, 21)),))
    text = named(
        ("Sanae Takaichi", "Prime Minister", "JP"),
        ("Fumio Kishida", "Prime Minister", "JP"),
        date=dt.date(2024, 1, 7),
    )
    made = make_brief(("JP", "US"), [text], reference(takaichi), Settings(), TODAY)

    assert {p.name: check(p) for p in made.people} == {"Sanae Takaichi": ["office"], "Fumio Kishida": []}


def test_former_against_present_talks_is_told_without_a_register() -> None:
    text = analysis(
        [
            "Prime Minister Sanae Takaichi of Japan wants closer ties with former President Jane Roe.",
            "Takaichi is expected to discuss trade with Roe, and Japan hopes for an early visit.",
        ],
        date=None,
        kinds={2: "expected"},
        mentioned=[("Jane Roe", "former President", "US", [1, 2])],
    )

    found = next(p for p in brief(text).people if p.name == "Jane Roe")

    assert [c.heading for c in found.checks] == ["“Former” against the present tense."]
    assert [line.source for line in found.checks[0].lines] == ["1.1", "1.2"]


def test_articles_of_one_month_that_disagree_are_told() -> None:
    person = brief(
        named(("Taro Kono", "Foreign Minister", "JP"), path="a.md", date=dt.date(2026, 10, 20)),
        named(("Taro Kono", "Ambassador", "JP"), path="b.md"),
    ).people[0]

    assert check(person) == ["offices_differ"]


def test_parts_of_a_name_leave_titles_and_initials_out() -> None:
    assert name_parts("Dr. José M. Álvarez") == ("jose", "alvarez")
