"""The pages of plans: the same plans from Python and in the browser, ticked boxes, paper, and a plan until any date."""

import io
import json
import subprocess
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from heldout import node, plan
from heldout.bank import QuestionBank
from heldout.exports import study_index
from heldout.pages.plan_page import PLANS
from tests.browser.conftest import Visits
from tests.browser.test_layout import WIDER_THAN_SCREEN, axe

PAGES = [f"plans/{name}/" for name in PLANS]
NOON = datetime(2026, 11, 23, 12)
ROWS = """() => [...document.querySelectorAll(".plan-day")].map((day) => [day.querySelector(".minutes").textContent,
  [...day.querySelectorAll("li")].map((li) => [li.textContent, li.querySelector("a").href])])"""


def test_python_and_javascript_make_the_same_plans(bank: QuestionBank) -> None:
    script = Path(__file__).with_name("plans.mjs")
    done = subprocess.run([node.node(), str(script)], input=study_index.index_text(bank), capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    order, topics = plan.order(bank), [t.id for t in bank.topics]
    for days, line in enumerate(done.stdout.splitlines(), 1):
        made = plan.make(order, topics, days)
        shown = [[d.review, list(d.sheets), d.mock, d.minutes, [q.id for q in d.questions]] for d in made.days]
        assert json.loads(line) == [shown, [q.id for q in made.left_out]], days
    assert days == 365


def choose(page: Page, date: str) -> None:
    page.locator("date-plan input").fill(date)
    page.locator("date-plan input").dispatch_event("change")


def open_at_noon(visits: Visits, address: str = "plans/", **options: object) -> Page:
    context = visits.context(**options)
    page = context.new_page()
    page.clock.set_fixed_time(NOON)
    page.goto(address)
    return page


def until(days: int) -> str:
    return (NOON + timedelta(days)).date().isoformat()


@pytest.mark.parametrize("name", PLANS)
def test_the_plan_until_a_date_is_the_plan_of_the_page(visits: Visits, name: str) -> None:
    page = open_at_noon(visits)
    page.locator("date-plan input").wait_for()
    choose(page, until(PLANS[name][1]))
    page.locator(".plan-day").first.wait_for()
    in_browser = page.evaluate(ROWS)
    page.goto(f"plans/{name}/")
    assert page.evaluate(ROWS) == in_browser
    assert len(in_browser) == PLANS[name][1]


def test_every_item_of_a_plan_is_a_link_without_scripts(visits: Visits, bank: QuestionBank) -> None:
    page = visits.open("plans/4-weeks/", java_script_enabled=False)
    paths = page.locator(".plan-day li a").evaluate_all("(links) => links.map((a) => new URL(a.href).pathname)")
    assert len(paths) == page.locator(".plan-day li").count()
    planned = {path.rstrip("/").rsplit("/", 1)[-1] for path in paths}
    assert {q.id for q in bank.questions} - planned == {q.id for q in plan.make(plan.order(bank), [t.id for t in bank.topics], 28).left_out}
    page.goto("plans/")
    assert "needs JavaScript" in page.locator("date-plan").inner_text()


def test_a_page_says_what_is_left_out(visits: Visits, bank: QuestionBank) -> None:
    page = visits.open("plans/1-day/")
    left = plan.make(plan.order(bank), [t.id for t in bank.topics], 1).left_out
    core = sum(q.level == "core" for q in left)
    expect(page.locator("article")).to_contain_text(f"{core} core, {sum(q.level == 'intermediate' for q in left)} intermediate")
    hours, minutes = divmod(sum(map(plan.cost, left)), 60)
    expect(page.locator("article")).to_contain_text(f"{hours} h {minutes} min more")


def test_readers_without_progress_load_nothing(visits: Visits) -> None:
    page = visits.open()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("plans/1-week/")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "study" in url] == []
    expect(page.locator("study-plan")).to_be_empty()


def grade(page: Page, question: str) -> None:
    page.goto(f"{question}#answer")
    page.locator("answer-grade").get_by_role("button", name="Good").click()
    page.get_by_role("button", name="Undo").wait_for()


