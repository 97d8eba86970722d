"""The registers of the package and of a site."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bilateral.reference.load import load_reference
from bilateral.reference.spellings import names_in_language


def load(folder: Path, **files: str) -> tuple[object, list[str]]:
    for name, text in files.items():
        (folder / f"{name}.yml").write_text(text, "utf-8")
    reference, faults = load_reference(folder)
    return reference, [str(fault) for fault in faults]


def test_a_site_without_registers_has_the_built_in_ones(tmp_path: Path) -> None:
    reference, faults = load_reference(tmp_path)

    assert reference is load_reference()[0]
    assert faults == ()


def test_the_digest_follows_the_content(tmp_path: Path) -> None:
    before = load_reference()[0].digest
    (tmp_path / "places.yml").write_text("Lake Example: JP\n", "utf-8")
    with_place = load_reference(tmp_path)[0]

    assert len(before) == 64
    assert with_place.digest != before
    assert load_reference(tmp_path)[0].digest == with_place.digest


def test_a_person_of_the_site_joins_the_register(tmp_path: Path) -> None:
    (tmp_path / "people.yml").write_text(
        "- name: Anna Example\n  country: Norway\n  aliases: [A. Example]\n"
        "  offices:\n    - {title: Foreign Minister, from: 2024-10, to: 2025}\n",
        "utf-8",
    )
    reference, faults = load_reference(tmp_path)

    assert faults == ()
    person = reference.people[-1]
    assert (person.name, person.country, person.aliases) == ("Anna Example", "NO", ("A. Example",))
    assert (person.offices[0].start, person.offices[0].end) == (dt.date(2024, 10, 1), dt.date(2025, 12, 31))
    assert reference.spellings["Anna Example"] == (("NO",), "leader", 0.6)


def test_a_person_of_the_site_replaces_the_built_in_entry(tmp_path: Path) -> None:
    (tmp_path / "people.yml").write_text(
        "people:\n- {name: Sanae Takaichi, country: JP, offices: [{title: Speaker, from: 2030-01-01}]}\n",
        "utf-8",
    )
    reference, faults = load_reference(tmp_path)

    assert faults == ()
    (person,) = [p for p in reference.people if p.name == "Sanae Takaichi"]
    assert [office.title for office in person.offices] == ["Speaker"]
    assert "Takaichi" in person.aliases


@pytest.mark.parametrize("text", ["Lake Example: JP\n", "- {name: Lake Example, country: Japan}\n"])
def test_a_place_of_the_site_stands_for_its_country(tmp_path: Path, text: str) -> None:
    (tmp_path / "places.yml").write_text(text, "utf-8")

    reference, faults = load_reference(tmp_path)

    assert faults == ()
    assert reference.spellings["Lake Example"] == (("JP",), "name", 1.0)


def test_an_issue_of_the_site_joins_the_register(tmp_path: Path) -> None:
    (tmp_path / "issues.yml").write_text(
        "- {id: arctic_test, label: Arctic, group: global, definition: The far north, cues: [icebreaker]}\n",
        "utf-8",
    )
    reference, faults = load_reference(tmp_path)

    assert faults == ()
    assert "arctic_test" in {issue.id for issue in reference.issues}


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "people",
            "- name: Anna Example\n  country: Jappan\n",
            'people.yml:2: country: "Jappan" is no country. Did you mean "Japan"?',
        ),
        (
            "people",
            "- name: Anna Example\n  land: JP\n  country: JP\n",
            'people.yml:2: land: "land" is no key of an entry. Allowed here: name, country, aliases, offices.',
        ),
        (
            "people",
            "- name: Anna Example\n  country: JP\n  alias: A\n",
            'people.yml:3: alias: "alias" is no key of an entry. Did you mean "aliases"?',
        ),
        (
            "people",
            "- {name: Anna Example, country: JP, offices: [{title: Envoy, from: soon}]}\n",
            'people.yml:1: from: "soon" is no date. Write a day, month or year: 2024-10-01, 2024-10 or 2024.',
        ),
        (
            "people",
            "- {name: A B, country: JP, offices: [{title: Envoy, from: 2024, to: 2020}]}\n",
            "people.yml:1: to: the office ends on 2020-12-31, before it begins. Correct one of the two.",
        ),
        (
            "people",
            "Anna Example\n",
            (
                'people.yml:1: people: this is no list of people. Write a list of entries, each like "- '
                '{name: Anna Example, country: JP, offices: [{title: Foreign Minister, from: 2024-10-01}]}".'
            ),
        ),
        (
            "places",
            "Lake Example: Qqqq\n",
            'places.yml:1: Lake Example: "Qqqq" is no country. Write a name or a code: "Japan", "JP", "JPN".',
        ),
        (
            "places",
            "Aa: JP\nAa: CN\n",
            'places.yml:2: Aa: "Aa" stands twice. Keep one of the two.',
        ),
        (
            "places",
            "the: JP\n",
            'places.yml:1: places: "the" stands in every text. Write the full name.',
        ),
        ("places", '"": JP\n', "places.yml:1: places: the name is empty. Write a name, or remove the entry."),
        ("places", "2026: JP\n", 'places.yml:1: places: "2026" has no letter. Write a name.'),
        (
            "places",
            "- name: Monday\n  country: JP\n",
            'places.yml:1: name: "Monday" stands in every text. Write the full name.',
        ),
        (
            "people",
            '- {name: "A\\0B", country: JP}\n',
            "people.yml:1: name: the name holds a control character. Write the name anew, in letters.",
        ),
        (
            "people",
            f"- {{name: {'Ab ' * 40}, country: JP}}\n",
            "people.yml:1: name: a name of 119 characters is too long. Write at most 100 characters.",
        ),
        (
            "people",
            "- {name: Anna Example, country: JP}\n- {name: Anna Example, country: CN}\n",
            'people.yml:2: name: "Anna Example" stands twice. Join the two entries into one.',
        ),
        (
            "people",
            "- {name: Anna Example, country: JP, aliases: [May]}\n",
            'people.yml:1: aliases: "May" stands in every text. Write the full name.',
        ),
        (
            "issues",
            "- {id: water, add_cues: [the]}\n",
            'issues.yml:1: add_cues: "the" stands in every text. Write the words that name the issue.',
        ),
        (
            "places",
            "a: [JP\n",
            (
                "places.yml:2: places: the file is no valid YAML: did not find expected ',' or ']'. "
                "Check quotes, colons and indentation on this line and the one before."
            ),
        ),
        (
            "places",
            "a: &x JP\nb: *x\n",
            'places.yml:2: places: "*x" is an alias. Write the value out, or put it in quotes.',
        ),
        (
            "places",
            "a: !!python/object:os.system JP\n",
            'places.yml:1: places: "!!python/object:os.system" is a tag. Remove it, or put the value in quotes.',
        ),
        (
            "places",
            "- 1\n",
            'places.yml:1: places: "1" is no mapping. Write it like {name: Lake Example, country: JP}.',
        ),
        (
            "issues",
            "# bases\nFutenma: ZZ\n",
            (
                "issues.yml:2: issues: this is no list of issues. Write a list of issues, each like "
                '{id: arctic, label: Arctic, group: global, definition: "…", cues: [arctic council]}.'
            ),
        ),
    ],
)
def test_a_fault_says_where_what_and_what_to_do(tmp_path: Path, name: str, text: str, message: str) -> None:
    assert load(tmp_path, **{name: text})[1] == [message]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "people",
            "- {name: Anna Example, country: JP, aliases: [Donald Trump]}\n",
            '"Donald Trump" is a name of Donald Trump (United States) too, so that it now tells neither',
        ),
        (
            "people",
            "- {name: Anna Example, country: JP, aliases: [Washington]}\n",
            '"Washington" means United States already, and keeps that meaning',
        ),
        (
            "people",
            "- {name: Anna Example, country: JP}\n- {name: Ann Other, country: CN, aliases: [Anna Example]}\n",
            '"Anna Example" is a name of Anna Example too, so that it now tells neither',
        ),
        (
            "places",
            "Paris: US\n",
            '"Paris" is built in and means France; here it means United States, which wins',
        ),
    ],
)
def test_a_name_that_means_something_already_is_told_and_used(
    tmp_path: Path, name: str, text: str, message: str
) -> None:
    (tmp_path / f"{name}.yml").write_text(text, "utf-8")
    (fault,) = load_reference(tmp_path)[1]

    assert not fault.is_error
    assert fault.what == message


def test_an_entry_that_extends_a_known_person_is_no_namesake(tmp_path: Path) -> None:
    (tmp_path / "people.yml").write_text("- {name: Donald Trump, country: US, aliases: [Trump]}\n", "utf-8")

    assert load_reference(tmp_path)[1] == ()


@pytest.mark.parametrize("name", ["people", "places", "issues"])
@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "[]\n"])
def test_an_empty_register_is_no_fault(tmp_path: Path, name: str, text: str) -> None:
    assert load(tmp_path, **{name: text})[1] == []


@pytest.mark.parametrize("name", ["people", "places", "issues"])
@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"a: \x00\n", b"[" * 5000, b"? [a]\n: b\n", b"7\n"])
def test_a_broken_register_is_a_fault_and_never_an_exception(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / f"{name}.yml").write_bytes(data)

    _, faults = load_reference(tmp_path)

    assert faults
    assert all(fault.file == f"{name}.yml" for fault in faults)


def test_faults_of_all_registers_are_told_at_once(tmp_path: Path) -> None:
    _, messages = load(tmp_path, people="- {name: A B}\n", places="x: Narnia\n")

    assert [message.split(":")[0] for message in messages] == ["people.yml", "places.yml"]


def test_names_of_another_language_come_from_cldr() -> None:
    assert names_in_language("de")["Deutschland"] == (("DE",), "name", 1.0)
    assert names_in_language("pt-BR")["Japão"][0] == ("JP",)
    assert not names_in_language("en-GB")
    assert not names_in_language("../etc")
