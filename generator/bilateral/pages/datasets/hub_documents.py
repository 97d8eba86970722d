"""The JSON files of the pages of countries, issues and people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from bilateral.brief.model import Brief, CountryHub, IssueHub, PersonHub
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.datasets import shapes
from bilateral.pages.datasets.documents import document, listed
from bilateral.pages.datasets.gather import Gathered
from bilateral.pages.datasets.hub_tables import country_row, issue_row, office_rows, person_row
from bilateral.pages.datasets.model import Row, Rows
from bilateral.pages.datasets.shown import Shown
from bilateral.pages.model import Asset
from bilateral.pages.views.relations import other_side


def country_document(hub: CountryHub, gathered: Gathered, known: Catalogue) -> Asset:
    """Write ``country.json``: with what each side wants in all relations of the country."""
    code, address = hub.country.code, known.countries[hub.country.code]
    rows, lines = _choose(hub.briefs, gathered, lambda _, shown: shown.block == "positions")
    parts = [gathered.briefs[brief.address].rows for brief in hub.briefs]
    months: Counter[tuple[str, str]] = Counter()
    for part in parts:
        for _, issue, month, count in part["issue_months"]:
            months[str(issue), str(month)] += int(count or 0)  # type: ignore[arg-type]  # a whole number
    best: dict[str, Row] = {}
    for part in parts:
        for row in part["brief_people"]:
            person, sentences = str(row[2]), row[6]
            if row[5] == code and (person not in best or best[person][6] < sentences):  # type: ignore[operator]  # counts
                best[person] = row
    lists: Rows = {
        "relations": [part["briefs"][0] for part in parts],
        "lines": rows,
        "issues": _issues(hub),
        "months": [(*key, months[key]) for key in sorted(months)],
        "people": sorted(best.values(), key=lambda row: (-int(row[6] or 0), str(row[3]))),  # type: ignore[arg-type]  # a count
        "articles": listed(gathered, (a.article.address for a in hub.analyses)),
    }
    return document(shapes.COUNTRY, address, known.site, country_row(hub, address), lists, lines)


def _issues(hub: CountryHub) -> list[Row]:
    """Add up the key issues of all relations of a country, as its page does."""
    sentences: Counter[str] = Counter()
    partners: dict[str, list[str]] = {}
    labels = {}
    for brief in hub.briefs:
        for found in brief.issues:
            labels[found.issue.id] = found.issue.label
            sentences[found.issue.id] += found.sentences
            partners.setdefault(found.issue.id, []).append(other_side(brief, hub.country).code)
    order = sorted(sentences, key=lambda key: (-sentences[key], key))
    return [(key, labels[key], tuple(partners[key]), sentences[key]) for key in order]


def issue_document(hub: IssueHub, gathered: Gathered, known: Catalogue) -> Asset:
    """Write ``issue.json``: the best line of each relation, and all that name it where it weighs most."""
    issue, address = hub.issue.id, known.issues[hub.issue.id]
    leading = hub.briefs[0][0].slug if hub.briefs else ""
    naming = {
        (analysis.article.front.slug, sentence.number)
        for analysis, found in hub.analyses
        for sentence in found.sentences
    }

    def names_it(row: Row, shown: Shown) -> bool:
        if row[0] != leading:
            return shown.block == "issues" and shown.about == issue
        line = shown.line
        return shown.about == issue or (line.article.front.slug, line.sentence.number) in naming

    rows, lines = _choose((brief for brief, _ in hub.briefs), gathered, names_it)
    relations: list[Row] = []
    for brief, _ in hub.briefs:
        row = next(r for r in gathered.briefs[brief.address].rows["brief_issues"] if r[2] == issue)
        relations.append((row[0], brief.title, row[1], *row[3:], brief.address))
    lists = {
        "relations": relations,
        "lines": rows,
        "near": _near(hub, gathered),
        "articles": listed(gathered, (a.article.address for a, _ in hub.analyses)),
    }
    return document(shapes.ISSUE, address, known.site, issue_row(hub, address), lists, lines)


def _near(hub: IssueHub, gathered: Gathered) -> list[Row]:
    """Count the other issues that the same sentences name, in the brief where the issue weighs most."""
    together: Counter[str] = Counter()
    for entry in hub.briefs[0][0].entries if hub.briefs else ():
        found = gathered.articles[entry.article.address].rows["sentence_issues"]
        naming = {number for _, number, issue in found if issue == hub.issue.id}
        together.update(
            str(issue) for _, number, issue in found if number in naming and issue != hub.issue.id
        )
    return [(issue, together[issue]) for issue in sorted(together, key=lambda key: (-together[key], key))]


def person_document(hub: PersonHub, gathered: Gathered, known: Catalogue) -> Asset:
    """Write ``person.json``: with every office as written."""
    address = known.people[hub.slug]
    relations: list[Row] = []
    for brief, _ in hub.briefs:
        row = next(r for r in gathered.briefs[brief.address].rows["brief_people"] if r[2] == hub.slug)
        relations.append((row[0], brief.title, row[3], row[4], row[6], brief.address))
    lists: Rows = {
        "relations": relations,
        "offices": office_rows(hub),
        "checks": [
            (
                check.name,
                f"{check.heading} {check.says}".strip(),
                tuple(f"{line.article.address}#{line.sentence.anchor}" for line in check.lines),
            )
            for check in hub.checks
        ],
    }
    return document(shapes.PERSON, address, known.site, person_row(hub, address), lists)


def _choose(
    briefs: Iterable[Brief], gathered: Gathered, wanted: Callable[[Row, Shown], bool]
) -> tuple[list[Row], list[Shown]]:
    """Give the lines of briefs that are wanted: their rows, and the lines themselves."""
    rows, lines = [], []
    for brief in briefs:
        part = gathered.briefs[brief.address]
        for row, shown in zip(part.rows["lines"], part.lines, strict=True):
            if wanted(row, shown):
                rows.append(row)
                lines.append(shown)
    return rows, lines
