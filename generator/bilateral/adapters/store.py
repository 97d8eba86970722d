"""One SQLite file that keeps results from build to build; deleting it is always safe.

Every result stands under the digest of all that it was made from, so that nothing in the file can be out of
date. It is added in whole transactions: a build that is killed leaves what it had finished, and two builds at
once add to the file one after the other.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from bilateral.keeping import SIZE

VERSION = 0x42494C01  # "BIL" and the version of the tables
BUILDS = 3  # a result that so many builds have not asked for goes
ROOM = 1.5  # so many times the results of the last builds may lie there before the others go
PATIENCE = 20.0  # seconds to wait for another build to finish writing
CHECK = 8  # bytes in front of each result by which damage is seen
BATCH = 16_000_000  # bytes that are held before they are written
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)  # the last: no such table

_TABLES = f"""
begin immediate;
create table if not exists result (kind text, key blob, data blob, primary key (key, kind));
create table if not exists build (number integer primary key autoincrement, keys blob);
pragma user_version = {VERSION};
commit;
"""


class Store:
    """A shelf in a file. What is damaged in it counts as not there."""

    def __init__(self, file: Path, tell: Callable[[str], None]) -> None:
        """Open the file, or begin a new one; ``tell`` gets a line where the old one could not be used."""
        self.file = file
        self._tell = tell
        self._new: dict[tuple[str, bytes], bytes] = {}
        self._size = 0  # of what is new
        self._used: set[bytes] = set()
        self.taken: Counter[str] = Counter()  # results found in the file, by kind
        self.made: Counter[str] = Counter()  # results that were not
        self._database: sqlite3.Connection | None = None
        self._begin()

    def __str__(self) -> str:
        """Say how much was made anew: "kept results: 3 of 40 articles made anew, 1 of 12 briefs"."""
        told = []
        for kind, name in (("head", "articles"), ("brief", "briefs"), ("card", "cards")):
            new = self.made[kind]
            told.append(f"{new} of {new + self.taken[kind]} {name} made anew")
        return f"kept results: {', '.join(told)}"

    def read(self, kind: str, keys: Iterable[bytes]) -> Mapping[bytes, bytes]:
        """Give the results of one kind that are there; those that are not are left out."""
        found: dict[bytes, bytes] = {}
        for key in keys:
            data = self._new.get((kind, key)) or self._read(kind, key)
            if data is not None:
                found[key] = data
        self._used.update(found)
        self.taken[kind] += len(found)
        return found

    def keep(self, kind: str, key: bytes, result: bytes) -> None:
        """Put a result there; it reaches the file with :meth:`save` at the latest."""
        self._new[kind, key] = result
        self._used.add(key)
        self._size += len(result)
        self.made[kind] += 1
        if self._size > BATCH:
            self._write(last=False)

    def save(self) -> None:
        """Write what this build made, and let go what the last builds did not ask for."""
        self._write(last=True)
        if self._database is not None:
            self._database.close()
            self._database = None

    def _read(self, kind: str, key: bytes) -> bytes | None:
        if self._database is None:
            return None
        try:
            row = self._database.execute(
                "select data from result where kind = ? and key = ?", (kind, key)
            ).fetchone()
        except sqlite3.Error as wrong:
            self._give_up(wrong)
            return None
        return _checked(row[0]) if row else None

    def _write(self, *, last: bool) -> None:
        """Write what is new in one transaction."""
        if self._database is None:
            self._begin()
        if self._database is None:
            self._new.clear()
            return
        try:
            with self._database:
                self._database.execute("begin immediate")
                self._database.executemany(
                    "insert or replace into result values (?, ?, ?)",
                    ((kind, key, _check(data) + data) for (kind, key), data in self._new.items()),
                )
                if last:
                    _let_go(self._database, self._used)
        except sqlite3.Error as wrong:
            self._give_up(wrong)
        self._new.clear()
        self._size = 0

    def _begin(self) -> None:
        """Open the file; make the tables in a new one, and set aside one that is not ours."""
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(self.file, timeout=PATIENCE, isolation_level=None)
            (version,) = self._database.execute("pragma user_version").fetchone()
            (tables,) = self._database.execute("select count(*) from sqlite_master").fetchone()
            if not version and not tables:
                self._database.executescript(_TABLES)
            elif version != VERSION:
                self._set_aside("it is not of this version")
        except (sqlite3.Error, OSError) as wrong:
            self._give_up(wrong)

    def _give_up(self, wrong: Exception) -> None:
        """Set aside a broken file; without one that can be written, nothing is kept."""
        if getattr(wrong, "sqlite_errorcode", 0) in _BROKEN:
            self._set_aside(wrong)
            return
        self._tell(f"{self.file}: cannot be used now ({wrong}); nothing is kept for the next build.")
        if self._database is not None:
            self._database.close()
        self._database = None

    def _set_aside(self, why: object) -> None:
        """Rename a file that cannot be used, and begin a new one."""
        if self._database is not None:
            self._database.close()
            self._database = None
        aside = self.file.with_name(f"{self.file.name}.damaged")
        with suppress(OSError, sqlite3.Error):
            self.file.replace(aside)
            self.file.with_name(f"{self.file.name}-journal").unlink(missing_ok=True)
            self._tell(f"{self.file}: set aside as {aside.name} ({why}); everything is made anew.")
            self._database = sqlite3.connect(self.file, timeout=PATIENCE, isolation_level=None)
            self._database.executescript(_TABLES)


def _let_go(database: sqlite3.Connection, used: set[bytes]) -> None:
    """Delete what none of the last builds asked for, once it is much."""
    database.execute("insert into build (keys) values (?)", (b"".join(sorted(used)),))
    database.execute("delete from build where number <= (select max(number) from build) - ?", (BUILDS,))
    (there,) = database.execute("select count(*) from result").fetchone()
    if there > ROOM * len(used):
        wanted = used.union(*(_split(row[0]) for row in database.execute("select keys from build")))
        old = [row for row in database.execute("select key from result") if row[0] not in wanted]
        database.executemany("delete from result where key = ?", old)


def _check(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=CHECK).digest()


def _checked(data: object) -> bytes | None:
    if not isinstance(data, bytes) or _check(data[CHECK:]) != data[:CHECK]:
        return None
    return data[CHECK:]


def _split(keys: bytes) -> set[bytes]:
    return {keys[i : i + SIZE] for i in range(0, len(keys), SIZE)}
