"""Where MkDocs finds the theme: the templates stand in one place, in the wheel or beside the package."""

from __future__ import annotations

from types import SimpleNamespace

from bilateral.pages.render import package_templates

# MkDocs takes the folder of the entry point's __file__ for the theme's folder.
LOCATION = SimpleNamespace(__file__=str(package_templates() / "theme" / "mkdocs_theme.yml"))
