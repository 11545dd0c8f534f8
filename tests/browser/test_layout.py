"""Every type of page on narrow and wide screens, for assistive technology, and on paper."""

import io

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import Visits
from tests.browser.pages import PAGES, QUESTION

OPEN_ALL = "for (const details of document.querySelectorAll('details')) details.open = true"
WIDER_THAN_SCREEN = """() => {
  const width = document.documentElement.clientWidth;
  const clipped = ["auto", "scroll", "hidden"];
  const scrolls = (node) => node && (clipped.includes(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
  const wide = [...document.querySelectorAll("body *")].filter((node) => {
    const box = node.getBoundingClientRect();
    return box.width && box.right > width + 1 && !node.closest("mjx-assistive-mml, mjx-tex") && !scrolls(node.parentElement);
  });
  const nodes = wide.slice(0, 5).map((n) => `${n.tagName}.${n.className}: ${n.textContent.slice(0, 40)}`);
  return { page: document.documentElement.scrollWidth - width, nodes };
}"""


@pytest.mark.parametrize("kind", PAGES)
def test_no_page_is_wider_than_the_screen(visits: Visits, kind: str) -> None:
    page = visits.open(PAGES[kind])
    page.evaluate(OPEN_ALL)
    for width in (320, 360, 390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        measured = page.evaluate(WIDER_THAN_SCREEN)
        assert measured == {"page": 0, "nodes": []}, width


def test_every_question_fits_a_small_phone(visits: Visits, bank) -> None:
    page = visits.open("", viewport={"width": 320, "height": 640}, java_script_enabled=True)
    wide = {}
    for q in bank.questions:
        page.goto(f"{q.topic}/{q.id}/#answer", wait_until="domcontentloaded")
        measured = page.evaluate(WIDER_THAN_SCREEN)
        if measured["page"]:
            wide[q.id] = measured
    assert wide == {}


LOOKS = [(scheme, width) for scheme in ("light", "dark") for width in (1280, 390)]
LISTS = {"concepts", "myths"}  # a thousand lines of one kind: two looks say as much as four, in half the time


@pytest.mark.parametrize(("kind", "scheme", "width"), [(k, *look) for k in PAGES for look in (LOOKS[1:3] if k in LISTS else LOOKS)])
def test_axe_finds_nothing(visits: Visits, kind: str, scheme: str, width: int) -> None:
    page = visits.open(PAGES[kind], viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.evaluate(OPEN_ALL)
    assert axe(page) == []


def axe(page: Page) -> list[str]:
    """What axe-core finds, WCAG and best practice, as rule and place."""
    found = Axe().run(page).response["violations"]
    return [f"{v['id']}: {' '.join(map(str, n['target']))} {n['html'][:120]}" for v in found for n in v["nodes"][:3]]


def test_the_skip_link_comes_first_and_few_stops_precede_the_article(visits: Visits) -> None:
    for width, most in ((390, 6), (1280, 12)):
        page = visits.open(QUESTION, viewport={"width": width, "height": 800})
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
        expect(page.get_by_role("link", name="Skip to content")).to_be_in_viewport()
        stops = 1
        while not page.evaluate("document.activeElement.closest('article')"):
            page.keyboard.press("Tab")
            stops += 1
            assert stops <= most + 1
        page.reload()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('article')")


def pdf_text(page: Page) -> str:
    reader = PdfReader(io.BytesIO(page.pdf()))
    return " ".join(" ".join(p.extract_text() for p in reader.pages).split())


@pytest.mark.parametrize("script", [True, False], ids=["JavaScript on", "JavaScript off"])
def test_print_shows_closed_answers(visits: Visits, script: bool) -> None:
    page = visits.open(QUESTION, java_script_enabled=script)
    text = pdf_text(page)
    assert "Base-rate fallacy" in text
    assert "turns a prior into a posterior" in text
    page.goto("math/")
    assert "illness with probability only 1/6" in pdf_text(page)


def test_the_cheat_sheet_prints_every_entry(visits: Visits, bank) -> None:
    for topic in bank.topics:
        if bank.of_topic(topic.id):
            text = pdf_text(visits.open(f"{topic.id}/cheat-sheet/")).replace(" ", "")
            assert [q.title for q in bank.of_topic(topic.id) if q.title.replace(" ", "") not in text] == []
