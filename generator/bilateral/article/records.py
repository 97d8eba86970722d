"""Make an article from a record: a title, a text, and perhaps a date."""

from __future__ import annotations

import datetime as dt
import hashlib
import re

from bilateral.article.body import Body
from bilateral.article.guess import guess_language
from bilateral.article.markup import read_markdown
from bilateral.article.model import Article, FrontMatter
from bilateral.article.plain import read_plain

_MARKED = re.compile(
    r"""(?:^|(?=[*_\[<\\&]))(?:                          # no mark begins elsewhere
        ^\#{1,6}[ ]+\S                                   # heading
      | ^(?:=|-){3,}[ ]*$                                # heading or rule
      | ^[ ]{0,3}(?:[*+-]|\d{1,3}[.)])[ \t]+\S           # list item
      | ^[ ]{0,3}>[ ]?\S                                 # quotation
      | ^```                                             # code
      | ^\|.{1,500}\|[ ]*$                               # table
      | (?<![\w*])\*{1,3}(?![\s*])(?:[^*\n]|\n(?!\s)){1,400}(?<![\s*])\*{1,3}(?![\w*])   # emphasis
      | (?<![\w_])__?(?![\s_])[^_\n]{1,300}(?<![\s_])__?(?![\w_])
      | \[[^\]\n]{1,300}\]\([^)\s]{1,500}                # link
      | </?(?:p|br|div|u|b|i|a|em|strong|h[1-6]|ul|ol|li|blockquote|span|su[bp]|table|img)\b[^<>]{0,300}>
      | \\[\#*_\[\]\-.!>]                                # escape
      | &(?:amp|lt|gt|quot|nbsp|\#\d{1,6});
    )""",
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_SIGN = re.compile(r"[#=>`|*_\[<\\&]")  # every mark has one, or begins its line:
_MARKED_LINE = re.compile(r"\n[ ]{0,3}[-+\d]")
_FIRST_HEADING = re.compile(
    r"\s*(?:#[ ]+(?P<hash>[^\n]{1,500}?)[ #]*\n|(?P<line>[^\n]{1,500})\n=+[ ]*(?:\n|$))"
)


def has_markdown(text: str) -> bool:
    """Say whether a text carries Markdown or HTML marks.

    >>> has_markdown("Talks *failed*."), has_markdown("2 * 3 * 4 is C# at a_b_c.")
    (True, False)
    """
    if _SIGN.search(text) is None and _MARKED_LINE.search(f"\n{text}") is None:
        return False  # told quickly, for most texts
    return _MARKED.search(text) is not None


def article_from_text(
    id: str,  # noqa: A002 - the name it has in the record
    title: str,
    text: str,
    date: dt.date | None = None,
    language: str = "",
) -> Article:
    """Make an article from a record.

    Plain text keeps its offsets: a sentence's place is its place in the text as given. A text with
    Markdown marks is read as Markdown, and places are those in its plain text. Where no language is
    given, the letters and small words of the text tell it; English where they do not.
    """
    language = language or guess_language(text) or "en"
    body = _read(title, text, language)
    return Article(
        path=id,
        front=FrontMatter(title=title, date=date, language=language),
        text=body.text,
        blocks=body.blocks,
        sentences=body.sentences,
        html=body.html,
        digest=hashlib.sha256(f"{title}\0{text}".encode(errors="surrogatepass")).hexdigest(),
    )


def _read(title: str, text: str, language: str) -> Body:
    if not has_markdown(text):
        return read_plain(text, language=language)
    heading = _FIRST_HEADING.match(text)
    if heading and (heading["hash"] or heading["line"]).strip() == title.strip():
        text = text[heading.end() :]
    return read_markdown(text, language=language)
