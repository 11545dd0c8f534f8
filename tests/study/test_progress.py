"""The page of progress: what it says, export and import, notes, the date of the interview, and starting afresh."""

import io
import json
import re
from datetime import datetime, timedelta
from pathlib import Path

import jsonschema
import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from heldout.exports.progress_schema import schema
from tests.browser.conftest import Visits
from tests.browser.test_layout import WIDER_THAN_SCREEN, axe
from tests.study.reader import PREFIX, graded, review, rows, studied
from tests.support import SITE_URL

LOG = [review("bayes-theorem", 20), review("p-value", 15, 1), review("p-value", 3), review("f1-score", 3), review("likelihood", 1, 4)]
NOTED = "company/credit-scoring/"


def reader(visits: Visits, entries: list[dict] = LOG, **options: object) -> Page:
    page = visits.context(**options).new_page()
    studied(page, entries)
    return page


def note(page: Page, text: str, address: str = NOTED) -> None:
    page.goto(f"{address}#answer")
    page.locator("study-note textarea").fill(text)
    expect(page.locator(".note-status")).to_have_text("Saved.")


def exported(page: Page) -> dict:
    page.goto("progress/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export to a file").click()
    assert re.fullmatch(r"held-out-progress-\d{4}-\d\d-\d\d\.json", download.value.suggested_filename)
    return json.loads(Path(download.value.path()).read_text(encoding="utf-8"))


def bring(page: Page, data: bytes | str | dict | list) -> str:
    """Import a file; what the page says about it."""
    if not page.url.endswith("progress/"):
        page.goto("progress/")
    data = json.dumps(data) if isinstance(data, dict | list) else data
    data = data.encode() if isinstance(data, str) else data
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Import a file").click()
    status = page.locator(".file-status")
    status.evaluate("node => (node.textContent = '')")
    chooser.value.set_files({"name": "progress.json", "mimeType": "application/json", "buffer": data})
    expect(status).not_to_be_empty()
    return status.inner_text()


def wiped(page: Page) -> None:
    page.get_by_label("To delete all").fill("Delete everything")
    page.get_by_role("button", name="Delete all reviews and notes").click()
    expect(page.get_by_text("All reviews and notes are deleted.")).to_be_visible()


def by_id(log: list[dict]) -> list[dict]:
    return sorted(log, key=lambda entry: entry["id"])


def test_the_table_counts_by_topic_and_level(visits: Visits, bank) -> None:
    page = reader(visits)
    table = [row.inner_text().split("\t") for row in page.locator("tbody tr").all()]
    cells = {row[0].strip(): [cell.strip() for cell in row[1:]] for row in table}
    math = len(bank.of_topic("math"))
    assert cells["Mathematics"] == [f"3 of {math}", "2", "1"]
    assert cells["Algorithms"] == [f"1 of {len(bank.of_topic('algorithms'))}", "0", "1"]
    assert cells["All"] == [f"4 of {len(bank.questions)}", "2", "2"]
    assert {"core", "intermediate", "advanced"} <= set(cells)
    page.locator("tr", has_text="Mathematics").get_by_role("link", name="1").click()
    assert page.url.endswith("review/?topic=math")


def test_days_are_named_and_nothing_is_said_of_streaks(visits: Visits) -> None:
    page = reader(visits)
    expect(page.get_by_text("You studied on 4 of the last 30 days.")).to_be_visible()
    expect(page.locator(".days .studied")).to_have_count(4)
    expect(page.locator(".days > *")).to_have_count(30)
    assert re.fullmatch(r"Studied on (\w{3} \d+, ){3}\w{3} \d+", page.locator(".days").get_attribute("aria-label"))
    assert "streak" not in page.locator("main").inner_text().lower()


