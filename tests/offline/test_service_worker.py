"""What a reader has without a network, and after a deploy, a good one or a bad one."""

import re
import shutil
import time
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.offline.conftest import SITE, until, visit, wait_until_kept
from tests.offline.server import Host
from tests.support import SITE_URL, build, small_project

QUESTION, OTHER, TOPIC = "math/coin-toss/", "math/dice-roll/", "math/"
CACHES = "caches.keys().then((names) => names.sort())"
OURS = f"held-out:{SITE}:1"
PAINTED = """() => new Promise((done) => new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (entry.name === "first-contentful-paint") done(entry.startTime);
}).observe({ type: "paint", buffered: true }))"""


def heading(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def is_styled(page: Page) -> bool:
    return page.evaluate("getComputedStyle(document.querySelector('.site-header')).position") == "sticky"


def registrations(page: Page) -> int:
    return page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)")


def test_visited_pages_and_topics_are_read_without_a_server(host: Host, reader: BrowserContext) -> None:
    page = visit(reader, host.url(SITE, QUESTION))
    wait_until_kept(page, host.url(SITE, TOPIC))
    host.stop()
    for address, title in ((QUESTION, "Coin toss"), (TOPIC, "Mathematics"), ("", "Machine-learning interviews, answered properly")):
        page.goto(host.url(SITE, f"{address}?from=elsewhere#answer"))
        assert heading(page) == title
        assert is_styled(page)
    host.start()


def test_a_page_that_was_not_visited_gives_the_offline_page(host: Host, reader: BrowserContext) -> None:
    page = visit(reader, host.url(SITE))
    host.stop()
    page.goto(host.url(SITE, OTHER))
    assert heading(page) == "Reading offline"
    assert is_styled(page)
    expect(page.locator("offline-tools [role=status]")).to_have_text("Everything can be downloaded when there is a network again.")
    host.start()
    page.get_by_role("link", name="Try again").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dice roll")


def test_the_offline_page_leads_to_no_other_site(host: Host, reader: BrowserContext) -> None:
    page = visit(reader, host.url(SITE, "offline/"))
    for asked in ("//evil.example/", "https://evil.example/", "javascript:alert(1)", "../../elsewhere/", "/elsewhere/"):
        page.goto(host.url(SITE, f"offline/?page={asked}"))
        expect(page.locator("offline-tools [role=status]")).not_to_be_empty()
        links = [a.get_attribute("href") for a in page.locator("offline-tools a").all()]
        assert all(link.startswith(host.url(SITE)) for link in links), asked


def test_a_new_deploy_shows_at_the_next_navigation_and_is_offered(host: Host, reader: BrowserContext, deploys: tuple[Path, Path]) -> None:
    page = visit(reader, host.url(SITE, QUESTION))
    other = reader.new_page()
    other.goto(host.url(SITE, TOPIC))
    host.sites[SITE] = deploys[1]
    start = time.monotonic()
    page.goto(host.url(SITE, QUESTION))
    assert heading(page) == "Coin tossing"
    prompt = page.locator(".update-prompt")
    prompt.get_by_role("button", name="Reload").wait_for(timeout=5000)
    assert time.monotonic() - start <= 5
    assert page.evaluate("document.activeElement === document.body"), "the focus was taken"
    assert page.evaluate("document.querySelector('.update-prompt').getAttribute('role')") == "status"
    other.evaluate("window.mark = 1")
    with page.expect_navigation():
        prompt.get_by_role("button", name="Reload").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Coin tossing")
    page.wait_for_timeout(500)
    expect(prompt).to_be_empty()
    assert page.evaluate("navigator.serviceWorker.ready.then((r) => r.waiting)") is None
    assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--second-deploy')") == "1"
    assert other.evaluate("window.mark") == 1, "another tab was reloaded"
    assert page.evaluate(CACHES) == [OURS]
    host.stop()
    page.goto(host.url(SITE, TOPIC))
    assert "Coin tossing" in page.content()
    host.start()


def test_a_tab_that_is_returned_to_hears_of_a_deploy(host: Host, reader: BrowserContext, deploys: tuple[Path, Path]) -> None:
    page = visit(reader, host.url(SITE, QUESTION))
    page.reload()
    page.wait_for_timeout(500)
    host.sites[SITE] = deploys[1]
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.get_by_role("button", name="Later").click(timeout=5000)
    expect(page.locator(".update-prompt")).to_be_empty()
    assert heading(page) == "Coin toss", "reloaded without consent"
    page.goto(host.url(SITE, TOPIC))
    page.wait_for_timeout(1000)
    expect(page.locator(".update-prompt")).to_be_empty()


