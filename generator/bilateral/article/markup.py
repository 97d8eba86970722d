"""Read Markdown: text, blocks, sentences and the page's HTML from one parse."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from threading import Lock

import markdown

from bilateral.article.anchoring import Anchorer
from bilateral.article.body import DEFAULT_EXTENSIONS, Body, MarkdownOptions
from bilateral.article.bounds import Bounded, bound
from bilateral.article.characters import clean
from bilateral.article.links import with_lines
from bilateral.article.sanitise import sanitise

_BLANK = re.compile(r"^\s+$", re.MULTILINE)
_BOLD = re.compile(
    r"""\*\*(?=[^\s*])(?:
          (?:[^*\n]|\n(?!\n)){0,400}?[^\s*]\*\*                                   # as it should be
        | (?P<text>(?:[^*\n]|\n(?!\n)){1,400}?)(?P<space>[ \xa0\u202f\n]+)\*\*(?!\*))""",
    re.VERBOSE,
)
_LOCK = Lock()
_DEFAULTS = MarkdownOptions()


def read_markdown(source: str, *, options: MarkdownOptions = _DEFAULTS, language: str = "en") -> Body:
    """Read the Markdown of an article's body, without its front matter; any text gives a Body.

    What Markdown cannot read within its bounds is shown as plain text.
    """
    source = _BLANK.sub("", clean(source.replace("\r\n", "\n")))
    bounded = bound(_BOLD.sub(_mend, source), plain=_leaves_plain_words(source, options))
    return _anchor(_convert(bounded, options), source, options, language)


def _leaves_plain_words(source: str, options: MarkdownOptions) -> bool:
    """Tell whether a paragraph without a mark stays as it is: not where an extension may read its words."""
    own = options.extensions == DEFAULT_EXTENSIONS and not options.configs
    return own and "<pre" not in source.lower()


def _mend(bold: re.Match[str]) -> str:
    """Take white space out of the end of bold text, where word processors leave it and Markdown fails."""
    return bold[0] if bold["text"] is None else f"**{bold['text']}**{bold['space']}"


def _convert(bounded: Bounded, options: MarkdownOptions) -> str:
    converter = _converter(options)
    with _LOCK:
        try:
            return bounded.restore(converter.reset().convert(bounded.text))
        except Exception:  # noqa: BLE001 - whatever an extension stumbles over, the text is shown
            return bounded.restore("".join(f"<p>{html.escape(p)}</p>\n" for p in bounded.text.split("\n\n")))


@lru_cache(maxsize=8)
def _converter(options: MarkdownOptions) -> markdown.Markdown:
    configs = {"tables": {"use_align_attribute": True}, **options.configs}
    return markdown.Markdown(
        extensions=list(options.extensions), extension_configs=configs, output_format="html"
    )


def _anchor(converted: str, source: str, options: MarkdownOptions, language: str) -> Body:
    anchorer = Anchorer(language, cleaned=not options.raw_html)
    anchorer.read(converted if options.raw_html else sanitise(converted))
    return Body(
        text=anchorer.text,
        blocks=tuple(anchorer.blocks),
        sentences=tuple(anchorer.sentences),
        html=anchorer.html,
        links=with_lines(anchorer.hrefs, source),
    )
