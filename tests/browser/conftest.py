"""The built site under a sub-path on a free port, and a Chromium that may talk to nothing else."""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.support import SITE_URL

PREFIX = urlsplit(SITE_URL).path


class Server(SimpleHTTPRequestHandler):
    """Serves a folder below PREFIX, and its 404.html for everything else, as GitHub Pages does."""

    def translate_path(self, path: str) -> str:
        below = path.removeprefix(PREFIX) if path.startswith(PREFIX) else "no-such-file"
        return super().translate_path(f"/{below}")

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def base_url(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Server, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    server.shutdown()
    thread.join()


class Visits:
    """Opens pages; at the end of a test nothing may have gone wrong in any of them: no error, no request elsewhere."""

    def __init__(self, browser: Browser, base_url: str) -> None:
        self.browser, self.base_url = browser, base_url
        self.faults: list[str] = []
        self.contexts: list[BrowserContext] = []

    def context(self, **options: object) -> BrowserContext:
        context = self.browser.new_context(base_url=self.base_url, reduced_motion="reduce", **options)
        context.set_default_timeout(15_000)
        context.on("request", self._only_our_host)
        context.on("response", lambda r: r.status >= 400 and self.faults.append(f"{r.status} {r.url}"))
        context.on("weberror", lambda e: self.faults.append(f"{e.page.url if e.page else ''}: {e.error}"))
        context.on("console", lambda m: m.type in {"error", "warning"} and self.faults.append(f"{m.type}: {m.text}"))
        self.contexts.append(context)
        return context

    def open(self, address: str = "", **options: object) -> Page:
        page = self.context(**options).new_page()
        page.goto(address)
        return page

    def _only_our_host(self, request) -> None:
        if not request.url.startswith((self.base_url, "data:", "blob:")):
            self.faults.append(f"request for {request.url}")


@pytest.fixture
def visits(browser: Browser, base_url: str) -> Iterator[Visits]:
    """`visits.open("math/", viewport=...)`; a test that expects faults clears `visits.faults`."""
    visits = Visits(browser, base_url)
    yield visits
    for context in visits.contexts:
        context.close()
    assert visits.faults == []