def test_home_and_topic_pages_say_it_in_a_line(visits: Visits, bank) -> None:
    page = reader(visits)
    page.goto("")
    expect(page.locator("study-progress")).to_have_text(f"Reviewed 4 of {len(bank.questions)}, 2 due today")
    page.goto("math/")
    expect(page.locator("study-progress")).to_have_text(f"Reviewed 3 of {len(bank.of_topic('math'))}, 1 due today")
    page.locator("study-progress a").click()
    assert page.url.endswith("review/?topic=math")
    page.goto("company/")
    expect(page.locator("study-progress")).to_be_empty()


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_the_line_moves_nothing(visits: Visits, width: int) -> None:
    page = reader(visits, viewport={"width": width, "height": 800}, service_workers="block")
    for address, below in (("", "#topics"), ("math/", "topic-tools")):
        page.route("**/study-progress.js", lambda route: None)
        page.goto(address, wait_until="commit")
        page.locator(below).wait_for()
        top = page.locator(below).bounding_box()["y"]
        page.unroute("**/study-progress.js")
        page.goto(address)
        page.locator("study-progress a").wait_for()
        assert page.locator(below).bounding_box()["y"] == pytest.approx(top, abs=1)
    visits.faults.clear()


def test_the_reader_without_progress_loads_nothing_and_sees_no_gap(visits: Visits) -> None:
    page = visits.context().new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("math/")
    page.wait_for_load_state("networkidle")
    assert page.locator("study-progress").bounding_box() is None
    assert [url for url in asked if "/study/" in url] == []


def test_no_card_waits_past_the_interview(visits: Visits) -> None:
    page = reader(visits, [review("bayes-theorem", 0.1, 4)])
    expect(page.get_by_text("With a date, every card")).to_be_visible()
    day = (datetime.now() + timedelta(days=3)).date()
    page.get_by_label("Date").fill(day.isoformat())
    expect(page.get_by_text(re.compile("Every card that you have begun comes back by the morning of"))).to_be_visible()
    page.goto("math/p-value/#answer")
    expect(page.get_by_role("button", name=f"Easy on {day:%b} {day.day}", exact=True)).to_be_visible()
    page.goto("progress/")
    expect(page.get_by_label("Date")).to_have_value(day.isoformat())
    page.get_by_label("Date").fill("2025-01-01")
    expect(page.get_by_text("That day is over")).to_be_visible()
    page.get_by_label("Date").fill("")
    expect(page.get_by_text("With a date, every card")).to_be_visible()