def test_a_deploy_downloads_only_what_changed(host: Host, reader: BrowserContext, deploys: tuple[Path, Path]) -> None:
    page = visit(reader, host.url(SITE, QUESTION))
    host.sites[SITE] = deploys[1]
    host.log.clear()
    page.evaluate("navigator.serviceWorker.ready.then((r) => r.update())")
    page.get_by_role("button", name="Reload").wait_for()
    asked = {path.removeprefix(SITE) for path, _, _ in host.log}
    assert "assets/site.css" in asked
    assert {"assets/theme.js", "assets/math.css"} & asked == set()


@pytest.mark.parametrize("missing", ["assets/site.css", TOPIC])
def test_a_broken_deploy_leaves_what_worked(host: Host, reader: BrowserContext, deploys: tuple[Path, Path], missing: str) -> None:
    page = visit(reader, host.url(SITE, QUESTION))
    host.sites[SITE] = deploys[1]
    host.missing = {missing}
    page.reload()
    page.evaluate("navigator.serviceWorker.ready.then((r) => r.update()).catch(() => {})")
    until(lambda: (f"{SITE}{missing}", 404) in [(path, status) for path, status, _ in host.log], "not asked for")
    page.wait_for_timeout(500)
    expect(page.locator(".update-prompt")).to_be_empty()
    for online in (True, False):
        if not online:
            host.stop()
        for address, title in ((TOPIC, "Mathematics"), (QUESTION, "Coin toss")):
            page.goto(host.url(SITE, address))
            assert heading(page).startswith(title)
            assert is_styled(page)
    host.start()


def test_a_file_cut_off_on_its_way_breaks_nothing(host: Host, reader: BrowserContext, deploys: tuple[Path, Path], tmp_path: Path) -> None:
    page = visit(reader, host.url(SITE, QUESTION))
    broken = tmp_path / "broken"
    shutil.copytree(deploys[1], broken)
    (broken / "assets/site.css").write_text("body { display: none")
    host.sites[SITE] = broken
    page.evaluate("navigator.serviceWorker.ready.then((r) => r.update()).catch(() => {})")
    until(lambda: any(path.endswith("site.css") for path, _, _ in host.log[-5:]), "not asked for")
    page.wait_for_timeout(500)
    expect(page.locator(".update-prompt")).to_be_empty()
    host.stop()
    page.goto(host.url(SITE, TOPIC))
    assert is_styled(page)
    host.start()


def test_a_hanging_network_gives_the_page_from_the_cache_in_time(host: Host, reader: BrowserContext) -> None:
    page = visit(reader, host.url(SITE, QUESTION))
    host.silent = True
    page.goto(host.url(SITE, QUESTION), wait_until="commit")
    painted = page.evaluate(PAINTED)
    assert 3500 <= painted <= 4500
    assert heading(page) == "Coin toss"
    assert is_styled(page)


def test_the_kill_switch_removes_this_site_and_no_other(host: Host, reader: BrowserContext, tmp_path: Path) -> None:
    page = visit(reader, host.url(SITE, QUESTION))
    others = ["held-out:/:1", "held-out:/some/:1", "held-out:/some/prefix/below/:1", "theirs"]
    page.evaluate("(names) => Promise.all(names.map((name) => caches.open(name)))", others)
    host.sites[SITE] = build(small_project(tmp_path / "off"), SITE_URL=SITE_URL, HELD_OUT_SERVICE_WORKER="off")
    page.goto(host.url(SITE, TOPIC))
    until(lambda: OURS not in page.evaluate(CACHES), "still there")
    assert page.evaluate(CACHES) == others
    page.goto(host.url(SITE, QUESTION))
    page.wait_for_timeout(700)
    assert registrations(page) == 0
    assert page.evaluate("navigator.serviceWorker.controller") is None
    assert heading(page) == "Coin toss"


