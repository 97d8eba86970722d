from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bilateral.adapters.store import Store
from bilateral.adapters.workers import FEWEST, Workers
from bilateral.article.body import MarkdownOptions
from bilateral.article.files import ArticleFile
from bilateral.reference.load import load_reference
from bilateral.settings import Settings
from bilateral.study import Packed, Study, Terms, pack_study, study_alone, study_file, study_files, sum_up

TODAY = dt.date(2026, 11, 22)
PLAIN = Terms(load_reference()[0], Settings(), TODAY, MarkdownOptions())
TERMS = replace(PLAIN, digest=b"terms")
TEXT = """\
---
title: Japan and the United States talk about tariffs, {number}
date: {date}
sources: [{{title: Joint statement}}]
{more}
---
Prime Minister Sanae Takaichi of Japan met President Donald Trump in Tokyo on 28 October 2025.
Japan wants lower tariffs on cars. Japan is expected to send its trade minister in March 2027.
"""


def file(number: int = 1, date: str = "2026-01-02", more: str = "") -> ArticleFile:
    text = TEXT.format(number=number, date=date, more=more)
    return ArticleFile(f"articles/{number:03}.md", text.encode())


class Counting:
    """Study alone, and count."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def __call__(self, files: Sequence[ArticleFile], terms: Terms) -> list[Packed | None]:
        self.done += [each.path for each in files]
        return list(study_alone(files, terms))


def shelf(tmp_path: Path) -> Store:
    return Store(tmp_path / "results.sqlite", pytest.fail)


def study(tmp_path: Path, *files: ArticleFile, terms: Terms = TERMS) -> tuple[tuple[Study, ...], list[str]]:
    hands, store = Counting(), shelf(tmp_path)
    found = study_files(files, terms, store, hands)
    for each in found:
        assert each.analysis is None or each.analysis.article.text  # while the store is open
    store.save()
    return found, hands.done


def test_what_was_kept_is_what_would_be_made(tmp_path: Path) -> None:
    files = [file(1), file(2, more="overrides: [{action: pin, block: summary, sentence: 1, reason: x}]")]
    study(tmp_path, *files)
    found, done = study(tmp_path, *files)

    assert not done
    for each, source in zip(found, files, strict=True):
        fresh = study_file(source, TERMS)
        assert pack_study(each, TODAY) == pack_study(fresh, TODAY)
        assert each.assembled.faults == fresh.assembled.faults


def test_only_a_changed_file_is_read_again(tmp_path: Path) -> None:
    study(tmp_path, file(1), file(2), file(3))
    _, done = study(tmp_path, file(1), file(2, date="2026-01-03"), file(3))

    assert done == ["articles/002.md"]


def test_nothing_is_taken_that_was_made_under_other_terms(tmp_path: Path) -> None:
    study(tmp_path, file(1))
    _, done = study(tmp_path, file(1), terms=replace(TERMS, digest=b"other"))

    assert done == ["articles/001.md"]


def test_a_faulty_article_tells_its_faults_again(tmp_path: Path) -> None:
    wrong = file(1, more="status: nonsense")
    (first,), _ = study(tmp_path, wrong)
    (again,), done = study(tmp_path, wrong)

    assert not done
    assert again.analysis is None
    assert again.assembled.faults == first.assembled.faults
    assert any(fault.is_error for fault in again.assembled.faults)


@pytest.mark.parametrize(
    ("given", "day", "made_again"),
    [
        (file(1), TODAY + dt.timedelta(days=400), False),
        (file(1, date="2026-11-25"), TODAY + dt.timedelta(days=1), True),  # its date is still to come
        (file(1, more="publish_on: 2026-12-01"), TODAY + dt.timedelta(days=1), False),
        (file(1, more="publish_on: 2026-12-01"), dt.date(2026, 12, 1), True),  # the embargo is over
        (file(1, more="status: draft"), TODAY + dt.timedelta(days=400), False),
    ],
)
def test_another_day_makes_anew_only_what_hangs_on_it(
    tmp_path: Path,
    given: ArticleFile,
    day: dt.date,
    made_again: bool,  # noqa: FBT001 - a case
) -> None:
    study(tmp_path, given)
    later = replace(TERMS, today=day)
    (found,), done = study(tmp_path, given, terms=later)
    fresh = study_file(given, later)

    assert bool(done) == made_again
    assert found.assembled.faults == fresh.assembled.faults
    assert (found.analysis is None) == (fresh.analysis is None)


def test_a_body_that_has_gone_is_made_again(tmp_path: Path) -> None:
    study(tmp_path, file(1))
    store = shelf(tmp_path)
    (found,) = study_files([file(1)], TERMS, store)
    store._database.execute("delete from result where kind = 'body'")  # type: ignore[union-attr]  # noqa: SLF001

    assert found.analysis is not None
    assert found.analysis.article.sentences[0].text.startswith("Prime Minister")


def test_any_number_of_processes_makes_the_same_bytes(tmp_path: Path) -> None:
    files = [file(number) for number in range(FEWEST)]
    alone = list(Workers(tmp_path, 1)(files, TERMS))

    assert list(Workers(tmp_path, 2)(files, TERMS)) == alone
    assert None not in alone


@pytest.mark.parametrize(
    "changed",
    [
        replace(PLAIN, settings=Settings(summary_words=61)),
        replace(PLAIN, options=MarkdownOptions(extensions=("tables",))),
        replace(PLAIN, options=MarkdownOptions(configs={"toc": {"slugify": len}})),
        replace(PLAIN, reference=replace(PLAIN.reference, digest="other")),
    ],
)
def test_all_that_a_study_depends_on_is_summed_up(changed: Terms) -> None:
    assert sum_up(changed, b"code") != sum_up(PLAIN, b"code")
    assert sum_up(PLAIN, b"code") == sum_up(replace(PLAIN, settings=Settings(search=False)), b"code")
    assert sum_up(PLAIN, b"code") != sum_up(PLAIN, b"other code")


def test_what_cannot_be_summed_up_is_not_kept() -> None:
    options = MarkdownOptions(configs={"toc": {"slugify": object()}})

    assert sum_up(replace(PLAIN, options=options), b"code") == b""
    assert sum_up(PLAIN, b"") == b""
