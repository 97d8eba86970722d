"""Chosen briefs as one book: a view, rendered as documents, bound as EPUB."""
