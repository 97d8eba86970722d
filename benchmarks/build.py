"""How long a build takes: cold, with nothing changed, and with one article changed, beside stock MkDocs.

All run in turn on the same articles (``corpus.py``), each as a process of its own; printed are medians of
processor time with all child processes, of wall time, and the largest memory. What counts are the ratios:
whoever else is busy slows all alike. Pagefind is left out unless ``--search`` is given.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from corpus import write_corpus

OURS = """\
site_name: Desk
site_url: https://desk.example/
docs_dir: content
theme:
  name: bilateral
plugins:
  - bilateral:
      as_of: 2026-11-22
      search: {search}
"""
STOCK = """\
site_name: Desk
site_url: https://desk.example/
docs_dir: content
theme:
  name: mkdocs
plugins:
  - search
nav:
  - index.md
not_in_nav: articles/
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one build took."""

    processor: float  # seconds, of all processes
    wall: float  # seconds
    memory: int  # MB, of the largest process


def main() -> None:
    wanted = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    wanted.add_argument("numbers", nargs="*", type=int, default=[300], help="articles; default: 300")
    wanted.add_argument("--rounds", type=int, default=3)
    wanted.add_argument("--search", action="store_true", help="with the index for search")
    options = wanted.parse_args()
    print(f"{'articles':>8}  {'build':<22}{'CPU s':>8}{'wall s':>8}{'MB':>6}{'of stock':>10}")
    for number in options.numbers:
        costs = measure(number, options.rounds, search=options.search)
        stock = median(cost.processor for cost in costs["stock MkDocs"])
        for name, found in costs.items():
            processor = median(cost.processor for cost in found)
            wall, memory = median(cost.wall for cost in found), max(cost.memory for cost in found)
            print(
                f"{number:>8}  {name:<22}{processor:>8.2f}{wall:>8.2f}{memory:>6}{processor / stock:>10.2f}"
            )


def measure(number: int, rounds: int, *, search: bool) -> dict[str, list[Cost]]:
    """Build in turn; give what each build of each round took."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_corpus(root / "content", number)
        ours, stock = root / "ours.yml", root / "stock.yml"
        ours.write_text(OURS.format(search=str(search).lower()), encoding="utf-8")
        stock.write_text(STOCK, encoding="utf-8")
        article = root / "content" / "articles" / f"{number // 2:05}.md"
        costs: dict[str, list[Cost]] = {}
        for round_ in range(rounds):
            shutil.rmtree(root / ".cache", ignore_errors=True)
            note(costs, "stock MkDocs", build(stock, root / "stock"))
            note(costs, "cold", build(ours, root / "site"))
            note(costs, "nothing changed", build(ours, root / "site"))
            text = article.read_text(encoding="utf-8")
            article.write_text(f"{text}\nThe talks of round {round_} are over.\n", encoding="utf-8")
            note(costs, "one article changed", build(ours, root / "site"))
        return costs


def note(costs: dict[str, list[Cost]], name: str, cost: Cost) -> None:
    costs.setdefault(name, []).append(cost)


def build(config: Path, site: Path) -> Cost:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config), "-d", str(site)]
    began = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, env=os.environ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return Cost(used.ru_utime + used.ru_stime, time.perf_counter() - began, used.ru_maxrss // 1024)


if __name__ == "__main__":
    main()
