"""What a reader sees when something is broken: storage, scripts, network, caches, names."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import Visits
from tests.browser.pages import QUESTION
from tests.quality.hosting import PREFIX, hosting
from tests.support import SITE_URL, build, replace, run, small_project

SEARCH = "search/?q=bayes"
BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError') } })"
CORRUPT = f"""if (location.protocol === 'http:') for (const key of ['held-out:{PREFIX}:theme', '{PREFIX}#searches', '__palette'])
  localStorage.setItem(key, '{{"not json')"""


PAINTED = """() => new Promise((done) => new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (entry.name === "first-contentful-paint") done(entry.startTime);
}).observe({ type: "paint", buffered: true }))"""


def read_and_search(page: Page, base_url: str = "") -> None:
    """What must work whatever else is broken."""
    page.goto(f"{base_url}{QUESTION}")
    page.locator("details.answer > summary").click()
    expect(page.get_by_text("Base-rate fallacy.")).to_be_visible()
    page.get_by_role("button", name="Switch between light and dark").click()
    page.goto(f"{base_url}{SEARCH}")
    expect(page.locator("main [role=option]").first).to_contain_text("Bayes' theorem")


@pytest.mark.parametrize("script", [BLOCKED, CORRUPT], ids=["blocked", "corrupt"])
def test_blocked_or_corrupt_storage(visits: Visits, script: str) -> None:
    context = visits.context()
    context.add_init_script(script)
    page = context.new_page()
    page.goto(QUESTION)
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    page.get_by_role("button", name="Switch between light and dark").click()
    assert page.evaluate("document.documentElement.dataset.theme") == ("light" if dark else "dark")
    read_and_search(page)
    page.locator("main concept-search input").fill("")
    expect(page.locator("main [role=option]")).to_have_count(0)


@pytest.mark.parametrize("pattern", ["**/site.js", "**/theme.js", "**/assets/*.js"])
def test_a_script_that_fails_to_load_takes_nothing_from_the_reader(visits: Visits, pattern: str) -> None:
    page = visits.context().new_page()
    page.route(pattern, lambda route: route.abort())
    page.goto(QUESTION)
    page.locator("details.answer > summary").click()
    expect(page.get_by_text("Base-rate fallacy.")).to_be_visible()
    page.goto("math/")
    page.locator("details.entry > summary").first.click()
    page.get_by_role("link", name="The whole answer").first.click()
    expect(page.locator("details.answer > summary")).to_be_visible()
    page.wait_for_load_state("networkidle")
    visits.faults[:] = [f for f in visits.faults if "ERR_FAILED" not in f]


def test_a_search_engine_that_fails_to_load_leads_to_the_list_of_concepts(visits: Visits) -> None:
    page = visits.context().new_page()
    page.route("**/engine.js", lambda route: route.abort())
    page.goto(SEARCH)
    expect(page.locator("main").get_by_role("status")).to_contain_text("Search does not work now")
    page.locator("main").get_by_role("link", name="All concepts from A to Z").click()
    expect(page.get_by_role("heading", level=1, name="Concepts from A to Z")).to_be_visible()
    visits.faults[:] = [f for f in visits.faults if "ERR_FAILED" not in f]


def test_a_slow_network_lets_one_read_within_three_seconds(browser: Browser, base_url: str) -> None:
    context = browser.new_context(base_url=base_url, viewport={"width": 390, "height": 844})
    page = context.new_page()
    conditions = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
    context.new_cdp_session(page).send("Network.emulateNetworkConditions", conditions)
    start = time.monotonic()
    page.goto(f"{QUESTION}#answer", wait_until="commit")
    expect(page.locator("#answer")).to_be_visible()
    painted = page.evaluate(PAINTED)
    assert painted <= 3000, f"first paint after {painted:.0f} ms, visible after {time.monotonic() - start:.1f} s"
    context.close()


def test_a_cached_page_works_with_the_files_of_a_later_deploy(browser: Browser, site: Path, tmp_path: Path) -> None:
    """Pages keep a file for ten minutes: a page of yesterday meets the scripts of today, and the other way round."""
    later = tmp_path / "site"
    shutil.copytree(site, later, ignore=shutil.ignore_patterns("javascripts", "stylesheets", "algorithms"))
    for file in later.joinpath("assets").glob("*.js"):
        file.write_text(file.read_text(encoding="utf-8") + "\n// a later deploy", encoding="utf-8")
    html, script = (site / QUESTION / "index.html").read_bytes(), (site / "assets/site.js").read_bytes()
    with hosting(later) as address:
        context = browser.new_context()
        for pattern, body, kind in (
            (f"**/{QUESTION}", html, "text/html"),
            ("**/assets/site.js", script, "text/javascript"),
        ):
            page = context.new_page()
            faults: list[str] = []
            page.on("response", lambda r, faults=faults: r.status >= 400 and faults.append(r.url))
            page.on("pageerror", lambda e, faults=faults: faults.append(str(e)))
            page.route(pattern, answering(body, kind))
            read_and_search(page, address)
            assert faults == []
        context.close()


def answering(body: bytes, kind: str) -> Callable[[Route], None]:
    def answer(route: Route) -> None:
        route.fulfill(body=body, content_type=kind)

    return answer


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in which coin-toss was once called coin-flipping."""
    folder = small_project(tmp_path_factory.mktemp("renamed") / "project")
    replace(folder / "docs/math/coin-toss.md", "reviewed: 2026", "former_ids:\n  - coin-flipping\nreviewed: 2026")
    return build(folder, SITE_URL=SITE_URL)


