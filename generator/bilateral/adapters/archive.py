"""The whole site as one ZIP, to be opened from a disk."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

from bilateral.errors import BilateralError

MOMENT = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP can name: the same site gives the same bytes
MARK = b"Written by bilateral export."  # so that the next export replaces only its own work
README = """\
{name}

Open index.html in a browser. Everything is in this folder: no network and no server is needed.
Search needs a web server, and is left out.
"""
_TAG = re.compile(r"<(?:a|area|form|link|meta)\s[^<>]*>")
# A link to a folder of the site: from a disk it would show the folder, and not the page in it.
_FOLDER = re.compile(r"""(\s(?:href|action)="|;\s*url=)((?![A-Za-z][A-Za-z0-9+.-]*:|//)[^"#?]*/)(?=[#"])""")


def pack(files: Mapping[str, bytes], name: str, target: Path) -> int:
    """Write the files of a site into a ZIP, below one folder of its name; give their number.

    Args:
        files: their content by name, relative to the site, with forward slashes.
        name: of the site, for its README.txt.
        target: the ZIP. One that an export wrote is replaced.

    Raises:
        BilateralError: there is something else at ``target``; it is not touched.
    """
    if target.exists() and not _is_ours(target):
        raise BilateralError(f"{target}: is no ZIP that an export wrote. Name another file.")
    target.parent.mkdir(parents=True, exist_ok=True)
    whole = {"README.txt": README.format(name=name).encode(), **files}
    beside = target.with_name(f".{target.name}.new")
    with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.comment = MARK
        for file in sorted(whole):
            entry = zipfile.ZipInfo(f"{target.stem}/{file}", MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, wherever it is made
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, from_disk(whole[file]) if file.endswith(".html") else whole[file])
    beside.replace(target)
    return len(whole)


def from_disk(page: bytes) -> bytes:
    """Lead each link to a folder of the site to the page in it.

    >>> from_disk(b'<a href="../talks/#s-1">1</a> <a href="./">Home</a> <a href="https://example.org/">E</a>')
    b'<a href="../talks/index.html#s-1">1</a> <a href="./index.html">Home</a> <a href="https://example.org/">E</a>'
    """
    html = page.decode("utf-8")
    return _TAG.sub(lambda tag: _FOLDER.sub(r"\1\2index.html", tag[0]), html).encode("utf-8")


def _is_ours(target: Path) -> bool:
    try:
        with zipfile.ZipFile(target) as archive:
            return archive.comment == MARK
    except (OSError, zipfile.BadZipFile):
        return False
