import gc
from collections.abc import Iterator

import pytest

from bilateral.adapters.garbage import OBJECTS
from bilateral.adapters.mkdocs import BilateralPlugin


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_a_build_looks_for_garbage_seldom_and_still_looks() -> None:
    gc.set_threshold(700)

    BilateralPlugin().on_startup(command="build", dirty=False)

    assert gc.get_threshold()[0] == OBJECTS
    assert gc.isenabled()
