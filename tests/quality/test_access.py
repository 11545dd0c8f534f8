"""Access beyond tests/browser: the narrowest screen, the search open, the order of Tab, what scrolls, what is read aloud."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visits
from tests.browser.pages import QUESTION
from tests.browser.test_layout import OPEN_ALL, axe

SHEET = "algorithms/cheat-sheet/"
NARROW = {"home": "", "topic": "math/", "question": QUESTION, "sheet": "math/cheat-sheet/", "search": "search/?q=regularization",
          "review": "review/", "progress": "progress/"}  # fmt: skip

OFF_SCREEN = """async () => {
  const node = document.activeElement;
  let seen = false;
  for (let frame = 0; frame < 30 && !seen; frame++) { // the browser scrolls to the focus with one of the next frames
    await new Promise(requestAnimationFrame);
    const box = node.getBoundingClientRect();
    seen = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
  }
  const name = node.outerHTML.slice(0, 80);
  return [name, seen && node.checkVisibility({ visibilityProperty: true, opacityProperty: true }), !!node.closest("article")]; }"""
CONTRAST = """(nodes) => {
  const rgb = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (c) => { const [r, g, b] = c.map((v) => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b; };
  const behind = (node) => { for (; node; node = node.parentElement) { const c = rgb(getComputedStyle(node).backgroundColor);
    if (c.length === 3 || c[3] > 0) return c; } return [255, 255, 255]; };
  return nodes.map((node) => { const [a, b] = [rgb(getComputedStyle(node).color), behind(node)].map((c) => light(c.slice(0, 3)));
    return [node.className || node.tagName, (Math.max(a, b) + .05) / (Math.min(a, b) + .05)]; }); }"""


@pytest.mark.parametrize("kind", NARROW)
def test_axe_finds_nothing_on_the_narrowest_screen(visits: Visits, kind: str) -> None:
    page = visits.open(NARROW[kind], viewport={"width": 320, "height": 640})
    page.wait_for_load_state("networkidle")
    page.evaluate(OPEN_ALL)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == [], scheme


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_with_the_search_open(visits: Visits, width: int) -> None:
    page = visits.open(QUESTION, viewport={"width": width, "height": 800})
    page.keyboard.press("/")
    page.keyboard.type("regularization")
    page.locator("dialog [role=option]").first.wait_for()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == [], scheme


@pytest.mark.parametrize("kind", ["home", "topic", "sheet", "review", "progress"])
@pytest.mark.parametrize(("width", "most"), [(390, 6), (1280, 12)])
def test_tab_reaches_the_article_soon_and_only_what_can_be_seen(visits: Visits, kind: str, width: int, most: int) -> None:
    page = visits.open(NARROW[kind], viewport={"width": width, "height": 800})
    page.wait_for_load_state("networkidle")
    page.locator(".search-open").wait_for()
    walk = [tab(page) for _ in range(most + 12)]
    assert "md-skip" in walk[0][0]
    assert [name for name, seen, _ in walk if not seen] == []
    assert [inside for _, _, inside in walk].index(True) <= most


def tab(page: Page) -> tuple[str, bool, bool]:
    page.keyboard.press("Tab")
    return tuple(page.evaluate(OFF_SCREEN))


def test_wide_code_and_tables_scroll_by_keyboard(visits: Visits) -> None:
    page = visits.open(f"{QUESTION}#answer", viewport={"width": 320, "height": 640})
    page.wait_for_timeout(200)
    wide = page.locator(":is(pre, pre > code, table, div.arithmatex)[tabindex='0']")
    assert wide.count() > 0
    for block in wide.all():
        block.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(150)
        assert block.evaluate("node => node.scrollLeft") > 0
    page.keyboard.press("Escape")
    every = page.locator("details.answer :is(pre > code, table)").evaluate_all(
        "nodes => nodes.filter((n) => n.scrollWidth > n.clientWidth && !n.closest('[tabindex]')).map((n) => n.outerHTML.slice(0, 60))"
    )
    assert every == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_code_and_marks_of_the_search_can_be_read(visits: Visits, scheme: str) -> None:
    page = visits.open(f"{QUESTION}#answer", color_scheme=scheme)
    colored = page.locator(".highlight span[class]").evaluate_all(CONTRAST)
    page.goto("search/?q=regularization")
    page.locator("main mark").first.wait_for()
    marks = page.locator("main mark").evaluate_all(CONTRAST)
    assert len(colored) > 20
    assert marks
    assert [(name, round(ratio, 2)) for name, ratio in colored + marks if ratio < 4.5] == []


def test_formulas_are_read_as_formulas(visits: Visits) -> None:
    page = visits.open(f"{QUESTION}#answer")
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node.get("role", {}).get("value", "") for node in tree if not node.get("ignored")]
    shown = page.locator("mjx-container").count()
    assert sum(role in {"MathMLMath", "math"} for role in roles) == shown > 10
    assert any(role == "MathMLFraction" for role in roles)


def test_focus_comes_back_when_the_search_closes(visits: Visits) -> None:
    page = visits.open(QUESTION)
    button = page.get_by_role("button", name="Search")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
