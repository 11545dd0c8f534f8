"""The real site as GitHub Pages serves it, and a Chromium that may talk to nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.quality.hosting import hosting

NO_WORKER = "Service Worker registration blocked by Playwright"


@pytest.fixture(scope="session")
def base_url(site: Path) -> Iterator[str]:
    """Of the home page."""
    with hosting(site) as address:
        yield address


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
        context.on("console", self._no_complaint)
        self.contexts.append(context)
        return context

    def open(self, address: str = "", **options: object) -> Page:
        page = self.context(**options).new_page()
        page.goto(address)
        return page

    def _no_complaint(self, message) -> None:
        if message.type in {"error", "warning"} and message.text != NO_WORKER:
            self.faults.append(f"{message.type}: {message.text}")

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