def test_two_sites_of_one_account_do_not_touch_each_other(host: Host, reader: BrowserContext, deploys: tuple[Path, Path]) -> None:
    host.sites["/other/"] = deploys[1]
    host.sites["/"] = deploys[0]  # the account's own page: all others lie below it
    pages = [visit(reader, host.url(site, QUESTION)) for site in ("/", SITE, "/other/")]
    assert pages[0].evaluate(CACHES) == ["held-out:/:1", "held-out:/other/:1", OURS]
    host.sites["/plain/"] = deploys[0] / "math"
    pages[0].goto(host.url("/plain/", "coin-toss/"))
    pages[0].wait_for_timeout(300)
    kept = pages[0].evaluate("caches.open('held-out:/:1').then((c) => c.keys()).then((all) => all.map((r) => new URL(r.url).pathname))")
    assert kept
    assert [path for path in kept if path.startswith(("/plain", "/some", "/other"))] == []
    host.stop()
    for page, title in zip(pages, ("Coin toss", "Coin toss", "Coin tossing"), strict=True):
        page.goto(page.url if "plain" not in page.url else host.url("/", QUESTION))
        assert heading(page) == title
    host.start()


BROKEN_STORAGE = {
    "cache storage refuses": "CacheStorage.prototype.open = () => Promise.reject(new DOMException('blocked', 'SecurityError'))",
    "no cache storage": "delete window.caches; delete Window.prototype.caches",
    "no workers": "delete Navigator.prototype.serviceWorker",
    "workers refused": "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('blocked', 'SecurityError'))",
    "session storage refused": "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('', 'SecurityError') } })",
}


@pytest.mark.parametrize("script", BROKEN_STORAGE.values(), ids=BROKEN_STORAGE)
def test_blocked_storage_breaks_no_page(host: Host, reader: BrowserContext, script: str) -> None:
    reader.add_init_script(script)
    page, faults = reader.new_page(), []
    page.on("pageerror", lambda error: faults.append(str(error)))
    for address in (QUESTION, "offline/", TOPIC):
        page.goto(host.url(SITE, address))
        page.wait_for_load_state("networkidle")
        assert is_styled(page)
    assert faults == []


def test_a_cache_emptied_under_the_worker_breaks_no_page(host: Host, reader: BrowserContext) -> None:
    page = visit(reader, host.url(SITE, QUESTION))
    page.evaluate("caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))")
    page.goto(host.url(SITE, TOPIC))
    assert heading(page) == "Mathematics"
    wait_until_kept(page, host.url(SITE, TOPIC))


def test_a_wrong_address_is_still_not_found(host: Host, reader: BrowserContext) -> None:
    page = visit(reader, host.url(SITE, QUESTION))
    answer = page.goto(host.url(SITE, "math/no-such-thing/"))
    assert answer is not None
    assert answer.status == 404
    assert heading(page) == "This page does not exist"


def test_an_address_without_its_slash_is_led_on(host: Host, reader: BrowserContext, deploys: tuple[Path, Path]) -> None:
    """GitHub Pages redirects; a redirected answer is never kept."""
    page = visit(reader, host.url(SITE, QUESTION))
    host.redirects = {f"{SITE}math/dice-roll": f"{SITE}{OTHER}"}
    page.goto(host.url(SITE, OTHER.rstrip("/")))
    assert page.url == host.url(SITE, OTHER)
    assert heading(page) == "Dice roll"


def test_only_published_pages_have_a_worker(host: Host, reader: BrowserContext, tmp_path: Path, deploys: tuple[Path, Path]) -> None:
    """`mkdocs serve` builds pages for http, without policy and manifest."""
    local = tmp_path / "local"
    shutil.copytree(deploys[0], local)
    for file in local.rglob("*.html"):
        file.write_text(re.sub(r'<link rel="manifest"[^>]*>', "", file.read_text(encoding="utf-8")), encoding="utf-8")
    host.sites[SITE] = local
    page = reader.new_page()
    page.goto(host.url(SITE, QUESTION))
    page.wait_for_timeout(700)
    assert registrations(page) == 0


def test_the_page_trusts_its_worker_and_no_other_script(host: Host, reader: BrowserContext) -> None:
    page = visit(reader, host.url(SITE, QUESTION))
    # The name of the one policy is taken, plain addresses are refused, evaluation is off anyway.
    assert page.evaluate("() => { try { trustedTypes.createPolicy('service-worker', {}) } catch (e) { return e.name } }") == "TypeError"
    assert page.evaluate("() => navigator.serviceWorker.register('sw.js').catch((e) => e.name)") == "TypeError"
