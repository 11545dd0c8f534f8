"""Choosing what of a sheet is printed: the address holds the choice, paper shows it."""

import json
import subprocess
from pathlib import Path

import pytest

from heldout import node
from heldout.pages.parts import slug
from heldout.question import Level

SHEET = "math/cheat-sheet/"
SHOWN = "[...document.querySelectorAll('.sheet-entry')].filter((e) => e.checkVisibility()).map((e) => e.querySelector('h3').id)"


@pytest.fixture
def page(browser):
    opened = browser.new_page()
    errors = []
    opened.on("pageerror", lambda error: errors.append(error))
    yield opened
    opened.close()
    assert errors == []


def test_whole_sheet_at_first(bank, page, base_url) -> None:
    page.goto(base_url + SHEET)
    assert page.evaluate(SHOWN) == [q.id for q in bank.of_topic("math")]


def test_address_chooses_level_and_sections(bank, page, base_url) -> None:
    sections = ["Probability", "Linear algebra"]
    page.goto(f"{base_url}{SHEET}?level=core&sections={','.join(map(slug, sections))},no-such-section")
    wanted = [q.id for q in bank.of_topic("math") if q.section in sections and q.level is Level.CORE]
    assert page.evaluate(SHOWN) == wanted
    assert page.locator("h2:visible").all_text_contents() == sections
    assert page.locator(".edition").text_content().startswith(f"{len(wanted)} of {len(bank.of_topic('math'))} entries")


def test_buttons_change_the_address(bank, page, base_url) -> None:
    page.goto(base_url + SHEET)
    page.get_by_role("button", name="Core only").click()
    page.get_by_role("button", name="Formulas only").click()
    others = [slug(name) for name, _ in bank.sections("math") if name != "Probability"]
    page.get_by_role("button", name="Probability", exact=True).click()
    assert page.url == f"{base_url}{SHEET}?level=core&sections={','.join(others)}&formulas=1"
    assert page.get_by_role("button", name="Core only").get_attribute("aria-pressed") == "true"
    assert not set(page.evaluate(SHOWN)) & {q.id for q in bank.of_topic("math") if q.section == "Probability"}
    for name in ("Core only", "Formulas only", "Probability"):
        page.get_by_role("button", name=name, exact=True).click()
    assert page.url == base_url + SHEET
    assert page.evaluate(SHOWN) == [q.id for q in bank.of_topic("math")]


def test_a_heading_moves_to_the_first_entry_that_is_shown(bank, page, base_url) -> None:
    page.goto(base_url + SHEET)
    page.evaluate("document.querySelector('.sheet-entry').dataset.level = 'advanced'")
    page.get_by_role("button", name="Core only").click()
    assert page.locator(".sheet-entry:visible").first.locator("h2").text_content() == bank.of_topic("math")[0].section


def test_the_last_section_cannot_be_switched_off(bank, page, base_url) -> None:
    page.goto(f"{base_url}{SHEET}?sections=probability")
    page.get_by_role("button", name="Probability", exact=True).click()
    assert page.evaluate(SHOWN) == [q.id for q in bank.of_topic("math")]


def test_formulas_only_prints_titles_and_formulas(by_chromium) -> None:
    whole, text = by_chromium(SHEET), by_chromium(SHEET + "?formulas=1")
    assert "Bayes' theorem" in text
    assert "Odds form" in whole
    assert "Odds form" not in text
    assert len(text.pages) == 1
    assert len([p for p in text.pieces if p.font.startswith("mjx")]) > 100


def test_without_scripts_no_button_shows(browser, base_url) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base_url + SHEET)
    assert page.locator("sheet-tools button:visible").count() == 0
    context.close()


STATES = {
    r"P(A\mid B)=\frac{P(B\mid A)P(A)}{P(B)}": True,
    r"\eta<2/\beta": True,
    r"\rho\in[-1,1]": True,
    r"X_n\to X": True,
    r"F_1^*=2t": True,
    r"n=30": False,
    r"\lambda=1": False,
    r"\sigma/\sqrt n": False,
    r"O(n)": False,
    r"=1-\beta": False,
    r"\min_x f(x)": False,
}


def test_which_formulas_state_something(project: Path) -> None:
    code = """import { statesSomething } from "./docs/assets/scripts/sheet-choice.js";
    console.log(JSON.stringify(JSON.parse(process.argv[1]).map(statesSomething)));"""
    command = [node.node(), "--no-warnings", "--input-type=module", "-e", code, json.dumps(list(STATES))]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert dict(zip(STATES, json.loads(done.stdout), strict=True)) == STATES
