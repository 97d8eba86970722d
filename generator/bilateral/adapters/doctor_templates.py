"""The site's own templates, held against ours: what each replaces, and whether it still fits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from jinja2 import Environment, TemplateError, meta, nodes

from bilateral.analysis.model import Extra
from bilateral.errors import Fault
from bilateral.pages.render import Renderer, package_templates
from bilateral.report import Place

_PARSER = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)


@dataclass(frozen=True, slots=True)
class Template:
    """One template as it is written."""

    blocks: Mapping[str, int] = field(default_factory=dict)  # name: line
    extends: str = ""
    names: tuple[str, ...] = ()  # of the templates that it extends, includes or imports


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """One template of the site, and what it does."""

    name: str  # below the folder of templates
    does: str
    faults: tuple[Fault, ...] = ()


def compare_templates(place: Place, extras: tuple[Extra, ...]) -> tuple[OwnTemplate, ...]:
    """Say of each of the site's own templates what it replaces, and what is wrong with it; sorted by name."""
    if not place.templates.is_dir() or package_templates().is_relative_to(place.templates.resolve()):
        return ()  # in a copy of the project itself the folder holds ours
    shelves = _Shelves(place, extras)
    renderer = Renderer(place.templates, package_templates(), extras)
    names = sorted(p.relative_to(place.templates).as_posix() for p in place.templates.rglob("*.html"))
    asked = {name for each in names for name in shelves.read(place.templates / each).names}
    return tuple(_compare(name, shelves, renderer, is_asked=name in asked) for name in names)


def _compare(name: str, shelves: _Shelves, renderer: Renderer, *, is_asked: bool) -> OwnTemplate:
    file = f"{shelves.place.settings.templates}/{name}"
    replaces = shelves.replaced(name)
    if not replaces and not is_asked:
        near = get_close_matches(name, shelves.ours(), 1, 0.6)
        remedy = f'Did you mean "{near[0]}"?' if near else "Delete it, or give it the name of one of ours."
        unused = Fault(file, 1, "template", "is used by no page", remedy, "warning")
        return OwnTemplate(name, "is used by no page", (unused,))
    if wrong := renderer.find_fault(name):
        what, _, remedy = wrong.partition(": template: ")[2].partition(". Compare")
        line = wrong.partition(": template: ")[0].rpartition(":")[2]
        where = int(line) if line.isdigit() else 1
        remedy = f"Compare{remedy}" if shelves.find(f"default/{name}") else "Mend it at that line."
        return OwnTemplate(
            name, "cannot be read", (Fault(file, where, "template", what.rstrip("."), remedy),)
        )
    own = shelves.read(shelves.place.templates / name)
    faults = list(shelves.missing(file, own))
    if own.extends and shelves.find(own.extends):
        known = shelves.blocks(own.extends)
        faults += [
            Fault(file, line, f"block {block}", f"{own.extends} has no such block, so it is never shown",
                  _which(block, known), "warning")
            for block, line in own.blocks.items() if block not in known
        ]  # fmt: skip
    return OwnTemplate(name, _does(own, replaces), tuple(faults))


def _does(own: Template, replaces: str) -> str:
    if not replaces:
        return "is used by others of your own"
    if own.extends:
        return f"builds on {own.extends}: {', '.join(own.blocks) or 'no block'}"
    return f"replaces {replaces} whole; what ours gains later is not in it"


def _which(block: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(block, known, 1, 0.6)
    return f'Did you mean "{near[0]}"?' if near else f"Choose one of: {', '.join(known)}."


class _Shelves:
    """Where templates are found: the site's, ours, and those of other packages."""

    def __init__(self, place: Place, extras: tuple[Extra, ...]) -> None:
        self.place = place
        self._ours = package_templates() / "pages"
        self._theirs = {extra.rule.name: Path(extra.templates) for extra in extras if extra.templates}

    def ours(self) -> tuple[str, ...]:
        """Name those of ours."""
        return tuple(sorted(p.relative_to(self._ours).as_posix() for p in self._ours.rglob("*.html")))

    def replaced(self, name: str) -> str:
        """Give the template that one of this name takes the place of; "" where there is none."""
        if (self._ours / name).is_file():
            return f"default/{name}"
        rule, _, rest = name.partition("/")
        return name if rule in self._theirs and rest in {"article.html", "brief.html"} else ""

    def find(self, name: str) -> Path | None:
        """Give the file of a template, as the renderer finds it."""
        first, _, rest = name.partition("/")
        shelves = [self.place.templates / name, self._ours / name]
        if first == "default":
            shelves.append(self._ours / rest)
        if first in self._theirs:
            shelves.append(self._theirs[first] / rest)
        return next((path for path in shelves if path.is_file()), None)

    def blocks(self, name: str) -> tuple[str, ...]:
        """Name the blocks of a template and of those that it builds on."""
        found: dict[str, None] = {}
        seen: set[str] = set()
        while name and name not in seen and (path := self.find(name)):
            seen.add(name)
            template = self.read(path)
            found |= dict.fromkeys(template.blocks)
            name = template.extends
        return tuple(found)

    def missing(self, file: str, template: Template) -> Iterator[Fault]:
        """Tell the templates that one asks for and that are not there."""
        for name in template.names:
            if not self.find(name):
                near = get_close_matches(name, [f"default/{each}" for each in self.ours()], 1, 0.6)
                remedy = f'Did you mean "{near[0]}"?' if near else "Write it, or take the line out."
                yield Fault(file, 1, "template", f'"{name}" does not exist', remedy)

    @staticmethod
    def read(path: Path) -> Template:
        """Read what a template says of others; nothing where it cannot be read."""
        try:
            tree = _PARSER.parse(path.read_text(encoding="utf-8"))
        except (TemplateError, OSError, UnicodeError):
            return Template()
        extends = tree.find(nodes.Extends)
        parent = extends.template if extends else None
        return Template(
            {block.name: block.lineno for block in tree.find_all(nodes.Block)},
            str(parent.value) if isinstance(parent, nodes.Const) else "",
            tuple(dict.fromkeys(name for name in meta.find_referenced_templates(tree) if name)),
        )
