import datetime as dt
from typing import Any

import pytest

from bilateral.pages.review import review, review_all
from bilateral.settings import Settings
from factories import TODAY, analysis

OLD, RECENT = dt.date(2026, 1, 1), dt.date(2026, 11, 1)


@pytest.mark.parametrize(
    ("head", "label"),
    [
        ({"date": RECENT}, "Current"),
        ({"date": TODAY - dt.timedelta(days=70)}, "Review due"),
        ({"date": OLD}, "Overdue"),
        ({"date": OLD, "updated": RECENT}, "Current"),
        ({"date": OLD, "review_by": dt.date(2027, 6, 1)}, "Current"),
        ({"date": None}, "No date"),
        ({"date": None, "review_by": OLD}, "Overdue"),
    ],
)
def test_the_state_of_an_article(head: dict[str, Any], label: str) -> None:
    assert review(analysis(["Fish."], **head), Settings(), TODAY).label == label


def test_a_brief_is_as_current_as_the_article_that_falls_due_last() -> None:
    both = [analysis(["Fish."], date=OLD), analysis(["Fish."], date=RECENT)]

    assert review_all(both, Settings(), TODAY).label == "Current"
