from pathlib import Path
from typing import Any

import pytest
import yaml

from bilateral.analysis.reading import read
from bilateral.analysis.staleness import derive
from factories import article, reference

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "staleness.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_wording_that_grows_old_is_found(case: dict[str, Any]) -> None:
    found = derive(read(article(case["text"], date=None), reference()))

    assert [[finding.name, finding.cue] for finding in found] == case["findings"]


def test_a_finding_says_what_is_weak_and_what_to_do() -> None:
    (found,) = derive(read(article(["The upcoming vote matters."], date=None), reference()))

    assert found.says == "“upcoming” points ahead, and the article has no date to count from"
    assert found.remedy == "Write the date, or set information_as_of in the front matter."


def test_a_date_explains_today_but_not_next_week() -> None:
    text = ["The ministers met today in Lima.", "They will meet again next week."]

    assert [f.cue for f in derive(read(article(text), reference()))] == ["next week"]
    assert [f.cue for f in derive(read(article(text, date=None), reference()))] == ["today", "next week"]
