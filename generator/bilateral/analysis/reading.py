"""An article is read once: words, stems and mentions, which every rule shares."""

from __future__ import annotations

from bilateral.analysis.mentions import find_mentions
from bilateral.analysis.model import Reading
from bilateral.analysis.terms import content_stems, split_words
from bilateral.article.model import Article
from bilateral.reference.model import Reference


def read(article: Article, reference: Reference) -> Reading:
    """Read an article: one entry of words and of terms for each of its sentences."""
    language = article.front.language
    words = tuple(split_words(sentence.text) for sentence in article.sentences)
    return Reading(
        article=article,
        words=words,
        terms=tuple(content_stems(each, language) for each in words),
        title_terms=content_stems(split_words(article.title), language),
        mentions=find_mentions(article.title, article.sentences, reference, language=article.front.language),
    )