@pytest.mark.parametrize("script", [True, False], ids=["JavaScript on", "JavaScript off"])
def test_a_renamed_question_is_found_at_its_old_address(browser: Browser, renamed: Path, script: bool) -> None:
    page_text = (renamed / "math/coin-flipping/index.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{SITE_URL}math/coin-toss/">' in page_text
    assert '<a href="../coin-toss/">Coin toss</a>' in page_text
    assert "coin-flipping" not in (renamed / "sitemap.xml").read_text(encoding="utf-8")
    with hosting(renamed) as address:
        context = browser.new_context(java_script_enabled=script)
        page = context.new_page()
        page.goto(f"{address}math/coin-flipping/")
        page.wait_for_url(f"{address}math/coin-toss/")
        expect(page.get_by_role("heading", level=1)).to_have_text("Coin toss")
        context.close()


def not_found(visits: Visits, address: str) -> Page:
    page = visits.open(address)
    expect(page.get_by_role("heading", level=1)).to_have_text("This page does not exist")
    visits.faults[:] = [f for f in visits.faults if not f.startswith("404 ") and "status of 404" not in f]
    return page


@pytest.mark.parametrize("address", ["company/bayes-theorem/", "math/bayes-rule/", "bayes-theorem.html", "math/Bayes_Theorem"])
def test_a_wrong_address_gets_suggestions(visits: Visits, address: str) -> None:
    page = not_found(visits, address)
    page.locator("page-suggestions").get_by_role("link", name="Bayes' theorem", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bayes' theorem")


@pytest.mark.parametrize("address", ["zyzzyva/", "%3Cscript%3Ealert(1)%3C/script%3E", "%E0%A4%A", "math/" + "x" * 3000])
def test_an_address_that_says_nothing_gets_no_suggestions(visits: Visits, address: str) -> None:
    page = not_found(visits, address)
    page.wait_for_load_state("networkidle")
    expect(page.locator("page-suggestions a")).to_have_count(0)
    expect(page.locator("main").get_by_role("link", name="Concepts from A to Z")).to_be_visible()


def test_windows_line_ends_make_the_same_site(tmp_path: Path) -> None:
    unix, windows = small_project(tmp_path / "unix"), small_project(tmp_path / "windows")
    for path in windows.joinpath("docs").rglob("*.md"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    one, two = build(unix), build(windows)
    for page in ("index.html", "math/index.html", "math/coin-toss/index.html", "math/cheat-sheet/index.html", "assets/search-index.json"):
        assert (one / page).read_bytes() == (two / page).read_bytes(), page


def test_a_checkout_that_may_not_be_written_says_so(tmp_path: Path) -> None:
    """As root a mode of 0555 forbids nothing: a file in the place of a folder does."""
    folder = small_project(tmp_path / "project")
    shutil.rmtree(folder / "pages")
    (folder / "pages").write_text("in the way")
    done = run(folder, "scripts/build_index.py")
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert "Traceback" not in said
    assert "pages" in said.splitlines()[-1]
