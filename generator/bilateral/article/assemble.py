"""One file becomes one article: its parts put together, and what none of them can see alone."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from types import MappingProxyType

from bilateral.article.body import Body, MarkdownOptions
from bilateral.article.dates import read_date
from bilateral.article.encoding import read_text
from bilateral.article.files import INDEXES
from bilateral.article.frontmatter import read_front_matter
from bilateral.article.guess import guess_language
from bilateral.article.heading import title_heading, without_heading
from bilateral.article.markup import read_markdown
from bilateral.article.model import Article, FrontMatter
from bilateral.article.oneline import clean, list_turning, say_turning
from bilateral.article.slugs import make_slug, split_date
from bilateral.article.split import Parts, split_file
from bilateral.article.unsafe import find_unsafe
from bilateral.article.yaml_safe import read_yaml
from bilateral.errors import Fault, Severity
from bilateral.reference.model import Reference
from bilateral.settings import Settings


@dataclass(frozen=True, slots=True)
class Assembled:
    """What came of one file."""

    front: FrontMatter | None  # as far as it can be read; None where it cannot
    article: Article | None  # None where there is an error
    faults: tuple[Fault, ...]


def assemble(  # noqa: PLR0913, PLR0917  (what an article depends on is passed in)
    path: str,
    data: bytes,
    reference: Reference,
    settings: Settings,
    today: dt.date,
    options: MarkdownOptions | None = None,
) -> Assembled:
    """Read one file as :func:`bilateral.article.reader.read_article` says."""
    text, faults = read_text(path, data, settings.max_article_bytes)
    if text is None:
        return Assembled(None, None, faults)
    parts, unclosed = split_file(path, text)
    if unclosed:
        return Assembled(None, None, faults + unclosed)
    assembly = _Assembly(
        path, list(faults), parts, today, options or MarkdownOptions(raw_html=settings.raw_html)
    )
    front = assembly.read_front(reference)
    source = parts.body
    if front:
        front, source = assembly.complete(front)
    body = assembly.read_body(source, front)
    if not assembly.options.raw_html:
        assembly.faults.extend(find_unsafe(path, source, parts.body_line))
    article = None
    if front and not any(fault.is_error for fault in assembly.faults):
        article = Article(
            path=path,
            front=front,
            text=body.text,
            blocks=body.blocks,
            sentences=body.sentences,
            html=body.html,
            body_line=parts.body_line,
            digest=hashlib.sha256(data).hexdigest(),
            links=body.links,
        )
    return Assembled(front, article, tuple(sorted(assembly.faults)))


@dataclass(slots=True)
class _Assembly:
    """The work on one file."""

    path: str
    faults: list[Fault]
    parts: Parts
    today: dt.date
    options: MarkdownOptions

    @property
    def line(self) -> int:
        """The line on which a key that is missing would stand."""
        return max(1, self.parts.head_line - 1)

    def tell(self, line: int, key: str, what: str, remedy: str, severity: Severity = "error") -> None:
        """Note a fault."""
        self.faults.append(Fault(self.path, line, key, what, remedy, severity))

    def read_front(self, reference: Reference) -> FrontMatter | None:
        """Read the front matter; None where its YAML cannot be read."""
        tree = None
        if self.parts.head is not None:
            tree, faults = read_yaml(self.path, self.parts.head, self.parts.head_line)
            self.faults.extend(faults)
            if tree is None and faults:
                return None
        front, faults = read_front_matter(self.path, tree, reference, self.today, self.line)
        self.faults.extend(faults)
        return None if any(fault.key == "front matter" for fault in faults) else front

    def complete(self, front: FrontMatter) -> tuple[FrontMatter, str]:
        """Fill title, date and slug from where the author left them; give the text without its title."""
        lines = dict(front.lines)
        name = PurePosixPath(self.path)
        stem = name.parent.name if name.stem.lower() in INDEXES else name.stem
        day, rest = split_date(stem)
        title, source = self._title(front, lines)
        date = front.date or self._date(day, lines)
        if date and front.date is None:
            lines["date"] = self.line
        self._check_future(date, front.publish_on, lines)
        if not front.sources and not self._is_wrong("sources"):
            remedy = "List what the article rests on, so that readers can check it."
            self.tell(lines.get("sources", self.line), "sources", "names no document", remedy, "warning")
        language = front.language if "language" in lines else guess_language(source) or front.language
        slug = front.slug or make_slug(rest or stem)
        made = replace(
            front, title=title, date=date, slug=slug, language=language, lines=MappingProxyType(lines)
        )
        return made, source

    def read_body(self, source: str, front: FrontMatter | None) -> Body:
        """Read the text, and check what the front matter says of it."""
        body = read_markdown(source, options=self.options, language=front.language if front else "en")
        line = self.parts.body_line
        if not body.text.strip():
            begun = front is not None and front.status == "draft"  # must not stop the other articles
            remedy = "Write the article below the front matter."
            self.tell(line, "text", "has no words", remedy, "warning" if begun else "error")
        elif not body.sentences:
            remedy = "Write whole sentences that end in a full stop."
            self.tell(line, "text", "holds no sentence, so nothing can be derived from it", remedy, "warning")
        for index, override in enumerate(front.overrides if front else ()):
            if override.sentence and override.sentence > len(body.sentences):
                what = f"sentence {override.sentence} does not exist; the article has {len(body.sentences)}"
                remedy = "Look up its number on the page of the article."
                self.tell(front.lines[f"overrides[{index}]"] if front else line, "overrides", what, remedy)
        return body

    def _title(self, front: FrontMatter, lines: dict[str, int]) -> tuple[str, str]:
        source = self.parts.body
        heading = title_heading(source)
        raw = read_markdown(heading.text, options=self.options).text if heading else ""
        text = clean(raw)
        if heading and not front.title and text and not self._is_wrong("title"):
            lines["title"] = line = self.parts.body_line + heading.first
            if found := list_turning(raw):
                self.tell(line, "title", *say_turning(found), "warning")
            return text, without_heading(source, heading)
        if heading and front.title and text.casefold() == front.title.casefold():
            return front.title, without_heading(source, heading)  # it would be printed twice
        if not front.title and not self._is_wrong("title"):
            remedy = 'Write title: "…" in the front matter, or begin the text with "# " and a heading.'
            self.tell(lines.get("title", self.line), "title", "is missing", remedy)
        return front.title, source

    def _date(self, day: str, lines: dict[str, int]) -> dt.date | None:
        if self._is_wrong("date"):
            return None
        date = read_date(day) if day else None
        if date is None:
            what = f"is missing: the file name begins with {day}, which is no day" if day else "is missing"
            remedy = "Write, for example, date: 2026-10-28; until then the page says that it is not stated."
            self.tell(lines.get("date", self.line), "date", what, remedy, "warning")
        return date

    def _check_future(self, date: dt.date | None, publish_on: dt.date | None, lines: dict[str, int]) -> None:
        if date and date > self.today and not (publish_on and publish_on >= date):
            remedy = f"Check it; if the article must wait until then, add publish_on: {date}"
            self.tell(lines["date"], "date", f"{date} is in the future", remedy, "warning")

    def _is_wrong(self, key: str) -> bool:
        return any(fault.is_error and fault.key.split(".")[0] == key for fault in self.faults)
