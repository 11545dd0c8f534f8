"""The real site, built once a session from a copy of the project, so that neither the checkout nor an earlier build plays a part.

The machine's Chromium, started once a session.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from heldout import bank as question_bank
from heldout.bank import QuestionBank
from scripts import browsers
from tests.support import SITE_URL, build, copy_project


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("project") / "held-out")


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    return build(project, SITE_URL=SITE_URL)


@pytest.fixture(scope="session")
def bank(project: Path) -> QuestionBank:
    loaded, problems = question_bank.load(project)
    assert problems == []
    return loaded


@pytest.fixture(scope="session")
def chromium_program() -> str:
    found = browsers.find("chromium")
    assert found, "no Chromium: run `make test`, which gets one, or set CHROMIUM to its path"
    return found


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium_program: str) -> Iterator[Browser]:
    """Its contexts let no service worker in unless asked to (tests/offline): one would answer in the place of a test's own routes."""
    started = playwright.chromium.launch(executable_path=chromium_program, args=["--no-sandbox"])
    started.new_context = partial(started.new_context, service_workers="block")
    yield started
    started.close()
