"""The mock interview: from the form to the report, by keyboard, through reloads and without storage."""

import gzip
import json
import re
import subprocess
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

import pytest
from markdown import markdown
from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser

from heldout import node
from heldout.bank import QuestionBank
from tests.browser.conftest import Visits
from tests.browser.test_layout import WIDER_THAN_SCREEN, axe, pdf_text
from tests.quality.hosting import PREFIX
from tests.quality.test_injection import MARKUP, WATCH
from tests.study.test_faults import rows

THREE = "mock-interview/?n=3&seed=abc"
FORMULAS = "mock-interview/?n=6&topics=math&levels=core&seed=abc"


def button(page: Page, name: str) -> object:
    return page.locator("mock-interview").get_by_role("button", name=name, exact=True)


def begin(visits: Visits, address: str = THREE, **options: object) -> Page:
    page = visits.open(address, **options)
    button(page, "Start").click()
    page.locator("mock-interview .question").wait_for()
    return page


def show_points(page: Page) -> None:
    button(page, "Show the key points").click()
    page.locator("answer-grade button").first.wait_for()


def asked(page: Page) -> str:
    return page.locator("mock-interview .question").inner_text()


def skip_through(page: Page) -> list[str]:
    """Every question, to the report."""
    seen = []
    while page.locator("mock-interview .question").count():
        seen.append(asked(page))
        heading = page.locator("mock-interview h2").inner_text()
        button(page, "Skip this question").click()
        expect(page.locator("mock-interview h2")).not_to_have_text(heading)
        page.locator("mock-interview :is(.question, .mock-summary)").wait_for()
    return seen


def log(page: Page) -> list[tuple[str, int]]:
    """Question and grade of the reviews that were not taken back."""
    entries = rows(page)
    undone = {e["undoes"] for e in entries if "undoes" in e}
    return [(e["question"], e["grade"]) for e in entries if e["grade"] and e["id"] not in undone]


def test_draw_choice_and_what_a_tab_keeps() -> None:
    command = [node.node(), "--test", str(Path(__file__).with_name("mock.test.mjs"))]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout


def test_a_whole_interview_by_keyboard(visits: Visits) -> None:
    page = visits.open("mock-interview/?n=2&seed=abc")
    button(page, "Start").wait_for()
    keys = page.keyboard
    page.locator("mock-interview select").first.focus()
    for _ in range(30):
        if page.evaluate("document.activeElement.textContent") == "Start":
            break
        keys.press("Tab")
    keys.press("Enter")
    expect(page.locator("mock-interview h2")).to_be_focused()
    expect(page.locator("mock-interview h2")).to_have_text("Question 1 of 2")
    page.locator("textarea").wait_for()
    tab_to(page, "textarea")
    keys.type("The first thing I would say.")
    tab_to(page, "button", "Show the key points")
    keys.press("Enter")
    expect(page.get_by_role("heading", name="Key points")).to_be_focused()
    page.locator("answer-grade button").first.wait_for()
    keys.press("Tab")
    keys.press("Space")
    expect(page.locator(".key-points input").first).to_be_checked()
    keys.press("3")
    expect(page.locator("answer-grade [role=status]")).to_contain_text("Good: you see it again")
    expect(page.locator(".mock-typed")).to_have_text("The first thing I would say.")
    expect(page.locator("details.answer")).not_to_have_attribute("open", "")
    tab_to(page, "button", "The interviewer follows up")
    keys.press("Enter")
    expect(page.locator(".mock-follow-ups li")).to_have_count(1)
    while page.get_by_role("button", name="Next follow-up").count():
        keys.press("Enter")
        page.wait_for_timeout(50)
    expect(button(page, "Next question")).to_be_focused()
    keys.press("Enter")
    expect(page.locator("mock-interview h2")).to_have_text("Question 2 of 2")
    page.locator("textarea").wait_for()
    tab_to(page, "button", "Skip this question")
    keys.press("Enter")
    expect(page.get_by_role("heading", name="Report")).to_be_focused()
    expect(page.locator(".mock-summary")).to_contain_text("1 of 2 questions answered, 1 of")
    assert [grade for _, grade in log(page)] == [3]


