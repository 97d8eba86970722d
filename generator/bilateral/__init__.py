"""Country-relationship briefs from Markdown articles, each line linked to its sentence.

``content/*.md → Article → Analysis → Brief → Page → site/``

Each stage is a module or package of this name, and imports only from those before it:
``errors``, ``settings``, ``reference``, ``article``, ``analysis``, ``brief``, ``pages``,
``report``, ``importing``, ``adapters``, ``cli``.
"""

__version__ = "0.1.0"
