from __future__ import annotations

import datetime as dt
import os
import pickle
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.article.model import FrontMatter, Override
from bilateral.codec import NotOursError, decode, encode
from bilateral.errors import Fault
from bilateral.messages import Series, Term, tell, tell_number

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary() | st.dates() | st.datetimes(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner),
    max_leaves=10,
)


@given(VALUES)
@settings(max_examples=60)
def test_what_is_written_is_read_again(value: object) -> None:
    assert decode(encode(value)) == value


def test_our_own_values_are_read_again_with_what_they_hold() -> None:
    front = FrontMatter(
        title="Talks",
        date=dt.date(2026, 1, 2),
        overrides=(Override("pin", "summary", 3),),
        extra=MappingProxyType({"a": {"b": dt.date(2026, 1, 1)}}),
    )

    assert decode(encode((front, Fault("a.md", 1, "x", "y", "z")))) == (
        front,
        Fault("a.md", 1, "x", "y", "z"),
    )


class Runs:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch /nowhere/bilateral",)


@pytest.mark.parametrize(
    "data",
    [
        pickle.dumps(Runs()),
        pickle.dumps(print),
        pickle.dumps(dt.time(1)),
        b"cbilateral.codec\nencode\n.",
        b"cbilateral.codec\nattrgetter\n.",
        b"cbilateral.adapters.store\nStore\n.",
        b"cbuiltins\neval\n(V1+1\ntR.",
        b"",
        b"nonsense",
        encode([1, 2])[:-3],
    ],
)
def test_bytes_from_a_stranger_run_nothing(data: bytes) -> None:
    with pytest.raises(NotOursError):
        decode(data)


@pytest.mark.parametrize("value", [object(), print, int, {"a": [lambda: 1]}, dt.time(1)])
def test_what_could_not_be_read_is_not_written(value: object) -> None:
    with pytest.raises(NotOursError):
        encode(value)


def test_words_of_ours_keep_how_they_were_made() -> None:
    said = tell_number(
        "%(num)s article of %(who)s",
        "%(num)s articles of %(who)s",
        3,
        who=Series((Term("Japan", "country", "JP"), tell("nobody")), "or"),
    )
    again = decode(encode(said))

    assert type(again) is type(said)
    assert (again, again.number, again.many) == (said, said.number, said.many)
    assert again.values["who"].items[0].key == "JP"  # type: ignore[attr-defined]  # a Series
