"""Faults of storage: what was saved stays saved, what cannot be saved is said, and reading, search and grading go on."""

import json
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Visits
from tests.quality.hosting import PREFIX
from tests.study.reader import DATABASE, rows

QUESTION, OTHER = "math/bayes-theorem/", "math/p-value/"
UNSTORED = "is kept until you close this page"


def visit(page: Page, address: str = QUESTION) -> None:
    """A new visit of the question, with its answer open and ready to be graded."""
    page.goto("about:blank")
    page.goto(f"{address}#answer")
    page.locator("answer-grade button").first.wait_for()


def grade(page: Page, name: str, address: str = QUESTION) -> None:
    visit(page, address)
    page.get_by_role("button", name=name).click()
    expect(page.locator(".grade-result")).to_contain_text(name)


def reviews(page: Page) -> int:
    """How many reviews the question of the open page has, by what the next page load makes of the log."""
    visit(page)
    [state] = [row for row in rows(page, "state") if row["key"] == "cards"]
    return dict(state["cards"]).get("bayes-theorem", {}).get("reviews", 0)


def search_works(page: Page) -> None:
    page.keyboard.press("Control+k")
    page.get_by_role("combobox").last.fill("p-value")
    expect(page.get_by_role("option").first).to_contain_text("P-value", ignore_case=True)


@pytest.mark.parametrize("how", ["throws", "is missing", "never answers"])
def test_blocked_storage(visits: Visits, how: str) -> None:
    getter = {
        "throws": "get() { throw new DOMException('denied', 'SecurityError') }",
        "is missing": "value: undefined",
        "never answers": "value: { open: () => ({}) }",
    }[how]
    context = visits.context()
    context.add_init_script(f"Object.defineProperty(window, 'indexedDB', {{ {getter} }})")
    page = context.new_page()
    grade(page, "Good")
    expect(page.get_by_role("alert")).to_contain_text(UNSTORED)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".grade-result")).to_contain_text("Taken back")
    search_works(page)


FILL = """async (name) => {
  const db = await new Promise((done) => (indexedDB.open(name).onsuccess = (event) => done(event.target.result)));
  let size = 10_000;
  for (let i = 0; i < 5000; i++) {
    const error = await new Promise((done) => {
      const transaction = db.transaction("values", "readwrite");
      transaction.objectStore("values").put({ key: `filling-${i}`, text: "x".repeat(size) });
      transaction.oncomplete = () => done("");
      transaction.onabort = () => done(transaction.error.name);
    });
    if (error && size === 0) return error;
    if (error) size = Math.floor(size / 10);
  }
}"""


def test_a_full_disk_loses_nothing_that_was_saved_and_nothing_of_this_page(visits: Visits) -> None:
    page = visits.open()
    origin = page.evaluate("location.origin")
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 200_000})
    grade(page, "Hard", OTHER)
    visit(page)
    assert page.evaluate(FILL, DATABASE) == "QuotaExceededError"
    page.get_by_role("button", name="Good").click()
    expect(page.locator(".grade-result")).to_contain_text("Good")
    expect(page.get_by_role("alert")).to_contain_text(UNSTORED)
    assert [row["question"] for row in rows(page)] == ["p-value"]
    search_works(page)


def test_corrupt_rows_are_left_out_and_never_wiped(visits: Visits) -> None:
    page = visits.open(QUESTION)
    grade(page, "Good")
    bad = [
        {"id": "bad-1"},
        {"id": "bad-2", "question": 7, "grade": "x", "time": None},
        {"id": "bad-3", "question": "bayes-theorem", "grade": 9, "time": 1},
    ]
    rows(page, put=bad)
    rows(page, "values", put=[{"key": "note:bayes-theorem", "value": {"x": 1}}, {"key": 5}])
    assert reviews(page) == 1
    grade(page, "Easy")
    assert reviews(page) == 2
    assert {row["id"] for row in rows(page)} >= {row["id"] for row in bad}


