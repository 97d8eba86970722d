"""Say what kind of block a run of text makes, and whether it is written in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from bilateral.article.labels import has_stop, is_title_case, item_holds_sentences
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


def lead_length(end: int, bare: str) -> int:
    """Give the length of the bold label that opens a block, "**Trade.** The …"; it ends about ``end``."""
    if not 0 < end < len(bare):
        return 0
    end += bare[end] == "."
    label = bare[:end].strip()
    words = label.split()
    if not label.endswith(".") or len(words) > _LABEL_WORDS:
        return 0
    return end if is_title_case(words) or words[0].endswith("ing") else 0
