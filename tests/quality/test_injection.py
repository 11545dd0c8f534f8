"""Markup from outside never runs: the search box, addresses, storage. tests/site/test_hostile.py has titles and front matter."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from tests.quality.hosting import PREFIX, hosting
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
    addresses += [f"{q.topic}/{q.id}/" for q in bank.questions[::10]] + ["concepts/", "myths/", "search/", "404.html"]
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
        context.close()
