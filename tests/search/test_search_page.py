"""The search of the built site in Chromium: keyboard, results, filters, address, trouble."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.search import page as search_page

INLINE = "main concept-search"
ARBITRARY = ["", " ", "?!.,;:", "(.*)+[a-z]{2,}\\d^$|?", "<script>alert(1)</script>", "\ud800", "🤖👩‍👩‍👧", "التعلم الآلي"]
LONG = ["a" * 10_000, "overfitting " * 800]
EMPTY = '{"format":2,"count":3,"fields":[],"questions":[],"synonyms":{},"topics":{}}'


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with search_page.serving(site) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in which nothing may go wrong."""
    context = browser.new_context()
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if "Content Security Policy" in message.text else None)
    yield page
    assert faults == []
    context.close()


def options(page: Page, within: str = "dialog"):
    return page.locator(f"{within} [role=option]")


def test_the_index_is_fetched_at_the_first_touch_and_not_before(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}math/bayes-theorem/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "search-index" in url]
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("combobox")).to_be_focused()
    page.wait_for_load_state("networkidle")
    assert len([url for url in asked if "search-index" in url]) == 1
    assert all(url.startswith(address) for url in asked)


@pytest.mark.parametrize("key", ["/", "s", "Control+k", "Meta+k"])
def test_keys_open_the_dialog_and_escape_closes_it(page: Page, address: str, key: str) -> None:
    page.goto(f"{address}math/bayes-theorem/")
    page.get_by_role("button", name="Search").wait_for()
    page.keyboard.press(key)
    box = page.get_by_role("combobox")
    expect(box).to_be_focused()
    expect(box).to_have_value("")
    page.keyboard.type("s/")
    expect(box).to_have_value("s/")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_arrows_choose_and_enter_opens_the_answer(page: Page, address: str) -> None:
    page.goto(f"{address}math/")
    page.keyboard.press("/")
    page.keyboard.type("bayes")
    box = page.get_by_role("combobox")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_contain_text("Bayes' theorem")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(box).to_have_attribute("aria-activedescendant", chosen.get_attribute("id"))
    page.keyboard.press("ArrowDown")
    expect(chosen).not_to_contain_text("Bayes' theorem")
    expect(box).to_have_attribute("aria-activedescendant", chosen.get_attribute("id"))
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}math/bayes-theorem/#answer")
    expect(page.locator("details.answer")).to_have_attribute("open", "")


def test_a_result_shows_title_topic_level_and_short_answer_with_marks(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(f"{INLINE} input").fill("overfiting")
    first = options(page, INLINE).first
    expect(first).to_contain_text("Overfitting Algorithms, core")
    expect(first.locator("mark").first).to_have_text("Overfitting")
    expect(page.locator(INLINE).get_by_role("status")).to_have_text(re.compile(r"^\d+ results?$"))


def test_filters_narrow_the_results_and_stand_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=regression&topic=algorithms")
    expect(options(page, INLINE).first).to_contain_text("Algorithms")
    expect(page.get_by_role("button", name="Algorithms", exact=True)).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="core", exact=True).click()
    expect(page).to_have_url(re.compile(r"\?q=regression&topic=algorithms&level=core$"))
    places = page.locator(f"{INLINE} .search-place").all_inner_texts()
    assert set(places) == {"Algorithms, core"}
    page.locator(f"{INLINE} input").fill("bayes & co")
    expect(page).to_have_url(re.compile(r"\?q=bayes\+%26\+co&topic=algorithms&level=core$"))


def test_other_subjects_get_a_warning_and_a_way_to_propose(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=kubernetes ingress")
    expect(page.locator(INLINE).get_by_role("status")).to_contain_text("Nothing is about “kubernetes ingress”.")
    assert "/issues/new" in page.locator(INLINE).get_by_role("link", name="Propose a question").get_attribute("href")


def test_recent_searches_are_kept_and_cleared(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=bayes")
    options(page, INLINE).first.click()
    page.goto(f"{address}search/")
    page.locator(f"{INLINE} input").focus()
    page.locator(INLINE).get_by_role("button", name="bayes").click()
    expect(options(page, INLINE).first).to_contain_text("Bayes")
    page.locator(f"{INLINE} input").fill("")
    page.locator(INLINE).get_by_role("button", name="Clear").click()
    expect(page.locator(INLINE).get_by_role("button", name="bayes")).to_have_count(0)
    assert page.evaluate("Object.entries(localStorage).filter(([, value]) => value.includes('bayes')).length") == 0


def test_works_with_storage_blocked(browser: Browser, address: str) -> None:
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })")
    page = context.new_page()
    page.goto(f"{address}search/")
    page.locator(f"{INLINE} input").fill("bayes")
    expect(options(page, INLINE).first).to_contain_text("Bayes")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}math/bayes-theorem/#answer")
    context.close()


@pytest.mark.parametrize("answer", ["", "{", EMPTY, '{"format":0}', "<html>", None])
def test_a_broken_index_leads_to_the_list_of_concepts(page: Page, address: str, answer: str | None) -> None:
    page.route("**/search-index.json", lambda route: route.abort() if answer is None else route.fulfill(body=answer))
    page.goto(f"{address}search/?q=bayes")
    expect(page.locator(INLINE).get_by_role("status")).to_contain_text("Search does not work now: its index")
    page.locator(INLINE).get_by_role("link", name="All concepts from A to Z").click()
    expect(page).to_have_url(f"{address}concepts/")


def test_an_index_that_fails_once_is_asked_for_again(page: Page, address: str) -> None:
    failures = [1]

    def answer(route: Route) -> None:
        if failures:
            failures.pop()
            route.abort()
        else:
            route.continue_()

    page.route("**/search-index.json", answer)
    page.goto(f"{address}search/?q=bayes")
    expect(page.locator(INLINE).get_by_role("status")).to_contain_text("does not work")
    page.locator(f"{INLINE} input").fill("bayes t")
    expect(options(page, INLINE).first).to_contain_text("Bayes")


def test_any_input_stays_text(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    for text in [*ARBITRARY, *LONG]:
        page.evaluate(
            "([box, text]) => { const b = document.querySelector(box); b.value = text; b.dispatchEvent(new Event('input')) }",
            [f"{INLINE} input", text],
        )
        page.wait_for_timeout(30)
        assert page.locator(f"{INLINE} script, {INLINE} img").count() == 0
    page.locator(f"{INLINE} input").fill("<b>zyzzyva")
    expect(page.locator(INLINE).get_by_role("status")).to_contain_text("“<b>zyzzyva”")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_fits_a_narrow_screen(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{address}math/bayes-theorem/")
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("regularization")
    expect(options(page).first).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate("document.querySelector('dialog').getBoundingClientRect().right") <= 320
    context.close()


def test_without_javascript_there_is_a_link_to_the_concepts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in ("", "search/", "math/"):
        page.goto(f"{address}{path}")
        for link in page.locator("concept-search a").all():
            assert link.is_visible()
            assert link.evaluate("a => a.href") == f"{address}concepts/"
    context.close()