HAS_FOCUS = "([tag, text]) => document.activeElement.matches(tag) && document.activeElement.textContent.includes(text)"


def tab_to(page: Page, tag: str, text: str = "") -> None:
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(HAS_FOCUS, [tag, text]):
            return
    raise AssertionError(f"Tab does not reach {tag} {text}")


def test_a_shared_address_draws_the_same_questions(visits: Visits) -> None:
    one = begin(visits, "mock-interview/")
    address = one.evaluate("location.search")
    assert re.fullmatch(r"\?round=mixed&n=6&minutes=4&seed=[a-z0-9]{6}", address)
    first = skip_through(one)
    other = begin(visits, f"mock-interview/{address}")
    assert skip_through(other) == first
    button(other, "The same questions again").click()
    other.locator("mock-interview .question").wait_for()
    assert skip_through(other) == first
    button(other, "Other questions").click()
    other.locator("mock-interview .question").wait_for()
    assert skip_through(other) != first
    assert other.evaluate("location.search") != address


def test_the_form_follows_and_fills_the_address(visits: Visits, bank: QuestionBank) -> None:
    page = visits.open("mock-interview/?round=case&levels=core&n=4&minutes=5&seed=s1")
    form = page.locator("form")
    form.wait_for()
    expect(form.get_by_label("Round")).to_have_value("case")
    expect(form.get_by_label("Questions")).to_have_value("4")
    expect(form.get_by_label("or minutes in all")).to_have_value("20")
    expect(form.get_by_text("Topics", exact=True)).to_be_hidden()
    form.get_by_label("or minutes in all").fill("32")
    form.get_by_label("or minutes in all").blur()
    expect(form.get_by_label("Questions")).to_have_value("6")
    form.get_by_label("For each question").select_option("8 minutes")
    expect(form.get_by_label("or minutes in all")).to_have_value("48")
    form.get_by_label("Round").select_option("mixed")
    form.get_by_label("Programming").uncheck()
    form.get_by_label("intermediate").check()
    topics = ",".join(t.id for t in bank.topics if t.id != "programming")
    assert page.evaluate("location.search") == f"?round=mixed&topics={topics}&levels=core,intermediate&n=6&minutes=8&seed=s1"
    form.get_by_label("Questions").fill("999")
    form.get_by_label("Questions").blur()
    expect(form.get_by_label("Questions")).to_have_value("20")
    form.get_by_role("button", name="Draw others").click()
    expect(form.get_by_label("Draw", exact=True)).not_to_have_value("s1")
    form.get_by_label("Draw", exact=True).fill("Ä B-7 ")
    form.get_by_label("Draw", exact=True).blur()
    expect(form.get_by_label("Draw", exact=True)).to_have_value("b7")
    for level in ("core", "intermediate"):
        form.get_by_label(level).uncheck()
    expect(form.get_by_role("status")).to_have_text("No question fits. Choose more topics or levels.")
    expect(form.get_by_role("button", name="Start")).to_be_disabled()


@pytest.mark.parametrize("name", ["coding", "case"])
def test_a_round_draws_from_its_sections(visits: Visits, bank: QuestionBank, name: str) -> None:
    page = begin(visits, f"mock-interview/?round={name}&n=20")
    sections = {(t.id, section) for t in bank.topics for section in t.rounds.get(name, [])}
    fitting = {" ".join(q.question.split()) for q in bank.questions if (q.topic, q.section) in sections}
    seen = skip_through(page)
    assert len(seen) == min(20, len(fitting)) > 0
    assert [text for text in seen if "`" not in text and text not in fitting and not any(text[:20] in f for f in fitting)] == []


NOON = datetime(2026, 11, 23, 12)


LISTEN = """() => { window.said = []; const status = document.querySelector(".countdown-status");
  new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true, subtree: true }); }"""


