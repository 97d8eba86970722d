"""How a brief says that an office is in doubt."""

from __future__ import annotations

import datetime as dt

from bilateral.brief.wording import in_full
from bilateral.messages import Message, tell
from bilateral.reference.model import Office


def say_held(name: str, role: str, office: Office, *, dated: bool) -> Message:
    """Say that the register knows an office as held; ``dated``: on the day of the article, else today."""
    told = {"name": name, "role": role, "office": office.title}
    if office.start and dated:
        return tell(
            "%(name)s is “%(role)s” here; "
            "the register has %(office)s since %(day)s, still held on the article's date.",
            day=in_full(office.start),
            **told,
        )
    if office.start:
        return tell(
            "%(name)s is “%(role)s” here; "
            "the register has %(office)s since %(day)s, still held today; the article has no date.",
            day=in_full(office.start),
            **told,
        )
    if dated:
        return tell(
            "%(name)s is “%(role)s” here; the register has %(office)s, still held on the article's date.",
            **told,
        )
    return tell(
        "%(name)s is “%(role)s” here; "
        "the register has %(office)s, still held today; the article has no date.",
        **told,
    )


def say_not_held(name: str, role: str, office: Office, day: dt.date) -> Message:
    """Say what the register has in the place of an office that was not held on a day."""
    told = {"name": name, "role": role}
    if office.end and office.end < day:
        return tell(
            "%(name)s is “%(role)s” here; the register ends that office on %(day)s.",
            day=in_full(office.end),
            **told,
        )
    if office.start and office.start > day:
        return tell(
            "%(name)s is “%(role)s” here; the register begins that office on %(day)s.",
            day=in_full(office.start),
            **told,
        )
    return tell(
        "%(name)s is “%(role)s” here; the register does not have that office on the article's date.", **told
    )
