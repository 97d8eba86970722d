"""The command line: ``bilateral init | new | check | doctor | analyse`` and others.

Nothing heavy is imported before a command needs it, so that ``--help`` answers at once.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bilateral import __version__
from bilateral.errors import BilateralError


def parser() -> argparse.ArgumentParser:
    """Describe the commands and their options."""
    top = argparse.ArgumentParser(
        prog="bilateral",
        description="Country-relationship briefs from Markdown articles. `mkdocs build` publishes them; "
        "these commands check, derive and convert without a build.",
    )
    top.add_argument("--version", action="version", version=f"bilateral {__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    init = commands.add_parser("init", help="make a new site that builds at once; overwrites nothing")
    init.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder, or . for this one")

    new = commands.add_parser("new", help="begin an article, with every key explained")
    new.add_argument("title", metavar="TITLE", help="the headline, in quotes")
    new.add_argument("--countries", default="", metavar="NAMES", help="in any language, or codes: JP,US")
    new.add_argument("--date", default="", metavar="DAY", help="of the report, as 2026-10-28; default: today")
    new.add_argument("--issues", default="", metavar="IDS", help="such as trade_tariffs,energy")
    new.add_argument("--language", default="", metavar="TAG", help="of the text, such as en, ja or pt-BR")
    _add_config(new)

    check = commands.add_parser("check", help="tell every mistake in the articles and registers")
    check.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="files or folders; default: the whole site"
    )
    check.add_argument("--strict", action="store_true", help="warnings count as errors")
    _add_config(check)

    doctor = commands.add_parser(
        "doctor", help="tell what the site uses and from where, what is wrong, and what to do"
    )
    doctor.add_argument("--json", action="store_true", help="the same as one JSON object")
    _add_config(doctor)

    analyse = commands.add_parser("analyse", help="print what is derived, one JSON line a record")
    analyse.add_argument(
        "files", nargs="+", metavar="FILE", help="Markdown or text files, or - for JSON lines"
    )
    analyse.add_argument(
        "--brief", action="store_true", help="JSON lines of {id, pair?, articles} in, briefs out"
    )
    _add_config(analyse)
    analyse.add_argument(
        "--summary-words", type=_positive, default=None, metavar="N", help="length of a summary"
    )

    explain = commands.add_parser("explain", help="print each derived item with its rule, cue and sentence")
    explain.add_argument("article", type=Path, help="a Markdown or text file")
    _add_config(explain)

    registers = commands.add_parser(
        "registers", help="tell how much is known of countries, people and issues, and what your site changed"
    )
    _add_config(registers)

    take = commands.add_parser(
        "import", help="make drafts of plain-text and Markdown files; overwrites nothing"
    )
    take.add_argument("files", nargs="+", type=Path, metavar="FILE")
    _add_config(take)

    export = commands.add_parser(
        "export", help="write the pages as plain files, or all as one ZIP to read from a disk"
    )
    export.add_argument(
        "target",
        type=Path,
        metavar="PATH",
        help="a new or empty folder, or an earlier export; for a ZIP the name of the file",
    )
    export.add_argument("--format", choices=("markdown", "html", "zip"), default="markdown")
    _add_config(export)

    book = commands.add_parser("book", help="write chosen briefs as one EPUB or PDF")
    book.add_argument(
        "briefs",
        nargs="*",
        metavar="BRIEF",
        help="a pair (JP-US), an address (japan-united-states) or a country; default: all",
    )
    book.add_argument("--out", type=Path, required=True, metavar="FILE", help="ends in .epub or .pdf")
    book.add_argument("--title", default="", help="on the cover; default: the site's name")
    _add_config(book)
    return top


def _add_config(command: argparse.ArgumentParser) -> None:
    command.add_argument("-f", "--config-file", type=Path, default=None, help="the site's mkdocs.yml")


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is less than 1")
    return number


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 is success, 1 is input to mend, 2 is a wrong call."""
    options = parser().parse_args(arguments)
    from bilateral.adapters import commands, garbage  # noqa: PLC0415 - keeps --help fast

    garbage.search_seldom()

    try:
        run = getattr(commands, f"run_{options.command}")
        code: int = run(options)
    except BilateralError as wrong:
        sys.stderr.write(f"{wrong}\n")
        return 1
    except OSError as wrong:
        if isinstance(wrong, BrokenPipeError):
            sys.stderr.close()  # the reader of our output has gone; nothing is left to say
            return 0
        sys.stderr.write(
            f"{wrong.filename}: {wrong.strerror}. Check the name, and whether you may write there.\n"
        )
        return 1
    return code


if __name__ == "__main__":
    sys.exit(main())
