"""The real site: what the worker weighs, what a topic looks like without a network, and the download of everything."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from heldout.bank import QuestionBank
from tests.offline.conftest import SITE, until, visit
from tests.offline.server import Host

FACES = (
    "document.fonts.ready.then(() => [...document.fonts].filter((f) => f.status === 'loaded').map((f) => f.family.replaceAll('\"', '')))"
)
BROKEN = """() => [...document.querySelectorAll('main img')].filter((image) => {
  image.loading = 'eager';
  return image.complete && !image.naturalWidth; }).map((image) => image.src)"""


@pytest.fixture
def host(site: Path) -> Iterator[Host]:
    host = Host({SITE: site})
    host.start()
    yield host
    host.stop()


def shell(site: Path) -> list[str]:
    text = (site / "sw.js").read_text(encoding="utf-8")
    return [address for address, *_ in json.loads(text.partition(";\n")[0].removeprefix("self.site="))["shell"]]


def sent(file: Path) -> int:
    file = file / "index.html" if file.is_dir() else file
    return file.stat().st_size if file.suffix == ".woff2" else len(gzip.compress(file.read_bytes(), mtime=0))


def test_the_worker_is_small_and_lists_home_and_topics(site: Path, bank: QuestionBank) -> None:
    assert {f"{t.id}/" for t in bank.topics} | {"", "offline/", "assets/site.css", "assets/site.js"} <= set(shell(site))
    assert sent(site / "sw.js") <= 2_000


@pytest.mark.parametrize("first", ["", "math/bayes-theorem/"])
def test_the_shell_comes_after_the_page_and_costs_less_than_it_weighs(host: Host, reader: BrowserContext, first: str, site: Path) -> None:
    page = reader.new_page()
    page.goto(host.url(SITE, first))
    requested = [path for path, _, _ in host.log]
    assert f"{SITE}sw.js" not in requested, "before the page had loaded"
    until(lambda: page.evaluate("navigator.serviceWorker.controller !== null"), "no worker")
    page.wait_for_load_state("networkidle")
    later = host.log[len(requested) :]
    assert sum(size for _, _, size in later) <= 100_000, f"over 100 KB after the page, see docs/maintenance/offline.md: {later}"
    again = [path for path, status, _ in later if status == 200 and path in requested and path != f"{SITE}{first}"]
    assert again == [], "what the page had loaded came a second time"


def test_a_topic_off_line_has_its_formulas_and_text_face(host: Host, reader: BrowserContext) -> None:
    page = visit(reader, host.url(SITE))
    page.wait_for_timeout(300)
    host.stop()
    page.goto(host.url(SITE, "math/"))
    page.get_by_role("button", name="Open all answers").click()
    assert {"STIX Two Text", "MJX-STX-N"} <= set(page.evaluate(FACES))


def test_everything_is_downloaded_on_request_and_read_off_line(host: Host, reader: BrowserContext, site: Path, bank: QuestionBank) -> None:
    page = visit(reader, host.url(SITE, "offline/"))
    tools = page.locator("offline-tools")
    status = tools.get_by_role("status")
    expect(status).to_contain_text("to download")
    stated = float(re.search(r"about ([\d.]+) MB", status.inner_text())[1]) * 1e6
    page.wait_for_load_state("networkidle")
    host.log.clear()
    tools.get_by_role("button", name="Download everything").click()
    expect(status).to_have_text("Done: the whole site is on this device.", timeout=120_000)
    spent = sum(size for _, _, size in host.log)
    whole = sum(sent(site / address) for address in json.loads((site / "assets/offline.json").read_text())["files"])
    assert spent <= 20_000 * len(bank.questions), f"{spent / 1e6:.2f} MB"
    assert 0.85 <= stated / whole <= 1.15, f"{stated / 1e6} MB stated, {whole / 1e6} MB there"
    host.stop()
    addresses = re.findall(rf"<loc>https://example.org{SITE}(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    assert len(addresses) > 100
    assert faults(page, host, addresses) == []
    page.goto(host.url(SITE, "search/?q=bayes"))
    expect(page.locator("main [role=option]").first).to_contain_text("Bayes' theorem")
    page.goto(host.url(SITE, "offline/"))
    expect(status).to_have_text("The whole site is on this device.")


def faults(page: Page, host: Host, addresses: list[str]) -> list[str]:
    found = []
    for address in addresses:
        page.goto(host.url(SITE, address), wait_until="load")
        if page.url != host.url(SITE, address) or page.locator("h1").count() != 1:
            found.append(address)
        page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
        found += page.evaluate(BROKEN)
    return found


def test_a_download_that_breaks_off_says_so_and_can_be_taken_up(host: Host, reader: BrowserContext) -> None:
    page = visit(reader, host.url(SITE, "offline/"))
    tools = page.locator("offline-tools")
    host.missing = {"myths/index.html", "myths/"}
    button = tools.get_by_role("button", name="Download everything")
    button.click()
    expect(tools.get_by_role("status")).to_contain_text("Not everything arrived", timeout=60_000)
    page.reload()
    expect(tools.get_by_role("status")).to_contain_text("to download")
    host.missing = set()
    button.click()
    expect(tools.get_by_role("status")).to_contain_text("Done", timeout=60_000)


def test_the_guide_can_be_installed(host: Host, reader: BrowserContext, site: Path) -> None:
    page = visit(reader, host.url(SITE))
    session = reader.new_cdp_session(page)
    manifest = session.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert manifest["url"] == host.url(SITE, "manifest.webmanifest")
    assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] in ([], [{"errorId": "in-incognito", "errorArguments": []}])
    for icon in json.loads((site / "manifest.webmanifest").read_text())["icons"]:
        data = (site / icon["src"]).read_bytes()
        assert f"{int.from_bytes(data[16:20], 'big')}x{int.from_bytes(data[20:24], 'big')}" == icon["sizes"]
        assert len(data) < 5_000
