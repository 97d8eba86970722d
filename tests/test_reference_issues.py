from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.reference.cues import expand, load_cues
from bilateral.reference.issues import (
    GROUPS,
    ID,
    extend_issues,
    load_issues,
    load_masks,
    nearest_issues,
    weakness,
)

FILE = "content/issues.yml"
LINES = {"0": 2, "0.id": 2, "0.cues": 6, "0.group": 4, "1": 8}
NEW = {
    "id": "arctic",
    "label": "Arctic",
    "group": "global",
    "definition": "Routes and rights in the far north.",
    "cues": ["arctic council", "polar*"],
}


def test_the_register_has_39_issues_that_a_page_can_name() -> None:
    issues = load_issues()

    assert len({issue.id for issue in issues}) == len({issue.label for issue in issues}) == len(issues) == 39
    assert all(ID.fullmatch(issue.id) and issue.group in GROUPS and issue.definition for issue in issues)
    assert all(isinstance(issue.eurovoc, str) and issue.eurovoc for issue in issues)


def test_every_term_of_the_register_follows_the_syntax_of_terms() -> None:
    terms = [term for issue in load_issues() for term in (*issue.cues, *issue.weak)] + [*load_masks()]

    assert [term for term in terms if weakness(term)] == []


def test_no_issue_names_a_term_twice() -> None:
    assert [
        (issue.id, term)
        for issue in load_issues()
        for term in issue.cues
        if issue.cues.count(term) > 1 or term in issue.weak
    ] == []


SHARED = {
    "border crossing*",
    "border post*",
    "crossing point*",
    "diplomatic recognition",
    "jailed journalist*",
    "long range missile*",
    "memory chip*",
    "passenger jet*",
    "prisoner exchange*",
    "prisoners of war",
    "spyware",
    "technology transfer",
    "trade and investment",
    "transfer of technology",
    "withdrawal agreement",
    "world health organisation",
}
"""Terms that name two issues, each meant so: a jet that is shot down is a matter of transport and of citizens."""


def test_a_term_names_two_issues_only_where_it_is_meant_to() -> None:
    uses = Counter(term for issue in load_issues() for term in issue.cues)

    assert {term for term, count in uses.items() if count > 1} == SHARED


def test_no_mask_silences_a_term_of_the_same_words() -> None:
    assert set(load_masks()) & {term for issue in load_issues() for term in issue.cues} == set()


def test_a_new_issue_is_added_at_the_end() -> None:
    issues, faults = extend_issues(load_issues(), {"issues": [NEW]}, FILE)

    assert faults == ()
    assert issues[:-1] == load_issues()
    assert (issues[-1].id, issues[-1].slug, issues[-1].cues) == (
        "arctic",
        "arctic",
        ("arctic council", "polar*"),
    )


def test_a_known_issue_is_changed_in_its_place() -> None:
    entry = {"id": "water", "label": "Rivers", "add_cues": ["sluice"], "remove_cues": ["nile"]}

    issues, faults = extend_issues(load_issues(), [entry], FILE)

    old, new = ({issue.id: issue for issue in register}["water"] for register in (load_issues(), issues))
    assert faults == ()
    assert (new.label, new.definition) == ("Rivers", old.definition)
    assert set(new.cues) - set(old.cues) == {"sluice"}
    assert set(old.cues) - set(new.cues) == {"nile"}
    assert [issue.id for issue in issues] == [issue.id for issue in load_issues()]


@pytest.mark.parametrize(
    ("data", "messages"),
    [
        (
            "arctic",
            [
                (
                    "content/issues.yml:1: issues: this is no list of issues. Write a list of issues, each like "
                    '{id: arctic, label: Arctic, group: global, definition: "…", cues: [arctic council]}.'
                )
            ],
        ),
        (
            [{"id": "trade_tarifs", "add_cues": ["levy"]}],
            [
                (
                    'content/issues.yml:2: add_cues: "add_cues" is no key of a new issue. "trade_tarifs" is no known '
                    'issue. Did you mean "trade_tariffs"?'
                )
            ],
        ),
        (
            [{**NEW, "group": "globe"}],
            ['content/issues.yml:4: group: "globe" is no group. Did you mean "global"?'],
        ),
        (
            [{**NEW, "cues": ["po*", 5]}],
            [
                'content/issues.yml:6: cues: "po*" is too short before its *. Write at least three letters before it.',
                'content/issues.yml:6: cues: "5" is no text. Put it in quotes.',
            ],
        ),
        (
            [NEW, {"id": "water", "remove_cues": ["nil"]}],
            ['content/issues.yml:8: remove_cues: "nil" is no cue of water. Did you mean "nile"?'],
        ),
        (
            [{"id": "Arctic sea"}],
            [
                'content/issues.yml:2: id: "Arctic sea" is no id. Use lower-case words joined by _: arctic_shipping.'
            ],
        ),
        (
            [NEW, NEW],
            ['content/issues.yml:8: id: "arctic" stands here twice. Join the two entries into one.'],
        ),
        (
            [{**NEW, "eurovoc": 431}],
            ['content/issues.yml:2: eurovoc: "431" is no text. Put it in quotes: "0431".'],
        ),
    ],
)
def test_each_mistake_is_told_with_its_line_and_what_to_do(data: object, messages: list[str]) -> None:
    issues, faults = extend_issues(load_issues(), data, FILE, LINES)

    assert [str(fault) for fault in faults if not str(fault).startswith("content/issues.yml:2: label")][
        : len(messages)
    ] == messages
    assert {issue.id for issue in issues} <= {"arctic"} | {issue.id for issue in load_issues()}


def test_the_nearest_ids_are_named() -> None:
    assert nearest_issues("Trade and tarifs", load_issues())[0] == "trade_tariffs"
    assert nearest_issues("defence", load_issues())
    assert nearest_issues("qqqq", load_issues()) == ()


@settings(max_examples=60, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["id", "label", "cues", "group", "issues", "add_cues"]), inner, max_size=4
            )
        ),
        max_leaves=8,
    )
)
def test_any_data_gives_a_register_that_keeps_the_built_in_issues(data: object) -> None:
    issues, _ = extend_issues(load_issues(), data, FILE)

    assert {issue.id for issue in load_issues()} <= {issue.id for issue in issues}


def test_a_line_of_cues_stands_for_all_its_forms() -> None:
    assert expand("be~ set/due to")[:2] == ("is set to", "is due to")
    assert "committing" in expand("commit~")
    assert all(
        cue == cue.strip() and "~" not in cue and "/" not in cue
        for cues in load_cues().values()
        for cue in cues
    )
