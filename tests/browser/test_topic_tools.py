"""The buttons of a topic page, and choosing light or dark."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visits


def test_all_answers_of_a_topic_open_and_close(visits: Visits) -> None:
    page = visits.open("math/")
    entries, opened = page.locator("details.entry"), page.locator("details.entry[open]")
    total = entries.count()
    assert total > 3
    expect(opened).to_have_count(0)
    page.get_by_role("button", name="Open all answers").click()
    expect(opened).to_have_count(total)
    page.get_by_role("button", name="Close all answers").click()
    expect(opened).to_have_count(0)


def test_levels_filter_the_questions_of_a_topic(visits: Visits) -> None:
    page = visits.open("math/")
    entries = page.locator("details.entry")
    total = entries.count()
    core = page.locator("details.entry[data-level=core]").count()
    assert 0 < core < total
    page.get_by_role("button", name="core", exact=True).click()
    expect(entries.and_(page.locator(":visible"))).to_have_count(core)
    expect(page.get_by_role("button", name="core", exact=True)).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="All levels").click()
    expect(entries.and_(page.locator(":visible"))).to_have_count(total)


def background(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def lightness(color: str) -> float:
    return sum(float(n) for n in re.findall(r"[\d.]+", color)[:3])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_follows_the_system_until_it_is_chosen_and_then_stays(visits: Visits, scheme: str) -> None:
    page = visits.open("math/", color_scheme=scheme)
    first = background(page)
    page.get_by_role("button", name="Switch between light and dark").click()
    second = background(page)
    assert (lightness(first) > lightness(second)) == (scheme == "light")
    page.goto("concepts/")
    assert background(page) == second


@pytest.mark.parametrize("value", ["", "null", "{}", '{"theme":', "<script>alert(1)</script>", "DARK"])
def test_a_corrupt_stored_theme_is_ignored(visits: Visits, value: str) -> None:
    page = visits.open("math/", color_scheme="light")
    first = background(page)
    page.get_by_role("button", name="Switch between light and dark").click()
    keys = page.evaluate("Object.keys(localStorage)")
    assert len(keys) == 1
    assert "/some/prefix/" in keys[0]
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [keys[0], value])
    page.reload()
    assert background(page) == first
    expect(page.get_by_role("button", name="Open all answers")).to_be_visible()


def test_blocked_storage_breaks_nothing(visits: Visits) -> None:
    context = visits.context(color_scheme="light")
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });"
    )
    page = context.new_page()
    page.goto("math/")
    first = background(page)
    page.get_by_role("button", name="Switch between light and dark").click()
    assert background(page) != first
    page.get_by_role("button", name="Open all answers").click()
    expect(page.locator("details.entry[open]").first).to_be_visible()


def test_a_script_that_fails_to_load_leaves_a_readable_page(visits: Visits) -> None:
    context = visits.context()
    context.route("**/*.js", lambda route: route.abort())
    page = context.new_page()
    page.goto("math/bayes-theorem/")
    page.locator("details.answer > summary").click()
    expect(page.locator("#in-full")).to_be_visible()
    assert [f for f in visits.faults if "ERR_FAILED" not in f] == []
    visits.faults.clear()
