"""Two deploys of a small site, hosts to serve them from, and readers whose browser lets service workers in."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.offline.server import Host
from tests.support import SITE_URL, build, replace, small_project

SITE = "/some/prefix/"
KEPT = """(url) => caches.keys().then(async (names) => {
  for (const name of names) if (await (await caches.open(name)).match(url)) return true;
  return false; })"""


@pytest.fixture(scope="session")
def deploys(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The same site before and after a question and the styles have changed."""
    folder = tmp_path_factory.mktemp("deploys")
    project = small_project(folder / "project")
    shutil.copytree(build(project, SITE_URL=SITE_URL), folder / "one")
    replace(project / "docs/math/coin-toss.md", "title: Coin toss", "title: Coin tossing")
    with (project / "docs/assets/styles/base.css").open("a") as styles:
        styles.write("\nbody { --second-deploy: 1; }\n")
    shutil.copytree(build(project, SITE_URL=SITE_URL), folder / "two")
    return folder / "one", folder / "two"


@pytest.fixture
def host(deploys: tuple[Path, Path]) -> Iterator[Host]:
    """The first deploy, served."""
    host = Host({SITE: deploys[0]})
    host.start()
    yield host
    host.stop()


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(service_workers="allow")
    context.set_default_timeout(10_000)
    yield context
    context.close()


def visit(reader: BrowserContext, url: str) -> Page:
    """Open the page and wait until the worker has it and what it consists of."""
    page = reader.new_page()
    page.goto(url)
    wait_until_kept(page, page.url)
    return page


def wait_until_kept(page: Page, url: str) -> None:
    until(lambda: page.evaluate("navigator.serviceWorker.controller !== null"), "no worker")
    until(lambda: page.evaluate(KEPT, url), f"{url} was not kept")


def until(holds: Callable[[], bool], otherwise: str, seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, otherwise
        time.sleep(0.05)
