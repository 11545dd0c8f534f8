"""The cheat sheets of the real site as PDFs, made once, and pages printed by both browsers as a reader would."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from heldout import pdf
from heldout.bank import QuestionBank
from tests import firefox
from tests.browser.conftest import base_url
from tests.print.reading import Text
from tests.support import SITE_URL

__all__ = ["base_url"]

CENTIMETERS = {"a4": (21.0, 29.7), "letter": (21.59, 27.94)}


@pytest.fixture(scope="session")
def pdfs(bank: QuestionBank, site: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Path by name, for example math-a4."""
    folder = tmp_path_factory.mktemp("pdf")
    return {made.path.stem: made.path for made in pdf.make(bank, site, SITE_URL, browser, folder)}


class ByChromium:
    """Prints a page as the reader's Ctrl+P does."""

    def __init__(self, browser: Browser, base_url: str) -> None:
        self.browser, self.base_url = browser, base_url

    def __call__(self, path: str, scripts: bool = True, paper: str = "a4", landscape: bool = True, dark: bool = False) -> Text:
        context = self.browser.new_context(java_script_enabled=scripts, color_scheme="dark" if dark else "light")
        page = context.new_page()
        page.goto(self.base_url + path)
        data = page.pdf(format=paper, landscape=landscape)
        context.close()
        return Text(data)


@pytest.fixture(scope="session")
def by_chromium(browser: Browser, base_url: str) -> ByChromium:
    return ByChromium(browser, base_url)


@pytest.fixture(scope="session")
def by_firefox(base_url: str, bank: QuestionBank, tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, bool], Text]:
    """Sheets, one topic and one question: by path and whether scripts ran. Without scripts only the longest sheet, which is slow enough."""
    folder = tmp_path_factory.mktemp("firefox")
    texts = ["math/", "math/bayes-theorem/"]
    sheets = [f"{topic.id}/cheat-sheet/" for topic in sorted(bank.topics, key=lambda t: -len(bank.of_topic(t.id)))]
    height, width = CENTIMETERS["a4"]
    jobs = {
        (path, scripts): {
            "url": base_url + path,
            "file": str(folder / f"{i}-{scripts}.pdf"),
            "scripts": scripts,
            "width": width,
            "height": height,
        }
        for scripts, paths in ((True, texts + sheets), (False, texts + sheets[:1]))
        for i, path in enumerate(paths)
    }
    (folder / "jobs.json").write_text(json.dumps(list(jobs.values())))
    firefox.run(Path(__file__).with_name("firefox.mjs"), str(folder / "jobs.json"))
    return {key: Text(Path(job["file"]).read_bytes()) for key, job in jobs.items()}


@pytest.fixture(scope="session")
def pdf_texts(pdfs: dict[str, Path]) -> dict[str, Text]:
    return {name: Text(path.read_bytes()) for name, path in pdfs.items()}
