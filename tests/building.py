"""Small sites in a temporary folder, built as a publisher builds them."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

CONFIG = """\
site_name: Desk
docs_dir: content
theme:
  name: bilateral
plugins:
  - bilateral:
      as_of: 2026-11-22
"""
TEXT = """\
Prime Minister Sanae Takaichi of Japan met President Donald Trump in Tokyo on 28 October 2025.
Japan wants lower tariffs on cars, and the United States wants more defence spending from its ally.
The two governments agreed to hold trade talks in Washington. Japan is expected to send its trade minister in March 2027.
"""


@dataclass(frozen=True)
class Result:
    code: int
    told: str  # what was printed, both streams


@dataclass(frozen=True)
class Desk:
    """A site that a test writes and builds."""

    root: Path

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def article(self, name: str = "talks", body: str = TEXT, **keys: str) -> Path:
        head = {
            "title": '"Japan and the United States talk about tariffs"',
            "date": "2025-10-29",
            "countries": "[JP, US]",
            "sources": "[{title: Joint statement}]",
            **keys,
        }
        front = "".join(f"{key}: {value}\n" for key, value in head.items() if value)
        return self.write(f"content/articles/{name}.md", f"---\n{front}---\n\n{body}")

    def run(self, *command: str, **environment: str) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", *command],
            cwd=self.root,
            env={**os.environ, "NO_COLOR": "1", **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        return Result(done.returncode, done.stdout + done.stderr)

    def build(self, *options: str, **environment: str) -> Result:
        return self.run("mkdocs", "build", *options, **environment)

    def read(self, name: str) -> str:
        return (self.root / "site" / name).read_text(encoding="utf-8")

    def published(self) -> dict[str, bytes]:
        site = self.root / "site"
        return {
            path.relative_to(site).as_posix(): path.read_bytes()
            for path in sorted(site.rglob("*"))
            if path.is_file()
        }


def make_desk(root: Path) -> Desk:
    desk = Desk(root)
    desk.write("mkdocs.yml", CONFIG)
    (root / "content").mkdir(exist_ok=True)
    return desk