def test_the_countdown_says_what_matters_and_nothing_happens_when_it_is_over(visits: Visits) -> None:
    context = visits.context()
    page = context.new_page()
    page.clock.install(time=NOON)
    page.goto("mock-interview/?n=2&minutes=4&seed=abc")
    button(page, "Start").click()
    page.locator("mock-interview .question").wait_for()
    page.evaluate(LISTEN)
    time, countdown = page.locator(".countdown-time"), page.locator("count-down")
    expect(time).to_have_attribute("role", "timer")
    for seconds, shown, mood in ((60, "3:00 left", ""), (120, "1:00 left", "short"), (52, "0:08 left", "short"), (30, "0:22 over", "over")):
        page.clock.run_for(seconds * 1000)
        expect(time).to_have_text(shown)
        expect(countdown).to_have_class(mood)
    page.clock.run_for(600_000)
    assert page.evaluate("window.said") == [
        "Half of the time is left.",
        "One minute left.",
        "Ten seconds left.",
        "Time is up. Finish your thought: nothing happens by itself.",
    ]
    expect(page.locator("mock-interview h2")).to_have_text("Question 1 of 2")
    show_points(page)
    button(page, "Next question").click()
    expect(time).to_have_text("4:00 left")
    expect(page.locator(".countdown-status")).to_be_empty()


def test_the_countdown_can_be_paused_and_turned_off(visits: Visits) -> None:
    context = visits.context()
    page = context.new_page()
    page.clock.install(time=NOON)
    page.goto("mock-interview/?n=3&minutes=2&seed=abc")
    button(page, "Start").click()
    time = page.locator(".countdown-time")
    time.wait_for()
    page.clock.run_for(30_000)
    expect(time).to_have_text("1:30 left")
    button(page, "Pause").click()
    page.clock.run_for(300_000)
    expect(time).to_have_text("1:30 left")
    expect(button(page, "Resume")).to_be_focused()
    button(page, "Resume").click()
    page.clock.run_for(15_000)
    expect(time).to_have_text("1:15 left")
    button(page, "Turn the countdown off").click()
    expect(time).to_be_hidden()
    page.clock.run_for(300_000)
    button(page, "Skip this question").click()
    page.locator("textarea").wait_for()
    expect(time).to_be_hidden()
    button(page, "Turn the countdown on").click()
    page.clock.run_for(5_000)
    expect(time).to_have_text("1:55 left")
    button(page, "Stop here").click()
    expect(page.locator(".mock-summary")).to_contain_text("in 0:50 minutes")


def test_without_a_limit_there_is_no_countdown_but_the_time_counts(visits: Visits) -> None:
    context = visits.context()
    page = context.new_page()
    page.clock.install(time=NOON)
    page.goto("mock-interview/?n=1&minutes=0&seed=abc")
    button(page, "Start").click()
    page.locator("textarea").wait_for()
    expect(page.locator("count-down")).to_be_hidden()
    page.clock.run_for(75_000)
    show_points(page)
    page.clock.run_for(75_000)
    button(page, "See the report").click()
    expect(page.locator(".mock-summary")).to_contain_text("in 1:15 minutes")


def test_grades_arrive_in_the_log_once_and_can_be_taken_back(visits: Visits) -> None:
    page = begin(visits)
    show_points(page)
    page.get_by_role("button", name="Again").click()
    page.get_by_role("button", name="Easy").click()
    expect(page.locator("answer-grade [role=status]")).to_contain_text("Easy: you see it again")
    assert [grade for _, grade in log(page)] == [4]
    page.locator("answer-grade").get_by_role("button", name="Undo").click()
    expect(page.locator("answer-grade [role=status]")).to_contain_text("Taken back")
    assert log(page) == []
    page.get_by_role("button", name="Hard").click()
    expect(page.locator("answer-grade [role=status]")).to_contain_text("Hard: you see it again")
    button(page, "Stop here").click()
    expect(page.locator(".mock-facts").first).to_contain_text("graded hard")
    button(page, "Go on with question 1").click()
    expect(page.locator("answer-grade [aria-pressed=true]")).to_contain_text("Hard")
    page.get_by_role("button", name="Good").click()
    expect(page.locator("answer-grade [role=status]")).to_contain_text("Good: you see it again")
    assert [grade for _, grade in log(page)] == [3]