@pytest.mark.parametrize("state", [[], [["bayes-theorem", {"stability": None}]], "x", [["bayes-theorem"]], [None]])
def test_a_corrupt_cache_is_computed_anew(visits: Visits, state: object) -> None:
    page = visits.open(QUESTION)
    grade(page, "Good")
    [row] = [row for row in rows(page, "state") if row["key"] == "cards"]
    stamp = row["stamp"] if state else "another version of the site"
    rows(page, "state", put=[{"key": "cards", "stamp": stamp, "cards": state}])
    assert reviews(page) == 1


def test_two_tabs_write_at_once(visits: Visits) -> None:
    context: BrowserContext = visits.context()
    tabs = [context.new_page(), context.new_page()]
    for tab in tabs:
        visit(tab)
    for turn in range(10):  # each grade but the first of a tab takes its last one back: three rows a turn
        for tab in tabs:
            tab.locator("answer-grade button").nth(turn % 4).click(no_wait_after=True)
    for tab in tabs:
        expect(tab.locator(".grade-result")).to_contain_text("Hard")
        expect(tab.locator(".grades button").nth(1)).to_have_attribute("aria-pressed", "true")
    log = rows(tabs[0])
    undone = {row["undoes"] for row in log if "undoes" in row}
    left = [row for row in log if row["grade"] and row["id"] not in undone]
    assert len(left) == 2, "the last grade of each tab"
    assert undone <= {row["id"] for row in log}
    assert reviews(tabs[0]) == 2


def test_another_tab_shows_what_was_graded(visits: Visits) -> None:
    context = visits.context()
    one, two = context.new_page(), context.new_page()
    for tab in (one, two):
        visit(tab)
    before = two.get_by_role("button", name="Good").inner_text()
    one.get_by_role("button", name="Easy").click()
    expect(two.get_by_role("button", name="Good")).not_to_have_text(before)


def test_a_clock_that_was_set_back_ten_days(visits: Visits) -> None:
    page = visits.context().new_page()
    page.clock.install(time=datetime.now())
    grade(page, "Good")
    page.clock.set_system_time(datetime.now() - timedelta(days=10))
    grade(page, "Good")
    assert reviews(page) == 2
    [state] = [row for row in rows(page, "state") if row["key"] == "cards"]
    card = dict(state["cards"])["bayes-theorem"]
    assert card["due"] > card["last"] >= max(row["time"] for row in rows(page))


def test_a_database_that_is_deleted_under_an_open_page(visits: Visits) -> None:
    context = visits.context()
    page, other = context.new_page(), context.new_page()
    grade(page, "Good")
    other.goto(OTHER)
    deleted = "(name) => new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = () => done('deleted')))"
    assert other.evaluate(deleted, DATABASE) == "deleted"
    page.get_by_role("button", name="Easy").click()
    expect(page.locator(".grade-result")).to_contain_text("Easy")
    assert reviews(page) == 1, "what this page had written is written again, with the new grade in place of the old one"
    assert len(rows(page)) == 3
    search_works(page)


def test_a_missing_list_of_questions_leaves_the_answer_as_it_is(visits: Visits) -> None:
    page = visits.context().new_page()
    page.route("**/study.json", lambda route: route.fulfill(body=json.dumps({"format": 99})))
    page.goto(f"{QUESTION}#answer")
    expect(page.get_by_text("Base-rate fallacy.")).to_be_visible()
    page.wait_for_load_state("networkidle")
    expect(page.locator("answer-grade button")).to_have_count(0)


def test_keys_grade_only_while_the_focus_is_in_the_answer(visits: Visits) -> None:
    page = visits.open(QUESTION)
    page.locator("details.answer > summary").click()
    page.locator("answer-grade button").first.wait_for()
    page.locator("h1").click()
    page.keyboard.press("3")
    page.locator(".key-points input").first.focus()
    page.keyboard.press("Control+3")
    expect(page.locator(".grade-result")).to_be_empty()
    page.keyboard.press("3")
    expect(page.locator(".grade-result")).to_contain_text("Good")
    assert len(rows(page)) == 1


def test_sites_of_one_origin_do_not_share_progress(visits: Visits) -> None:
    page = visits.open(QUESTION)
    grade(page, "Good")
    names = page.evaluate("indexedDB.databases().then((all) => all.map(({ name }) => name))")
    assert names == [DATABASE]
    keys = page.evaluate("Object.keys(localStorage)")
    assert keys
    assert all(PREFIX in key for key in keys)
