"""A new site that builds at once: what is in it, and where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bilateral import __version__
from bilateral.article.schema import json_schema_text
from bilateral.article.snippets import snippets_text
from bilateral.errors import BilateralError

_STARTER = Path(__file__).parent.parent / "starter"
_COPIED = {  # as it is kept in the package: as it is called in a site
    "mkdocs.yml": "mkdocs.yml",
    "gitignore": ".gitignore",
    "editorconfig": ".editorconfig",
    "pre-commit-config.yaml": ".pre-commit-config.yaml",
}
_FOLDERS = {"content": "content", "vscode": ".vscode"}
_RECIPES = {"github-pages.yml": ".github/workflows/publish.yml", "gitlab-ci.yml": ".gitlab-ci.yml"}


def start_site(folder: Path) -> tuple[str, ...]:
    """Write a new site into a folder, which need not exist, and give the names of its files, sorted.

    Raises:
        BilateralError: something stands in the way; nothing is written then.
        OSError: the folder cannot be written to.
    """
    files = starter_files()
    _refuse_what_is_there(folder, files)
    for name, data in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as opened:
            opened.write(data)
    return tuple(files)


def starter_files() -> Mapping[str, bytes]:
    """Give the files of a new site by their names, with forward slashes, sorted."""
    files = {target: (_STARTER / name).read_bytes() for name, target in _COPIED.items()}
    for name, target in _FOLDERS.items():
        kept = _STARTER / name
        for path in kept.rglob("*"):
            if path.is_file():
                files[f"{target}/{path.relative_to(kept).as_posix()}"] = path.read_bytes()
    for name, target in _RECIPES.items():
        files[target] = (package_recipes() / name).read_bytes()
    files[".vscode/front-matter.schema.json"] = json_schema_text().encode()
    files[".vscode/bilateral.code-snippets"] = snippets_text().encode()
    files["requirements.txt"] = _requirements().encode()
    return dict(sorted(files.items()))


def package_recipes() -> Path:
    """Find the folder of the recipes for hosts: inside the package if it is installed, else beside it."""
    inside = _STARTER / "hosting"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "examples" / "hosting"


def _requirements() -> str:
    major, minor, *_ = __version__.split(".")
    above = f"{major}.{int(minor) + 1}" if major == "0" else f"{int(major) + 1}"
    return (
        "# What builds this site; it brings MkDocs with it. If your index has no bilateral, name its\n"
        "# repository or wheel instead, such as: bilateral @ git+https://git.example.org/bilateral.git\n"
        f"bilateral>={__version__},<{above}\n"
    )


def _refuse_what_is_there(folder: Path, files: Mapping[str, bytes]) -> None:
    """Stop where a file would be overwritten, or a file stands where a folder is needed."""
    wanted = [folder / name for name in files]
    folders = {parent for path in wanted for parent in path.parents if parent.is_relative_to(folder)}
    in_way = [path for path in wanted if path.exists() or path.is_symlink()]
    in_way += [path for path in folders if path.is_symlink() or path.exists() if not path.is_dir()]
    if in_way:
        listed = "\n".join(f"  {path}" for path in sorted(in_way))
        stands = "This stands" if len(in_way) == 1 else "These stand"
        raise BilateralError(
            f"{folder}: nothing was written. {stands} in the way:\n{listed}\n"
            "Move it away, or name a new folder, such as: bilateral init my-site"
        )
