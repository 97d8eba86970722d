"""What is kept of each article."""

from __future__ import annotations

from bilateral.pages.datasets.lines import KINDS
from bilateral.pages.datasets.model import Field, Table

STATES = ("current", "due", "overdue", "no date")

_ARTICLE = Field("article", "text", "id of the article", refers="articles")
_SENTENCE = Field("sentence", "whole", "number of the sentence in the article, from 1")

ARTICLES = Table(
    "articles",
    "A published article.",
    (
        Field("id", "text", "the last part of its address"),
        Field("title", "text", "as its author wrote it"),
        Field("language", "text", "BCP 47: en, de, pt-BR"),
        Field("date", "date", "when it was written", empty=True),
        Field("updated", "date", "when it was last changed in substance", empty=True),
        Field("information_as_of", "date", "the day up to which it is informed", empty=True),
        Field("reviewed_by", "text", "who read it again", empty=True),
        Field("review", "text", "whether somebody should read it again", allowed=STATES),
        Field("review_due", "date", "when it should be read again", empty=True),
        Field("authors", "list", "names"),
        Field("ai_use", "text", "none, assisted or generated, where its editors say", empty=True),
        Field("summary", "text", "by its editors; the summary we derive stands among the lines", empty=True),
        Field("words", "whole", "words of its sentences"),
        Field("sentences", "whole", "sentences; headings, captions and labels are none"),
        Field("minutes", "number", "time to read it, in minutes, at 238 words a minute"),
        Field("mean_words", "number", "words a sentence"),
        Field("longest", "whole", "words of its longest sentence"),
        Field("over_budget", "whole", "sentences with more words than the site’s budget"),
        Field("grade", "number", "the leading figure of readability in its language", empty=True),
        Field("grade_figure", "text", "textstat’s name of that figure", empty=True),
        Field("reading_ease", "number", "Flesch reading ease; 60 and more reads easily", empty=True),
        Field("left_out", "list", "what is not derived in its language"),
        Field("copy_of", "text", "id of the article that tells the same story and counts for it", empty=True,
              refers="articles"),
        Field("version", "text", "the version that a citation names; another when its substance is"),
        Field("digest", "text", "SHA-256 of its file, hexadecimal", empty=True),
        Field("address", "text", "from the root of the site"),
    ),
    key=("id",),
    label="title",
)  # fmt: skip
SOURCES = Table(
    "sources",
    "A document that an article names as its source.",
    (
        _ARTICLE,
        Field("rank", "whole", "place in the list, from 1"),
        Field("title", "text", "of the document"),
        Field("publisher", "text", "who published it", empty=True),
        Field("url", "text", "where it was published", empty=True),
        Field("date", "date", "of the document", empty=True),
        Field("accessed", "date", "when the author read it", empty=True),
    ),
    key=("article", "rank"),
)
CORRECTIONS = Table(
    "corrections",
    "A correction of an article.",
    (
        _ARTICLE,
        Field("rank", "whole", "place in the list, from 1"),
        Field("date", "date", "of the correction"),
        Field("text", "text", "what was corrected, as readers are told"),
    ),
    key=("article", "rank"),
)
SENTENCES = Table(
    "sentences",
    "A sentence of an article, verbatim.",
    (
        _ARTICLE,
        _SENTENCE,
        Field("text", "text", "the sentence, verbatim"),
        Field("kind", "text", "kind of statement; none where its language has no rules for that", empty=True,
              allowed=KINDS),
        Field("cue", "text", "the words that decided the kind, as written; none for the default, reported",
              empty=True),
        Field("words", "whole", "words of the sentence"),
        Field("quoted", "whole", "blocks of briefs that quote it"),
    ),
    key=("article", "sentence"),
    label="text",
    file=False,
)  # fmt: skip
ARTICLE_COUNTRIES = Table(
    "article_countries",
    "A country that an article names.",
    (
        _ARTICLE,
        Field("rank", "whole", "place among the countries of the article, strongest first"),
        Field("country", "text", "code of the country", refers="countries"),
        Field("salience", "number", "how much the article is about it, 1 for the strongest"),
        Field("mentions", "whole", "times that it is named"),
    ),
    key=("article", "country"),
)
ARTICLE_ISSUES = Table(
    "article_issues",
    "An issue that an article names.",
    (
        _ARTICLE,
        Field("rank", "whole", "place among the issues of the article, strongest first"),
        Field("issue", "text", "id of the issue", refers="issues"),
        Field("score", "number", "how much the article is about it; comparable within the article"),
        Field("sentences", "whole", "sentences that name it"),
    ),
    key=("article", "issue"),
)
SENTENCE_ISSUES = Table(
    "sentence_issues",
    "An issue that a sentence names.",
    (_ARTICLE, _SENTENCE, Field("issue", "text", "id of the issue", refers="issues")),
    key=("article", "sentence", "issue"),
    file=False,
)
PHRASES = Table(
    "phrases",
    "A key phrase of an article that no issue covers: what it is also about.",
    (
        _ARTICLE,
        Field("rank", "whole", "place among them, best first"),
        Field("phrase", "text", "as written"),
        _SENTENCE,
    ),
    key=("article", "rank"),
)
RELATED = Table(
    "related_articles",
    "Another article that belongs beside one, with the reason.",
    (
        _ARTICLE,
        Field("rank", "whole", "place among them, nearest first"),
        Field("other", "text", "id of the other article", refers="articles"),
        Field("reason", "text", "why, in words"),
    ),
    key=("article", "rank"),
)
FINDINGS = Table(
    "findings",
    "What the editors of an article should check.",
    (
        _ARTICLE,
        Field("rank", "whole", "place among them, gravest first"),
        Field("finding", "text", "its name"),
        Field(
            "sentence", "whole", "number of the sentence; none where it is of the whole article", empty=True
        ),
        Field("cue", "text", "as written", empty=True),
        Field("says", "text", "what is weak", empty=True),
        Field("remedy", "text", "what to do", empty=True),
        Field("found_by", "text", "the package that found it, where it is not ours", empty=True),
    ),
    key=("article", "rank"),
)
ARTICLE_EXTRAS = Table(
    "article_extras",
    "Something that another package found in an article.",
    (
        _ARTICLE,
        Field("name", "text", "name of the rule that found it"),
        Field("rank", "whole", "place in the article, from 1"),
        Field("phrase", "text", "as written"),
        _SENTENCE,
        Field("note", "text", "what more is known of it", empty=True),
    ),
    key=("article", "name", "rank"),
)
TABLES = (
    ARTICLES, SENTENCES, SOURCES, CORRECTIONS, ARTICLE_COUNTRIES, ARTICLE_ISSUES, SENTENCE_ISSUES, PHRASES,
    RELATED, FINDINGS, ARTICLE_EXTRAS,
)  # fmt: skip