def test_an_exported_file_fits_its_schema(visits: Visits, site: Path) -> None:
    page = reader(visits)
    note(page, "<b>mine</b>\nsecond line")
    page.goto("math/bayes-theorem/#answer")
    page.get_by_role("button", name="Hard").click()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".grade-result")).to_have_text("Taken back.")
    page.goto("progress/")
    page.get_by_label("Date").fill("2027-01-31")
    page.get_by_label("A topic or question").select_option("All of Algorithms")
    page.get_by_role("button", name="Reset it").click()
    expect(page.get_by_text("All of Algorithms: as if never reviewed.")).to_be_visible()
    data = exported(page)
    published = json.loads((site / "progress.schema.json").read_text(encoding="utf-8"))
    assert published == schema(SITE_URL)
    jsonschema.Draft202012Validator.check_schema(published)
    jsonschema.validate(data, published, format_checker=jsonschema.FormatChecker())
    values = {v["key"]: v["value"] for v in data["values"]}
    assert values == {"interview": "2027-01-31", "note:credit-scoring": "<b>mine</b>\nsecond line"}
    assert len(data["log"]) == len(LOG) + 3
    for broken in ({**data, "version": 2}, {**data, "more": 1}, {**data, "log": [{**data["log"][0], "grade": 5}]}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(broken, published)


def test_export_wipe_import_brings_all_back_and_twice_is_once(visits: Visits) -> None:
    page = reader(visits)
    note(page, "a note")
    data = exported(page)
    before = by_id(rows(page)), rows(page, "values")
    assert before[0] == by_id(LOG)
    wiped(page)
    assert (rows(page), rows(page, "values")) == ([], [])
    assert bring(page, data) == "Imported: 5 entries of the log and 1 note or date are new here."
    assert (by_id(rows(page)), rows(page, "values")) == before
    expect(page.locator("tr", has_text="Mathematics")).to_contain_text(re.compile(r"3 of \d+\s*2\s*1"))
    assert bring(page, data) == "Everything in this file was here already."
    assert (by_id(rows(page)), rows(page, "values")) == before


def test_two_devices_come_together(visits: Visits) -> None:
    one, other = reader(visits, LOG[:3]), reader(visits, LOG[2:])
    files = [exported(page) for page in (one, other)]
    assert bring(one, files[1]) == "Imported: 2 entries of the log and 0 notes or dates are new here."
    bring(other, files[0])
    assert by_id(rows(one)) == by_id(rows(other)) == by_id(LOG)
    assert sorted(graded(one)) == sorted(graded(other))


VALID = {"format": "held-out-progress", "version": 1, "exported": "2026-11-21T12:00:00.000Z", "log": [], "values": []}
ENTRY = {"id": "x", "question": "bayes-theorem", "grade": 3, "time": 1_790_000_000}
HOSTILE = {
    "empty": b"",
    "not JSON": b"<script>ran()</script>",
    "cut off": json.dumps({**VALID, "log": LOG}).encode()[:-20],
    "binary": bytes(range(256)) * 10,
    "null": b"null",
    "a list": b"[]",
    "a number": b"7",
    "another format": {**VALID, "format": "anki"},
    "no version": {k: v for k, v in VALID.items() if k != "version"},
    "an old version": {**VALID, "version": 0},
    "a newer version": {**VALID, "version": 2},
    "markup for a version": {**VALID, "version": "<img src=x onerror=ran()>"},
    "no log": {**VALID, "log": None},
    "a log that is an object": {**VALID, "log": {"length": 1}},
    "no values": {**VALID, "values": 1},
    "an entry that is none": {**VALID, "log": [LOG[0], None]},
    "a grade too high": {**VALID, "log": [{**ENTRY, "grade": 5}]},
    "a grade as text": {**VALID, "log": [{**ENTRY, "grade": "3"}]},
    "a time that overflows": {**VALID, "log": [{**ENTRY, "time": 1e300}]},
    "a time in milliseconds": {**VALID, "log": [{**ENTRY, "time": 1_790_000_000_000}]},
    "markup for a question": {**VALID, "log": [{**ENTRY, "question": "<img src=x onerror=ran()>"}]},
    "a prototype for a question": {**VALID, "log": [{**ENTRY, "question": "__proto__"}]},
    "an id without end": {**VALID, "log": [{**ENTRY, "id": "x" * 65}]},
    "markup for a date": {**VALID, "values": [{"key": "interview", "value": "<svg onload=ran()>", "time": 1}]},
    "a key of ours": {**VALID, "values": [{"key": "cards", "value": "{}", "time": 1}]},
    "a note without end": {**VALID, "values": [{"key": "note:bayes-theorem", "value": "x" * 20_001, "time": 1}]},
    "too large": b" " * 10_000_001,
    "deep": b"[" * 200_000,
}


def test_hostile_files_are_refused_and_change_nothing(visits: Visits) -> None:
    page = reader(visits)
    page.evaluate("() => { window.ran = () => (window.executed = true) }")
    before = by_id(rows(page)), rows(page, "values"), page.locator("tbody").all_inner_texts()
    said = {name: bring(page, data) for name, data in HOSTILE.items()}
    refusal = re.compile(r"This (file|is not) .+\. Nothing was changed\.")
    assert {name: text for name, text in said.items() if not refusal.fullmatch(text)} == {}
    assert "too large" in said["too large"]
    assert "newer version" in said["a newer version"]
    assert "cut off" in said["cut off"]
    assert (by_id(rows(page)), rows(page, "values"), page.locator("tbody").all_inner_texts()) == before
    assert page.evaluate("window.executed") is None
    assert page.locator("main :is(img, svg, script)").count() == 0


def test_what_a_sound_file_has_too_much_is_left_behind(visits: Visits) -> None:
    page = reader(visits, [])
    text = bring(page, {**VALID, "log": [{**ENTRY, "html": "<b>", "__proto__": {"a": 1}}], "more": "<script>"})
    assert text == "Imported: 1 entry of the log and 0 notes or dates are new here."
    assert rows(page) == [ENTRY]


def test_questions_that_are_gone_stay_in_the_log(visits: Visits) -> None:
    page = reader(visits, [])
    gone = {**ENTRY, "question": "a-question-of-last-year"}
    bring(page, {**VALID, "log": [gone]})
    assert rows(page) == [gone]
    assert exported(page)["log"] == [gone]
    expect(page.locator("tbody tr").last).to_contain_text(re.compile(r"All\s*0 of \d+\s*0\s*0"))


def test_the_reminder_comes_after_20_reviews_without_an_export(visits: Visits) -> None:
    entries = [{**review("bayes-theorem", 40 - i), "id": str(i)} for i in range(20)]
    page = reader(visits, entries[:19])
    expect(page.locator(".reminder")).to_be_hidden()
    studied(page, entries)
    expect(page.locator(".reminder")).to_contain_text("20 reviews are in no exported file yet.")
    page.goto("review/?topic=company")
    page.locator(".reminder").get_by_role("link", name="Export your progress").click()
    assert page.url.endswith("progress/#export")
    with page.expect_download():
        page.get_by_role("button", name="Export to a file").click()
    expect(page.locator(".reminder")).to_be_hidden()


def test_a_question_and_a_topic_start_afresh_and_can_be_taken_back(visits: Visits) -> None:
    page = reader(visits)
    choice = page.get_by_label("A topic or question")
    choice.select_option("All of Mathematics")
    page.get_by_role("button", name="Reset it").click()
    row = page.locator("tr", has_text="Mathematics")
    expect(row).to_contain_text(re.compile(r"0 of \d+\s*0\s*0$"))
    expect(page.locator("tr", has_text="Algorithms")).to_contain_text(re.compile(r"1 of \d+\s*0\s*1$"))
    page.get_by_role("button", name="Undo").click()
    expect(row).to_contain_text(re.compile(r"3 of \d+\s*2\s*1$"))
    choice.select_option("Bayes' theorem")
    page.get_by_role("button", name="Reset it").click()
    expect(row).to_contain_text(re.compile(r"2 of \d+\s*2\s*0$"))
    page.reload()
    expect(row).to_contain_text(re.compile(r"2 of \d+\s*2\s*0$"))
    assert len([e for e in rows(page) if e["grade"]]) == len(LOG)


def test_deleting_everything_needs_the_words(visits: Visits) -> None:
    page = reader(visits)
    button = page.get_by_role("button", name="Delete all reviews and notes")
    for words in ("", "delete", "yes"):
        page.get_by_label("To delete all").fill(words)
        expect(button).to_be_disabled()
    assert len(rows(page)) == len(LOG)
    wiped(page)
    assert rows(page) == []
    expect(page.get_by_label("To delete all")).to_be_focused()
    page.goto("math/")
    assert page.locator("study-progress").bounding_box() is None


def test_where_progress_is_kept_is_said(visits: Visits) -> None:
    page = reader(visits, [])
    text = page.locator("main").inner_text()
    assert "Safari deletes what a site has stored after seven days of using Safari without a visit" in text
    assert "This browser may clear your progress" in text or "This browser keeps your progress" in text


def test_a_note_is_kept_as_text(visits: Visits) -> None:
    text = "<img src=x onerror=ran()>\n  My story: 3 of 4"
    page = visits.open(NOTED)
    note(page, text)
    page.reload()
    page.goto("progress/")
    expect(page.locator(".note p")).to_have_text(text, use_inner_text=True)
    assert page.locator("main img").count() == 0
    page.get_by_role("link", name="Credit scoring").click()
    page.locator("details.answer > summary").click()
    expect(page.locator("study-note textarea")).to_have_value(text)


def test_a_note_is_saved_when_the_page_is_left_at_once(visits: Visits) -> None:
    page = visits.open(f"{NOTED}#answer")
    page.locator("study-note textarea").press_sequentially("in a hurry")
    page.goto("progress/")
    expect(page.locator(".note p")).to_have_text("in a hurry")


def test_notes_are_for_open_questions(visits: Visits, bank) -> None:
    page = visits.open("math/bayes-theorem/#answer")
    page.locator(".grades button").first.wait_for()
    assert page.locator("study-note").count() == 0
    assert {t.id for t in bank.topics if t.notes} == {"company", "interest"}


def test_another_tab_does_not_overwrite_what_is_being_typed(visits: Visits) -> None:
    context = visits.context()
    one, other = context.new_page(), context.new_page()
    one.add_init_script("{ const real = setTimeout; window.setTimeout = (action, time) => real(action, time === 600 ? 1e9 : time); }")
    for page in (one, other):
        page.goto(f"{NOTED}#answer")
        page.locator("study-note textarea").wait_for()
    one.locator("study-note textarea").fill("typing")
    other.locator("study-note textarea").fill("the other")
    expect(other.locator(".note-status")).to_have_text("Saved.")
    one.wait_for_timeout(300)
    expect(one.locator("study-note textarea")).to_have_value("typing")
    one.locator("study-note textarea").blur()
    expect(one.locator(".note-status")).to_have_text("Saved.")
    expect(other.locator("study-note textarea")).to_have_value("typing")


def test_notes_print_with_the_cheat_sheet_when_asked(visits: Visits) -> None:
    page = visits.open("company/cheat-sheet/")
    assert page.get_by_role("button", name="My notes").count() == 0
    note(page, "my own case")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("company/cheat-sheet/")
    toggle = page.get_by_role("button", name="My notes")
    expect(toggle).to_have_attribute("aria-pressed", "false")
    assert [url for url in asked if "/study/" in url] == []
    assert "my own case" not in printed(page)
    toggle.click()
    expect(page.locator("sheet-notes .note p")).to_have_text("my own case")
    assert "my own case" in printed(page)
    toggle.click()
    expect(page.locator("sheet-notes")).to_be_hidden()
    page.goto("math/cheat-sheet/")
    assert page.get_by_role("button", name="My notes").count() == 0


def printed(page: Page) -> str:
    return " ".join(" ".join(p.extract_text() for p in PdfReader(io.BytesIO(page.pdf())).pages).split())


def test_the_progress_sheet_is_one_page(visits: Visits, bank) -> None:
    page = reader(visits, [review(q.id, 1 + i % 28) for i, q in enumerate(bank.questions)])
    for paper in ("A4", "Letter"):
        sheet = PdfReader(io.BytesIO(page.pdf(format=paper))).pages
        text = " ".join(sheet[0].extract_text().split())
        assert len(sheet) == 1, paper
        assert "Mathematics" in text
        assert "28 of the last 30 days" in text
        assert "Export" not in text


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light"), (320, "dark")])
def test_axe_finds_nothing_on_the_progress_page(visits: Visits, width: int, scheme: str) -> None:
    page = reader(visits, viewport={"width": width, "height": 800}, color_scheme=scheme)
    note(page, "a note")
    page.goto("progress/")
    page.locator(".note p").wait_for()
    assert axe(page) == []
    assert page.evaluate(WIDER_THAN_SCREEN) == {"page": 0, "nodes": []}


def test_storage_that_is_blocked_is_said_wherever_something_is_entered(visits: Visits) -> None:
    context = visits.context()
    context.add_init_script("Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError') } })")
    page = context.new_page()
    page.goto("progress/")
    expect(page.get_by_role("alert")).to_contain_text("does not let the site store anything")
    page.goto(f"{NOTED}#answer")
    expect(page.get_by_role("alert")).to_contain_text("does not let the site store anything")
    page.locator("study-note textarea").fill("kept for now")
    expect(page.locator(".note-status")).to_contain_text("is kept until you close this page")
    page.goto("review/")
    page.get_by_role("button", name="Start 5 new questions").click()
    page.get_by_text("Show the answer").click()
    expect(page.get_by_role("alert")).to_contain_text("does not let the site store anything")


def test_storage_is_named_by_the_path_of_the_site(visits: Visits) -> None:
    page = reader(visits)
    names = page.evaluate("indexedDB.databases().then((all) => all.map((each) => each.name))")
    assert names == [f"held-out:{PREFIX}"]
    assert all(PREFIX in key for key in page.evaluate("Object.keys(localStorage)"))
