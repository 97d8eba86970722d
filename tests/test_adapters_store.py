from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bilateral.adapters.store import BATCH, BUILDS, Store
from bilateral.keeping import digest

KEYS = [digest(str(number)) for number in range(40)]


def opened(file: Path) -> tuple[Store, list[str]]:
    told: list[str] = []
    return Store(file, told.append), told


def fill(file: Path, keys: list[bytes], data: bytes = b"data") -> None:
    store, told = opened(file)
    for key in keys:
        store.keep("kind", key, data + key)
    store.save()
    assert not told


def found(file: Path, keys: list[bytes], data: bytes = b"data") -> list[bytes]:
    store, _ = opened(file)
    there = store.read("kind", keys)
    assert all(value == data + key for key, value in there.items())
    return list(there)


def test_results_are_there_in_a_later_build(tmp_path: Path) -> None:
    fill(tmp_path / "deep" / "r.sqlite", KEYS)

    assert found(tmp_path / "deep" / "r.sqlite", KEYS) == KEYS
    assert found(tmp_path / "deep" / "r.sqlite", [digest("other")]) == []


def test_kinds_do_not_mix(tmp_path: Path) -> None:
    fill(tmp_path / "r.sqlite", KEYS)
    store, _ = opened(tmp_path / "r.sqlite")

    assert store.read("another", KEYS) == {}


@pytest.mark.parametrize("content", [b"", b"not a database at all " * 400, b"\0" * 9000])
def test_a_foreign_file_is_set_aside_with_one_line(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "r.sqlite"
    file.write_bytes(content)
    store, told = opened(file)
    store.keep("kind", KEYS[0], b"data" + KEYS[0])
    store.save()

    assert len(told) == bool(content)
    assert all("set aside as r.sqlite.damaged" in line for line in told)
    assert found(file, KEYS) == KEYS[:1]


def test_a_database_of_another_program_is_left_whole(tmp_path: Path) -> None:
    file = tmp_path / "r.sqlite"
    with sqlite3.connect(file) as other:
        other.execute("create table mine (x)")
        other.execute("insert into mine values (7)")
    other.close()
    _, told = opened(file)

    assert len(told) == 1
    with sqlite3.connect(tmp_path / "r.sqlite.damaged") as other:
        assert other.execute("select x from mine").fetchone() == (7,)
    other.close()


@pytest.mark.parametrize("place", [100, 5000, 9000, 20_000])
def test_damage_anywhere_gives_no_wrong_result_and_no_traceback(tmp_path: Path, place: int) -> None:
    file = tmp_path / "r.sqlite"
    fill(file, KEYS, b"x" * 900)
    data = bytearray(file.read_bytes())
    data[place : place + 300] = b"\xaa" * 300
    file.write_bytes(bytes(data))

    store, _ = opened(file)
    for key, value in store.read("kind", KEYS).items():
        assert value == b"x" * 900 + key
    for key in KEYS:
        store.keep("kind", key, b"x" * 900 + key)
    store.save()
    again, _ = opened(file)
    assert all(value == b"x" * 900 + key for key, value in again.read("kind", KEYS).items())


def test_what_the_last_builds_did_not_ask_for_goes(tmp_path: Path) -> None:
    file = tmp_path / "r.sqlite"
    fill(file, KEYS)
    for _ in range(BUILDS + 1):
        store, _told = opened(file)
        store.read("kind", KEYS[:5])
        store.save()

    assert found(file, KEYS) == KEYS[:5]


def test_many_results_are_written_before_the_end(tmp_path: Path) -> None:
    file = tmp_path / "r.sqlite"
    store, _ = opened(file)
    store.keep("kind", KEYS[0], b"data" + KEYS[0])
    store.keep("kind", KEYS[1], bytes(BATCH))

    assert found(file, KEYS[:1]) == KEYS[:1]
    assert len(store.read("kind", KEYS[:2])) == 2


def test_two_builds_add_to_one_file(tmp_path: Path) -> None:
    file = tmp_path / "r.sqlite"
    one, told = opened(file)
    other, told_other = opened(file)
    one.keep("kind", KEYS[0], b"data" + KEYS[0])
    other.keep("kind", KEYS[1], b"data" + KEYS[1])
    one.save()
    other.save()

    assert found(file, KEYS) == KEYS[:2]
    assert not told
    assert not told_other


def test_a_killed_build_leaves_a_file_that_can_be_used(tmp_path: Path) -> None:
    file = tmp_path / "r.sqlite"
    fill(file, KEYS[:3])
    script = (
        "import os, sys, pathlib; from bilateral.adapters.store import Store\n"
        "store = Store(pathlib.Path(sys.argv[1]), print)\n"
        "store._database.execute('begin immediate')\n"
        "store._database.execute('insert into result values (?, ?, ?)', ('kind', b'k', b'half'))\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(file)], check=False)

    assert found(file, KEYS) == KEYS[:3]
    fill(file, KEYS[3:5])
    assert found(file, KEYS) == KEYS[:5]


def test_a_folder_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store, told = opened(tmp_path / "file" / "r.sqlite")
    store.keep("kind", KEYS[0], b"data")
    store.save()

    assert told
    assert store.read("kind", KEYS) == {}
