from __future__ import annotations

from pathlib import Path

from bilateral.adapters.beside import close_beside, open_beside, restore, swap


def write(folder: Path, text: str) -> None:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(text)


def test_a_finished_build_takes_the_place_of_the_old_site(tmp_path: Path) -> None:
    target = tmp_path / "site"
    write(target, "old")
    write(open_beside(target), "new")
    swap(target)

    assert (target / "index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_abandoned_build_leaves_the_old_site_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "site"
    write(target, "old")
    write(open_beside(target), "new")
    close_beside(target)

    assert (target / "index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_build_killed_between_the_renames_is_mended_by_the_next(tmp_path: Path) -> None:
    target = tmp_path / "site"
    write(tmp_path / ".site.old", "old")
    write(tmp_path / ".site.new", "half")
    restore(target)
    beside = open_beside(target)

    assert (target / "index.html").read_text() == "old"
    assert not beside.exists()
