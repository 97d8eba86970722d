"""What a gap does not tell: articles in languages that no rule of positions reads may say it."""

from __future__ import annotations

from collections.abc import Iterable

from bilateral.analysis.coverage import has_cues
from bilateral.brief.model import Entry
from bilateral.brief.wording import join, name_language
from bilateral.messages import Series


def unread_languages(entries: Iterable[Entry]) -> Series:
    """Name the languages of articles that are not read for positions: "French and German"; "" for none."""
    tags = (entry.article.front.language for entry in entries)
    names = {str(name): name for name in map(name_language, (tag for tag in tags if not has_cues(tag)))}
    return join([names[name] for name in sorted(names)])
