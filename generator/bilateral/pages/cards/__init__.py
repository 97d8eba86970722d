"""Social cards: the picture that stands beside a link to a brief or an article."""