def test_a_reload_loses_nothing(visits: Visits) -> None:
    page = begin(visits)
    page.locator("textarea").fill("My answer")
    question = asked(page)
    page.reload()
    expect(page.locator(".mock-offer")).to_contain_text("An interview is under way: question 1 of 3.")
    button(page, "Go on with it").click()
    expect(page.locator("textarea")).to_have_value("My answer")
    assert asked(page) == question
    show_points(page)
    page.locator(".key-points input").nth(1).check()
    page.reload()
    button(page, "Go on with it").click()
    expect(page.locator(".key-points input:checked")).to_have_count(1)
    page.get_by_role("button", name="Good").click()
    expect(page.locator("answer-grade [role=status]")).to_contain_text("Good: you see it again")
    button(page, "The interviewer follows up").click()
    page.reload()
    button(page, "Go on with it").click()
    expect(page.locator(".grades [aria-pressed=true]")).to_contain_text("Good")
    expect(page.locator(".key-points input").nth(1)).to_be_checked()
    expect(page.locator(".mock-follow-ups li")).to_have_count(1)
    assert [grade for _, grade in log(page)] == [3]
    page.locator("answer-grade").get_by_role("button", name="Undo").click()
    expect(page.locator("answer-grade [role=status]")).to_contain_text("Taken back")
    assert log(page) == []
    button(page, "Stop here").click()
    page.reload()
    expect(page.locator(".mock-offer")).to_contain_text("has ended")
    button(page, "See its report").click()
    expect(page.locator(".mock-typed")).to_have_text("My answer")
    page.reload()
    button(page, "Drop it").click()
    expect(page.locator(".mock-offer")).to_have_count(0)
    page.reload()
    button(page, "Start").wait_for()
    expect(page.locator(".mock-offer")).to_have_count(0)


DAMAGED = ["{", "null", "[]", '{"questions":["no-such"],"answers":[{}],"at":0,"search":""}', "<img src=x onerror=ran()>"]


@pytest.mark.parametrize("kept", DAMAGED)
def test_a_damaged_memory_of_an_interview_is_no_obstacle(visits: Visits, kept: str) -> None:
    context = visits.context()
    context.add_init_script(f"if (location.protocol === 'http:') sessionStorage.setItem('held-out:{PREFIX}:mock', {json.dumps(kept)})")
    page = context.new_page()
    page.goto(THREE)
    button(page, "Start").click()
    expect(page.locator("mock-interview h2")).to_have_text("Question 1 of 3")


def test_without_storage_an_interview_goes_on_and_says_what_is_not_saved(visits: Visits) -> None:
    context = visits.context()
    denied = "{ get() { throw new DOMException('denied', 'SecurityError') } }"
    for name in ("indexedDB", "sessionStorage", "localStorage"):
        context.add_init_script(f"Object.defineProperty(window, '{name}', {denied})")
    page = context.new_page()
    page.goto(THREE)
    button(page, "Start").click()
    show_points(page)
    page.get_by_role("button", name="Good").click()
    expect(page.get_by_role("alert")).to_contain_text("is kept until you close this page")
    button(page, "Stop here").click()
    expect(page.locator(".mock-facts").first).to_contain_text("graded good")


def test_a_question_that_cannot_be_loaded_can_be_tried_again_or_passed(visits: Visits) -> None:
    context = visits.context(service_workers="block")
    page = context.new_page()
    page.goto(THREE)
    button(page, "Start").wait_for()
    page.route(re.compile(r"/(math|algorithms|programming|company|interest)/[^/]+/$"), lambda route: route.abort())
    button(page, "Start").click()
    expect(page.get_by_role("alert")).to_contain_text("could not be loaded")
    page.unroute_all()
    button(page, "Try again").click()
    expect(page.locator("mock-interview .question")).to_be_visible()
    visits.faults.clear()


