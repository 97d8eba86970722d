import os
import tempfile
from pathlib import Path

import jinja2
import pytest

from bilateral.adapters.compiled import open_compiled


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def render(text: str, code: bytes = b"ours") -> str:
    loader = jinja2.DictLoader({"page.html": text})
    environment = jinja2.Environment(loader=loader, autoescape=True, bytecode_cache=open_compiled(code))
    return environment.get_template("page.html").render()


def refuse(*_: object, **__: object) -> str:
    raise AssertionError("it was compiled")


def test_a_template_is_compiled_once_for_many_builds(monkeypatch: pytest.MonkeyPatch) -> None:
    assert render("Tariffs") == "Tariffs"

    monkeypatch.setattr(jinja2.Environment, "compile", refuse)

    assert render("Tariffs") == "Tariffs"


def test_a_template_that_was_edited_is_compiled_again() -> None:
    assert render("Tariffs") == "Tariffs"
    assert render("Quotas") == "Quotas"
    assert render("Tariffs") == "Tariffs"


def test_what_other_code_of_ours_compiled_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    render("Tariffs", b"of yesterday")
    monkeypatch.setattr(jinja2.Environment, "compile", refuse)

    with pytest.raises(AssertionError, match="it was compiled"):
        render("Tariffs", b"of today")


def test_a_page_is_rendered_where_nothing_can_be_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def is_full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", is_full)

    assert render("Tariffs") == "Tariffs"


@pytest.mark.parametrize("wrong", [OSError("read-only"), RuntimeError("the folder of somebody else")])
def test_without_a_safe_place_nothing_is_kept(monkeypatch: pytest.MonkeyPatch, wrong: Exception) -> None:
    def refuse_folder(*_: object) -> str:
        raise wrong

    monkeypatch.setattr(jinja2.FileSystemBytecodeCache, "_get_default_cache_dir", refuse_folder)

    assert open_compiled(b"ours") is None
    assert render("Tariffs") == "Tariffs"


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="there, temporary files are each user's own")
def test_nobody_else_can_read_or_write_what_is_kept(temporary: Path) -> None:
    render("Tariffs")
    (folder,) = temporary.iterdir()

    assert folder.stat().st_mode & 0o077 == 0
