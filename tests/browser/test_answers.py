"""Opening and reading answers, with and without JavaScript."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visits
from tests.browser.pages import PAGES, QUESTION


def closed(page: Page) -> bool:
    return page.locator("details.answer").get_attribute("open") is None


def test_an_answer_is_closed_at_first_and_opens_by_click(visits: Visits) -> None:
    page = visits.open(QUESTION)
    text = page.get_by_text("Bayes' theorem turns a prior into a posterior").first
    expect(text).to_be_hidden()
    page.get_by_text("Show the answer").click()
    expect(text).to_be_visible()
    page.locator("details.answer > summary").click()
    expect(text).to_be_hidden()


def test_an_answer_opens_by_keyboard(visits: Visits) -> None:
    page = visits.open(QUESTION)
    page.locator("details.answer > summary").focus()
    for key, is_closed in [("Enter", False), ("Space", True), ("Space", False)]:
        page.keyboard.press(key)
        assert closed(page) == is_closed


def test_a_link_to_a_heading_inside_opens_the_answer_and_goes_there(visits: Visits) -> None:
    for anchor in ("answer", "in-full", "the-formula", "myths"):
        page = visits.open(f"{QUESTION}#{anchor}")
        expect(page.locator(f"#{anchor}")).to_be_in_viewport()
        assert not closed(page)


def test_a_link_to_a_heading_inside_opens_the_answer_without_javascript(visits: Visits) -> None:
    page = visits.open(f"{QUESTION}#in-full", java_script_enabled=False)
    expect(page.locator("#in-full")).to_be_in_viewport()


def test_without_javascript_everything_can_be_read(visits: Visits) -> None:
    page = visits.open(QUESTION, java_script_enabled=False)
    expect(page.locator("#in-full")).to_be_hidden()
    page.locator("details.answer > summary").click()
    expect(page.get_by_text("Base-rate fallacy.")).to_be_visible()
    expect(page.locator("details.answer mjx-container").first).to_be_visible()
    expect(page.get_by_alt_text("Of 10,000 people")).to_be_visible()
    page.goto("math/")
    for entry in page.locator("details.entry").all()[:3]:
        entry.locator("summary").click()
        expect(entry.get_by_role("link", name="The whole answer")).to_be_visible()
    page.goto("")
    page.get_by_role("main").get_by_role("link", name="Mathematics", exact=True).click()
    expect(page.get_by_role("heading", level=1, name="Mathematics")).to_be_visible()


@pytest.mark.parametrize("kind", PAGES)
def test_hardly_anything_moves_while_a_page_loads(visits: Visits, kind: str) -> None:
    page = visits.open(PAGES[kind])
    page.wait_for_load_state("networkidle")
    shift = page.evaluate(
        """() => new Promise((done) => { let sum = 0;
          const observer = new PerformanceObserver((list) => { for (const e of list.getEntries()) sum += e.value; });
          observer.observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(sum), 500); })"""
    )
    assert shift <= 0.02


def test_copying_a_code_block_gives_its_code(visits: Visits) -> None:
    page = visits.open(f"{QUESTION}#answer", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy").first.click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(".language-python code").first.text_content()
