"""The bytes of a file become text, or a clear word about why not."""

from __future__ import annotations

import codecs
import re
import unicodedata

from bilateral.errors import Fault

_WIDE = (
    (codecs.BOM_UTF32_LE, "UTF-32"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SAVE = 'Save it as UTF-8: in most editors, "Save as", then "Encoding"'
_SMALL_LETTERS = 0xE0  # where they begin in Latin-1
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")


def read_text(file: str, data: bytes, most: int) -> tuple[str | None, tuple[Fault, ...]]:
    r"""Decode a file.

    Args:
        file: as messages name it.
        data: the whole file.
        most: bytes; a larger file is refused.

    Returns:
        The text, its lines ended by ``\n`` and without characters that no page can hold; None where
        it cannot be had; and every fault.
    """
    if len(data) > most:
        return None, (tell_size(file, len(data), most),)
    for mark, name in _WIDE:
        if data.startswith(mark):
            return None, (Fault(file, 1, "file", f"is saved as {name}", f"{_SAVE}."),)
    data = data.removeprefix(codecs.BOM_UTF8)
    if not data.strip():
        return None, (
            Fault(file, 1, "file", "is empty", "Write a title, a date and the text, or delete the file."),
        )
    if b"\0" in data:
        return None, (_tell_nul(file, data),)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_tell_encoding(file, data, error),)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").removeprefix("\ufeff")
    return _without_controls(file, text)


def tell_size(file: str, size: int, most: int) -> Fault:
    """Say that a file is too large."""
    what = f"is {size:,} bytes long; the limit is {most:,}"
    return Fault(file, 1, "file", what, "Split the article, or raise max_article_bytes in mkdocs.yml.")


def _line(data: bytes, at: int) -> int:
    before = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return before.count(b"\n") + 1


def _tell_nul(file: str, data: bytes) -> Fault:
    at = data.index(b"\0")
    if data.count(b"\0") * 3 > len(data):  # every second byte of English in UTF-16
        return Fault(file, 1, "file", "is probably saved as UTF-16", f"{_SAVE}.")
    what = "holds a NUL byte, which no text has"
    return Fault(file, _line(data, at), "file", what, "The file is damaged or is no text: write it again.")


def _tell_encoding(file: str, data: bytes, error: UnicodeDecodeError) -> Fault:
    at = error.start
    line = _line(data, at)
    is_latin = data[:at].isascii()  # one wrong byte after plain ASCII is a letter of an older encoding
    if error.reason == "unexpected end of data" and not (is_latin and data[at] >= _SMALL_LETTERS):
        return Fault(
            file, line, "file", "ends in the middle of a character", "It was cut off: copy it again."
        )
    start = data.rfind(b"\n", 0, at) + 1
    before, after = data[max(start, at - 20) : at], data[at : at + 20]
    word = re.split(rb"\s", before)[-1] + re.split(rb"\s", after)[0]
    guess = word.decode("cp1252", "replace")
    what = f"is not UTF-8: byte 0x{data[at]:02X} is no character"
    remedy = f"{_SAVE}."
    if is_latin and guess.isprintable() and "\ufffd" not in guess:
        remedy = f'It looks like Windows-1252 ("{guess}"). {remedy}'
    return Fault(file, line, "file", what, remedy)


def _without_controls(file: str, text: str) -> tuple[str, tuple[Fault, ...]]:
    found = _CONTROL.search(text)
    if not found:
        return text, ()
    line = text.count("\n", 0, found.start()) + 1
    name = unicodedata.name(found[0], f"U+{ord(found[0]):04X}")
    what = f"holds the control character {name}, which no page can show"
    fault = Fault(file, line, "text", what, "Delete it; until then a space stands in its place.", "warning")
    return _CONTROL.sub(" ", text), (fault,)
