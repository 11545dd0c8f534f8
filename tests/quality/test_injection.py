"""Markup from outside never runs: the search box, addresses, storage. tests/site/test_hostile.py has titles and front matter."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.quality.hosting import PREFIX, hosting
from tests.study.reader import rows
from tests.support import build, replace, small_project

MARKUP = [
    "<script>ran()</script>",
    "<img src=x onerror=ran()>",
    "<svg onload=ran()>",
    "\"><iframe srcdoc='<script>parent.ran()</script>'>",
    "javascript:ran()",
    "'-ran()-'",
    "<a href=javascript:ran()>bayes</a>",
    "{{constructor.constructor('ran()')()}}",
]
WATCH = """window.executed = []; window.ran = () => window.executed.push("ran"); window.violations = [];
document.addEventListener("securitypolicyviolation", (e) => window.violations.push(`${e.violatedDirective} ${e.blockedURI}`));"""


@pytest.fixture
def page(browser: Browser, base_url: str) -> Iterator[Page]:
    """A page in which nothing of ours may run what it was handed, and which may not break its own policy."""
    context = browser.new_context(base_url=base_url)
    context.add_init_script(WATCH)
    page, faults = context.new_page(), []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
    yield page
    assert faults == []
    assert untouched(page)
    context.close()


def untouched(page: Page) -> bool:
    assert page.evaluate("[window.executed, window.violations]") == [[], []]
    strange = "main :is(script, iframe, svg, [onerror], [onload]), a[href^='javascript:' i]"
    return page.locator(strange).count() == 0


@pytest.mark.parametrize("markup", MARKUP)
def test_what_is_typed_or_stands_in_the_address_stays_text(page: Page, markup: str) -> None:
    page.goto(f"search/?q={quote(markup)}&topic={quote(markup)}&level={quote(markup)}#{quote(markup)}")
    page.locator("main [role=status]").filter(has_text="about").wait_for()
    assert page.locator("main concept-search input").input_value() == markup
    assert untouched(page)
    page.locator("main concept-search input").fill(f"bayes {markup}")
    page.wait_for_timeout(50)
    assert untouched(page)


def test_addresses_of_other_pages_are_only_addresses(page: Page) -> None:
    for address in ("math/bayes-theorem/", "algorithms/cheat-sheet/", "404.html", "", "concepts/"):
        markup = quote(MARKUP[1])
        page.goto(f"{address}?q={markup}&level={markup}&sections={markup}#{markup}")
        assert untouched(page), address


def test_stored_searches_stay_text(page: Page) -> None:
    stored = "[" + ",".join(f'"{m}"' for m in MARKUP if '"' not in m) + "]"
    page.context.add_init_script(f"if (location.protocol === 'http:') localStorage.setItem('{PREFIX}#searches', {stored!r})")
    page.goto("search/")
    page.locator("main concept-search input").focus()
    page.locator("main .search-chip", has_text="onerror").wait_for()
    assert untouched(page)


@pytest.mark.parametrize("markup", MARKUP)
def test_notes_stay_text(page: Page, markup: str) -> None:
    page.goto("company/credit-scoring/#answer")
    page.locator("study-note textarea").fill(markup)
    page.locator(".note-status").filter(has_text="Saved").wait_for()
    page.goto("progress/")
    assert page.locator(".note p").inner_text() == markup
    assert untouched(page)
    page.goto("company/cheat-sheet/")
    page.get_by_role("button", name="My notes").click()
    assert page.locator("sheet-notes .note p").inner_text() == markup
    assert untouched(page)


@pytest.mark.parametrize("markup", MARKUP)
def test_the_address_of_a_review_stays_text(page: Page, markup: str) -> None:
    page.goto(f"review/?topic={quote(markup)}&level={quote(markup)}#{quote(markup)}")
    page.get_by_role("button", name="Start 5 new questions").click()
    page.locator(".review-card details.answer > summary").click()
    page.locator(".grades button").first.wait_for()
    assert untouched(page)


def test_imported_files_stay_text(page: Page) -> None:
    """tests/study/test_progress.py has files that are refused; here markup stands where any text may."""
    page.goto("progress/")
    good = {"format": "held-out-progress", "version": 1, "exported": MARKUP[0]}
    log = [{"id": m[:64], "question": "bayes-theorem", "grade": 3, "time": 1_760_000_000, "title": m} for m in MARKUP]
    for markup in MARKUP:
        note = {"key": "note:credit-scoring", "value": markup, "time": 1_760_000_000 + MARKUP.index(markup)}
        bad = {**good, "log": [{"question": markup}], "values": []}
        for data in ({**good, "log": log, "values": [note]}, {**good, "format": markup}, bad):
            upload(page, json.dumps(data).encode())
            assert untouched(page)
    assert page.locator(".note p").inner_text() == MARKUP[-1]


def test_rows_that_somebody_put_into_the_storage_stay_text(page: Page) -> None:
    page.goto("progress/")
    page.locator("progress-report table").wait_for()
    rows(page, "values", [{"key": f"note:{m}", "value": m, "time": 1} for m in MARKUP])
    rows(page, "values", [{"key": "interview", "value": MARKUP[1], "time": 9}])
    rows(page, "log", [{"id": m, "question": m, "grade": 3, "time": 1_760_000_000} for m in MARKUP])
    rows(page, "state", [{"key": "cards", "stamp": "1", "cards": [[m, m] for m in MARKUP]}])
    for address in ("progress/", "review/", "company/cheat-sheet/", ""):
        page.goto(address)
        page.wait_for_load_state("networkidle")
        assert untouched(page), address


def upload(page: Page, data: bytes) -> None:
    status = page.locator(".file-status")
    status.evaluate("node => (node.textContent = '')")
    page.locator("input[type=file]").set_input_files({"name": "<b>.json", "mimeType": "application/json", "buffer": data})
    expect(status).not_to_be_empty()


def test_trusted_types_and_the_policy_stop_what_would_get_through(browser: Browser, base_url: str) -> None:
    context = browser.new_context(base_url=base_url)
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto("math/bayes-theorem/")
    set_html = "() => { try { document.body.innerHTML = '<img src=x onerror=ran()>'; return 'set'; } catch (e) { return e.name; } }"
    assert page.evaluate(set_html) == "TypeError"
    make_policy = "() => { try { trustedTypes.createPolicy('mine', {}); return 'made'; } catch (e) { return e.name; } }"
    assert page.evaluate(make_policy) == "TypeError"
    set_handler = "() => { try { document.body.setAttribute('onclick', 'ran()'); return 'set'; } catch (e) { return e.name; } }"
    assert page.evaluate(set_handler) == "TypeError"
    assert page.evaluate("window.executed") == []
    assert any("trusted-types" in violation for violation in page.evaluate("window.violations"))
    context.close()


def test_no_page_breaks_its_own_policy(browser: Browser, base_url: str, bank, site: Path) -> None:
    context = browser.new_context(base_url=base_url)
    context.add_init_script(WATCH)
    page = context.new_page()
    addresses = [""] + [f"{t.id}/" for t in bank.topics] + [f"{t.id}/cheat-sheet/" for t in bank.topics]
    addresses += [f"{q.topic}/{q.id}/" for q in bank.questions[::10]]
    addresses += ["concepts/", "myths/", "search/", "review/", "progress/", "plans/", "plans/1-week/", "mock-interview/", "404.html"]
    broken = {}
    for address in addresses:
        if not (site / address).exists():
            continue
        page.goto(address, wait_until="load")
        page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
        for button in page.locator("theme-toggle button, .copy-code").all()[:2]:
            button.click()
        found = page.evaluate("window.violations")
        if found:
            broken[address] = found
    page.goto("math/cheat-sheet/")
    page.pdf()
    assert page.evaluate("window.violations") == []
    assert broken == {}
    context.close()


def test_hostile_titles_do_not_run_in_a_browser(browser: Browser, tmp_path: Path) -> None:
    folder = small_project(tmp_path / "project")
    question = folder / "docs/math/coin-toss.md"
    replace(question, "title: Coin toss", f"title: {MARKUP[1]!r}")
    replace(question, "section: Probability", f"section: {MARKUP[0]!r}")
    replace(folder / "docs/math/index.md", "sections:\n", f"sections:\n  - {MARKUP[0]!r}\n")
    with hosting(build(folder)) as address:
        context = browser.new_context()
        context.add_init_script(WATCH)
        page = context.new_page()
        for path in ("", "math/", "math/coin-toss/", "math/cheat-sheet/", "concepts/", "search/?q=img onerror"):
            page.goto(f"{address}{path}")
            page.wait_for_load_state("networkidle")
            assert untouched(page), path
        assert "onerror=ran()" in page.locator("main [role=option]").first.inner_text()
        page.goto(f"{address}review/")
        page.get_by_role("button", name=re.compile("^Start")).click()
        page.locator(".review-card details.answer > summary").click()
        page.locator(".grades button").first.click()
        page.locator(".deck-last button").wait_for()
        page.goto(f"{address}progress/")
        page.locator(".weakest a").first.wait_for()
        assert "onerror=ran()" in page.goto(f"{address}assets/study.json").text()
        page.goto(f"{address}review/?topic=math")
        assert untouched(page)
        context.close()
