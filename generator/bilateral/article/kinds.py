"""Say what kind of block a run of text makes, and whether it is written in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from bilateral.article.labels import (
    has_stop,
    heads_a_paragraph,
    is_heading_shape,
    is_title_case,
    item_holds_sentences,
    names_speaker,
)
from bilateral.article.model import BlockKind
from bilateral.article.runs import Element, Run

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(HEADINGS, "heading"),
    **dict.fromkeys(("figcaption", "caption", "summary", "legend"), "caption"),
    **dict.fromkeys(("td", "th"), "table"),
    **dict.fromkeys(("li", "dt", "dd"), "list"),
    "blockquote": "quote",
    "pre": "code",
}
_LISTS = frozenset(("dl", "ol", "ul"))
_LABEL_WORDS = 4
_LOOK = 64  # elements around a block that tell its kind


def kind_around(opened: Sequence[Element]) -> tuple[BlockKind, int]:
    """Give the kind of block, and its level, that the elements around a run make.

    Footnotes count as captions: they name sources, and hold no sentences of the article.
    """
    kind: BlockKind = "prose"
    lists = 0
    for element in reversed(opened[-_LOOK:]):
        if "footnote" in element.classes:
            return "caption", 0
        if "admonition-title" in element.classes:
            return "heading", 6
        if element.tag in HEADINGS:
            return "heading", int(element.tag[1])
        lists += element.tag in _LISTS
        if kind == "prose" or (kind == "quote" and element.tag == "li"):
            kind = _KINDS.get(element.tag, kind)
    return kind, lists if kind == "list" else 0


def holds_sentences(kind: BlockKind, run: Run, bare: str) -> bool:
    """Say whether a block is written in sentences; links and bold labels that are whole items are not."""
    if kind in {"list", "table"}:
        whole = run.linked == run.solid or (run.bold == run.solid and not has_stop(bare))
        return not whole and item_holds_sentences(bare)
    return kind in {"prose", "quote"}


def lead_length(end: int, bare: str, *, alone: bool = False) -> int:
    """Give the length of the bold label that opens a block and ends about ``end``, or 0.

    A label is "**Trade.** The …", "**SECURING THE BORDER:** The …", or a heading on a line ``alone``.
    """
    if not 0 < end < len(bare):
        return 0
    if bare[end] in ".:":
        end += 1
    label, behind = bare[:end].strip(), bare[end:].lstrip()
    if not behind or behind[0].islower():
        return 0
    if label.endswith(":") or not has_stop(label):
        is_one = heads_a_paragraph(label) or (alone and is_heading_shape(label.rstrip(":")))
        return end if is_one and not names_speaker(label, behind) else 0
    words = label.split()
    if not label.endswith(".") or len(words) > _LABEL_WORDS:
        return 0
    return end if is_title_case(words) or words[0].endswith("ing") else 0
