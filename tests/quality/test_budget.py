"""The weight of a first view, as a reader on GitHub Pages pays it: bytes after gzip and requests, the favicon included."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.browser.pages import QUESTION

PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2}
SHEET = "algorithms/cheat-sheet/"  # the largest
PLAIN_QUESTION = "interest/interview-rounds/"  # no formulas, one figure

# Kilobytes by kind of file, and requests. A little above what was measured when they were written: what grows shows here.
BUDGETS = {
    "": {"html": 4, "css": 10, "js": 8, "woff2": 18, "svg": 1, "all": 40, "requests": 8},
    PLAIN_QUESTION: {"html": 10, "css": 10, "js": 8, "woff2": 18, "svg": 12, "all": 75, "requests": 8},
    QUESTION: {"html": 12, "css": 19, "js": 8, "woff2": 45, "svg": 12, "all": 105, "requests": 14},
    "algorithms/": {"html": 32, "css": 19, "js": 8, "woff2": 45, "svg": 1, "all": 90, "requests": 14},
    SHEET: {"html": 42, "css": 19, "js": 8, "woff2": 80, "svg": 20, "all": 160, "requests": 24},
}


@dataclass(frozen=True)
class Loaded:
    address: str
    kind: str
    size: int


def first_view(browser: Browser, base_url: str, address: str) -> tuple[Page, list[Loaded]]:
    context = browser.new_context(base_url=base_url, **PHONE)
    page, requests = context.new_page(), []
    page.on("requestfinished", lambda request: requests.append(request))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(200)
    return page, [loaded(base_url, request) for request in requests if not request.url.startswith("data:")]


def loaded(base_url: str, request: Request) -> Loaded:
    name = request.url.removeprefix(base_url)
    kind = "html" if request.resource_type == "document" else name.rsplit(".", 1)[-1]
    return Loaded(name, kind, request.sizes()["responseBodySize"])


def table(files: list[Loaded]) -> str:
    return "\n".join(f"{f.size:8} {f.kind:6} {f.address or 'home'}" for f in sorted(files, key=lambda f: -f.size))


@pytest.mark.parametrize("address", BUDGETS, ids=lambda a: a or "home")
def test_a_first_view_keeps_its_budget(browser: Browser, base_url: str, address: str) -> None:
    page, files = first_view(browser, base_url, address)
    page.context.close()
    spent = {kind: sum(f.size for f in files if kind in {f.kind, "all"}) / 1000 for kind in BUDGETS[address] if kind != "requests"}
    spent["requests"] = len(files)
    over = {kind: f"{spent[kind]:.1f} of {most}" for kind, most in BUDGETS[address].items() if spent[kind] > most}
    assert over == {}, f"over the budget of {address or 'home'}:\n{table(files)}"
    assert spent["html"] > 1
    assert [f.address for f in files if f.address.startswith("http")] == [], "a request to somebody else"


def test_faces_of_paper_and_data_of_the_search_wait_for_their_first_use(browser: Browser, base_url: str) -> None:
    page, files = first_view(browser, base_url, QUESTION)
    late = {"assets/print-fonts.css", "assets/math-print.css", "assets/engine.js", "assets/search-index.json"}
    assert late & {f.address for f in files} == set()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(base_url)))
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("bayes")
    page.get_by_role("option").first.wait_for()
    assert late & set(asked) == {"assets/engine.js", "assets/search-index.json"}
    page.pdf()
    page.pdf()
    assert sorted(name for name in asked if name in late) == sorted(late), "each once"
    page.context.close()


def test_only_pages_with_formulas_load_their_styles(browser: Browser, base_url: str) -> None:
    for address, expected in ((PLAIN_QUESTION, False), (QUESTION, True)):
        page, files = first_view(browser, base_url, address)
        assert (page.locator("mjx-container").count() > 0) == expected
        assert ("assets/math.css" in {f.address for f in files}) == expected
        page.context.close()


SHIFT = """() => new Promise((done) => { const moved = [];
  new PerformanceObserver((list) => { for (const e of list.getEntries())
    moved.push([e.value, e.sources.map((s) => s.node?.className || s.node?.nodeName).join(" ")]); })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(moved), 300); })"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", BUDGETS, ids=lambda a: a or "home")
def test_nothing_moves_on_a_slow_connection(browser: Browser, base_url: str, address: str, width: int) -> None:
    """Scripts and faces arrive long after the first paint here; tests/browser has the same on a fast connection."""
    context = browser.new_context(base_url=base_url, viewport={"width": width, "height": 844})
    page = context.new_page()
    conditions = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 100_000}
    context.new_cdp_session(page).send("Network.emulateNetworkConditions", conditions)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    moved = page.evaluate(SHIFT)
    context.close()
    assert sum(value for value, _ in moved) <= 0.01, moved
