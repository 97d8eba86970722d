"""The sentences of an article that may be chosen."""

from __future__ import annotations

from bilateral.analysis.boilerplate import is_usable
from bilateral.analysis.features import Candidate
from bilateral.analysis.model import Reading
from bilateral.analysis.terms import primary


def usable(reading: Reading) -> tuple[Candidate, ...]:
    """Give the sentences that can stand in a summary, in reading order; all of them where none can."""
    language = primary(reading.article.front.language)
    together = list(zip(reading.article.sentences, reading.words, reading.terms, strict=True))
    kept = [(s, w, t) for s, w, t in together if is_usable(s, w, language)] or together
    return tuple(Candidate(position, *each) for position, each in enumerate(kept))