def test_a_missing_list_of_questions_is_said(visits: Visits) -> None:
    context = visits.context(service_workers="block")
    page = context.new_page()
    page.route("**/study.json", lambda route: route.abort())
    page.goto(THREE)
    expect(page.locator("mock-interview")).to_contain_text("could not be loaded")
    visits.faults.clear()


HOSTILE = """# Not a heading
- no item
1. no number
> <b>bold</b> & *it*
[x](javascript:ran())
![i](x)
```
| a | b |
---
===
    code
<script>ran()</script>
$x$ `y` ~~z~~"""


def report_text(page: Page) -> str:
    with page.expect_download() as download:
        button(page, "Download").click()
    assert download.value.suggested_filename == "mock-interview.md"
    return Path(download.value.path()).read_text(encoding="utf-8")


def test_the_report_as_markdown(visits: Visits, bank: QuestionBank) -> None:
    page = begin(visits, FORMULAS)
    page.locator("textarea").fill(HOSTILE)
    show_points(page)
    page.locator(".key-points input").first.check()
    page.get_by_role("button", name="Again").click()
    expect(page.locator("answer-grade [role=status]")).to_contain_text("Again: you see it again")
    button(page, "Next question").click()
    page.locator("textarea").wait_for()
    for _ in range(5):
        show_points(page)
        page.get_by_role("button", name=re.compile("Next question|See the report")).click()
        page.locator("mock-interview :is(textarea, .mock-summary)").wait_for()
    text = report_text(page)
    lines = text.splitlines()
    assert lines[0].startswith("# Mock interview, ")
    assert [line for line in lines if line.startswith("## ")] == ["## Mathematics", "## What to review next"]
    assert sum(line.startswith("- [x] ") for line in lines) == 1
    assert re.search(r"^- \[ \] .*\$[^$]+\$", text, re.M), "formulas as TeX"
    quoted = [line for line in lines if line.startswith(">")]
    assert len(quoted) == len(HOSTILE.splitlines())
    html = LexborHTMLParser(markdown(text, extensions=["tables", "fenced_code"]))
    block = html.css_first("blockquote")
    assert [node.tag for node in block.css("*") if node.tag not in {"blockquote", "p", "br"}] == []
    shown = re.sub(r"\\([=$~])", r"\1", block.text())  # CommonMark knows these escapes too, Python-Markdown does not
    assert " ".join(shown.split()) == " ".join(HOSTILE.split())
    assert html.css("script, img, b, table, hr, pre") == []
    links = [a.attributes["href"] for a in html.css("a")]
    assert all(link.startswith(page.evaluate("location.origin")) for link in links)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button(page, "Copy as Markdown").click()
    expect(page.locator(".mock-tools [role=status]")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == text


def test_without_a_clipboard_the_report_is_there_to_be_copied(visits: Visits) -> None:
    context = visits.context()
    context.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page = context.new_page()
    page.goto(THREE)
    button(page, "Start").click()
    button(page, "Stop here").click()
    button(page, "Copy as Markdown").click()
    box = page.get_by_label("The report as Markdown")
    expect(box).to_be_focused()
    assert box.evaluate("(box) => box.value.slice(box.selectionStart, box.selectionEnd)").startswith("# Mock interview")


def test_the_report_says_what_was_missed_and_what_comes_next(visits: Visits) -> None:
    page = begin(visits)
    show_points(page)
    count = page.locator(".key-points input").count()
    for box in page.locator(".key-points input").all():
        box.check()
    page.get_by_role("button", name="Good").click()
    expect(page.locator("answer-grade [role=status]")).to_contain_text("Good: you see it again")
    button(page, "Next question").click()
    page.locator("textarea").wait_for()
    show_points(page)
    page.locator(".key-points input").first.check()
    missed = page.locator(".key-points input").count() - 1
    page.get_by_role("button", name="Hard").click()
    expect(page.locator("answer-grade [role=status]")).to_contain_text("Hard: you see it again")
    button(page, "Next question").click()
    page.locator("textarea").wait_for()
    button(page, "Skip this question").click()
    page.locator(".mock-summary").wait_for()
    expect(page.locator(".said")).to_have_count(count + 1)
    expect(page.locator(".missed")).to_have_count(missed)
    again = page.locator("ol li").all_inner_texts()
    assert [text.rsplit(": ", 1)[1] for text in again] == ["not answered", f"{missed} of {missed + 1} key points missed"]
    assert page.get_by_role("link", name="Review what is due").get_attribute("href").endswith("/review/")


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_report_prints_without_what_only_a_screen_needs(visits: Visits, paper: str) -> None:
    page = begin(visits, FORMULAS, color_scheme="dark")
    page.locator("textarea").fill("What I said")
    show_points(page)
    page.locator(".key-points input").first.check()
    button(page, "Stop here").click()
    page.locator(".mock-summary").wait_for()
    text = pdf_text(page)
    assert "Mock interview" in text
    assert "What I said" in text
    assert "Missed" in text
    for chrome in ("Copy as Markdown", "The same questions", "One question at a time", "MIT License", "Search"):
        assert chrome not in text
    page.emulate_media(media="print")
    assert page.evaluate(WIDER_THAN_SCREEN) == {"page": 0, "nodes": []}


STATES = ["form", "question", "over", "answer", "report"]


def bring(page: Page, state: str) -> None:
    page.goto(FORMULAS)
    button(page, "Start").wait_for()
    if state == "form":
        return
    button(page, "Start").click()
    page.locator("textarea").fill("What I would say")
    if state == "over":
        page.clock.run_for(300_000)
        expect(page.locator("count-down")).to_have_class("over")
    if state in {"answer", "report"}:
        show_points(page)
        page.locator(".key-points input").first.check()
        page.get_by_role("button", name="Good").click()
        button(page, "The interviewer follows up").click()
        page.locator("details.answer > summary").click()
    if state == "report":
        button(page, "Stop here").click()
        page.locator(".mock-summary").wait_for()


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_and_everything_fits(visits: Visits, state: str, width: int) -> None:
    page = visits.context(viewport={"width": width, "height": 800}).new_page()
    page.clock.install(time=NOON)
    bring(page, state)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == [], scheme
    assert page.evaluate(WIDER_THAN_SCREEN) == {"page": 0, "nodes": []}


@pytest.mark.parametrize("markup", MARKUP)
def test_markup_in_the_address_and_in_the_answer_stays_text(visits: Visits, markup: str) -> None:
    context = visits.context()
    context.add_init_script(WATCH)
    page = context.new_page()
    hostile = quote(markup)
    page.goto(f"mock-interview/?round={hostile}&topics={hostile}&levels={hostile}&n={hostile}&minutes={hostile}&seed={hostile}#{hostile}")
    button(page, "Start").click()
    page.locator("textarea").fill(markup)
    expect(page.locator("mock-interview h2")).to_have_text("Question 1 of 6")
    show_points(page)
    expect(page.locator(".mock-typed")).to_have_text(markup)
    button(page, "Stop here").click()
    expect(page.locator(".mock-typed")).to_have_text(markup)
    report_text(page)
    page.reload()
    button(page, "See its report").click()
    expect(page.locator(".mock-typed")).to_have_text(markup)
    assert page.evaluate("[window.executed, window.violations]") == [[], []]
    assert page.locator("main :is(script, iframe, svg, [onerror], [onload]), a[href^='javascript:' i]").count() == 0


def test_every_part_of_study_is_light(site: Path) -> None:
    sizes = {part.name: len(gzip.compress(part.read_bytes())) for part in (site / "assets/study").glob("*.js")}
    assert {"mock-interview.js", "answer-grade.js", "date-plan.js"} <= set(sizes)
    assert {name: size for name, size in sizes.items() if size > 12_000} == {}


def test_without_scripts_the_page_says_what_it_needs(visits: Visits) -> None:
    page = visits.open("mock-interview/", java_script_enabled=False)
    assert "needs JavaScript" in page.locator("mock-interview").inner_text()
    page.get_by_role("link", name="topics", exact=True).click()
    assert page.url.endswith("/#topics")