def test_boxes_tick_themselves_and_the_rest_is_counted(visits: Visits, bank: QuestionBank) -> None:
    page = visits.open()
    grade(page, "math/bayes-theorem/")
    page.goto("plans/1-week/")
    done = page.locator(".plan-day li.done")
    expect(done).to_have_count(1)
    expect(done).to_contain_text("Bayes' theorem")
    expect(done.locator(".done-word")).to_have_text("done")
    planned = [q for day in plan.make(plan.order(bank), [t.id for t in bank.topics], 7).days for q in day.questions]
    left = sum(plan.cost(q) for q in planned if q.id != "bayes-theorem")
    expect(page.locator("study-plan")).to_have_text(
        f"1 of {len(planned)} questions done, {left // 60} h {left % 60} min left for the others."
    )
    other = page.context.new_page()
    grade(other, "math/p-value/")
    expect(done).to_have_count(2)
    other.get_by_role("button", name="Undo").click()
    expect(done).to_have_count(1)


def test_the_interview_date_is_kept_and_comes_back(visits: Visits) -> None:
    page = open_at_noon(visits)
    expect(page.locator("date-plan input")).to_have_value("")
    choose(page, until(10))
    page.get_by_role("button", name="Remember this date").click()
    expect(page.get_by_role("button", name="Remember this date")).to_be_hidden()
    expect(page.locator("date-plan input")).to_be_focused()
    page.reload()
    expect(page.locator("date-plan input")).to_have_value(until(10))
    expect(page.locator(".plan-day")).to_have_count(10)
    expect(page.locator(".plan-day h3").first).to_contain_text("Mon, Nov 23")
    expect(page.locator(".plan-day h3").last).to_contain_text("Wed, Dec 2")


@pytest.mark.parametrize(
    ("date", "sentence"),
    [(until(0), "That is today"), (until(-1), "This day is over"), (until(366), "at most 365 days"), ("", "Choose the date")],
)
def test_dates_without_a_plan_are_refused_with_a_sentence(visits: Visits, date: str, sentence: str) -> None:
    page = open_at_noon(visits)
    page.locator("date-plan input").wait_for()
    choose(page, until(5))
    expect(page.locator(".plan-day")).to_have_count(5)
    choose(page, date)
    expect(page.locator("date-plan [role=status]")).to_contain_text(sentence)
    expect(page.locator(".plan-day")).to_have_count(0)
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    choose(page, until(365))
    expect(page.locator(".plan-day")).to_have_count(365)


def test_days_are_counted_by_the_local_calendar_over_the_end_of_summer_time(visits: Visits) -> None:
    context = visits.context(timezone_id="Europe/Berlin")
    page = context.new_page()
    page.clock.set_fixed_time(datetime(2026, 10, 24, 23, 30))
    page.goto("plans/")
    page.locator("date-plan input").wait_for()
    choose(page, "2026-10-28")
    days = page.locator(".plan-day h3").evaluate_all("(all) => all.map((h) => h.firstChild.textContent)")
    assert len(days) == len(set(days)) == page.locator(".plan-day").count()
    assert days[-1] == "Tue, Oct 27"


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("path", PAGES)
def test_a_plan_prints_on_one_or_two_pages(visits: Visits, path: str, paper: str) -> None:
    page = visits.open(path)
    data = page.pdf(format=paper)
    pages = PdfReader(io.BytesIO(data)).pages
    text = "".join(p.extract_text() for p in pages).replace(" ", "").replace("\n", "")
    titles = page.locator(".plan-day li a").all_text_contents()
    assert [t for t in titles if t.replace(" ", "") not in text] == []
    assert len(pages) <= 2
    assert "EditthispageSource" not in text


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("path", ["plans/", "plans/1-week/"])
def test_axe_finds_nothing(visits: Visits, path: str, width: int) -> None:
    page = open_at_noon(visits, path, viewport={"width": width, "height": 800})
    grade(page, "math/bayes-theorem/")
    page.goto(path)
    if path == "plans/":
        choose(page, until(9))
    page.locator(".plan-day li.done").wait_for()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == [], scheme
    assert page.evaluate(WIDER_THAN_SCREEN) == {"page": 0, "nodes": []}


def test_without_storage_a_plan_can_still_be_made(visits: Visits) -> None:
    context = visits.context()
    context.add_init_script("Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError') } })")
    page = context.new_page()
    page.clock.set_fixed_time(NOON)
    page.goto("plans/")
    page.locator("date-plan input").wait_for()
    choose(page, until(3))
    expect(page.locator(".plan-day")).to_have_count(3)
