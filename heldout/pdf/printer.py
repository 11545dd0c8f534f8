"""Chromium as a printer of the built site's cheat sheets."""

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, Route

PAPERS = {"a4": (297.0, 210.0), "letter": (279.4, 215.9)}  # mm, landscape
MARGIN = 9.0  # mm, left and right: @page in styles/print-page.css
ENLARGED = 2  # Chromium puts baselines on whole pixels, too coarse for small type: it lays the page out larger and prints it smaller
PIXELS = 96 / 25.4  # CSS pixels in a millimeter
SCRIPT = Path(__file__).with_name("page.js")


@dataclass(frozen=True)
class TooWide:
    """A formula, figure or piece of code of a question's entry that reaches into the next column."""

    question: str
    text: str
    by_mm: float


class Printer:
    """One page of the browser, which shows one document after the other."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    def open(self, topics: list[str], title: str | None = None) -> None:
        """Shows the sheets of the topics, one after the other, ready for print. Scripts of the site do not run."""
        self.page.goto(self._sheet(topics[0]))
        self.page.emulate_media(media="print", color_scheme="light", reduced_motion="reduce")
        self.page.evaluate(SCRIPT.read_text(encoding="utf-8"))
        self.page.evaluate("urls => heldOut.append(urls)", [self._sheet(topic) for topic in topics[1:]])
        self.page.evaluate("([title, scale]) => heldOut.prepare(title, scale)", [title, ENLARGED])

    def too_wide(self, paper: str) -> list[TooWide]:
        """What would print over the next column on this paper."""
        width, height = PAPERS[paper]
        scale = PIXELS * ENLARGED
        self.page.set_viewport_size({"width": round((width - 2 * MARGIN) * scale), "height": round(height * scale)})
        found = self.page.evaluate("heldOut.tooWide()")
        return [TooWide(f["question"], f["text"], f["pixels"] / scale) for f in found]

    def pdf(self, paper: str) -> bytes:
        width, height = (f"{length}mm" for length in PAPERS[paper])
        return self.page.pdf(width=width, height=height, scale=1 / ENLARGED, tagged=True, outline=True, print_background=False)

    def headings(self) -> list[str]:
        return self.page.locator("h1, h2, h3").all_text_contents()

    def _sheet(self, topic: str) -> str:
        return f"{self.address}{topic}/cheat-sheet/"


@contextmanager
def open_printer(site: Path, address: str, browser: Browser) -> Iterator[Printer]:
    """The site is read from its folder under its public address, so that links in a PDF lead to the published pages."""
    context = browser.new_context(java_script_enabled=False, bypass_csp=True, locale="en-US", timezone_id="UTC")
    context.route("**/*", lambda route: _serve(route, site, address))
    yield Printer(context.new_page(), address)
    context.close()


def _serve(route: Route, site: Path, address: str) -> None:
    url = route.request.url.partition("#")[0].partition("?")[0]
    file = site / url.removeprefix(address)
    file = file / "index.html" if file.is_dir() else file
    if url.startswith(address) and file.is_file():
        route.fulfill(body=file.read_bytes(), content_type=mimetypes.guess_type(file.name)[0] or "application/octet-stream")
    else:
        route.abort()
