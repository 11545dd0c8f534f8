"""Ctrl+P on any page: the whole content, whatever is closed on screen, without what only a screen needs."""

import re

import pytest

from heldout.markdown_text import plain
from tests.print.reading import Text, squeezed
from tests.support import SITE_URL

QUESTION, TOPIC = "math/bayes-theorem/", "math/"
CHROME = [
    "Show the answer",
    "Say your answer aloud",
    "Edit this page",
    "Report an error",
    "Topics",
    "CC BY 4.0 .",
    "Open all answers",
    "Copy",
]
BOTH = pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])


@BOTH
def test_closed_answer_prints_in_chromium(bank, by_chromium, scripts) -> None:
    _whole_answer(bank.by_id["bayes-theorem"], by_chromium(QUESTION, scripts=scripts, landscape=False))


@BOTH
def test_closed_answer_prints_in_firefox(bank, by_firefox, scripts) -> None:
    _whole_answer(bank.by_id["bayes-theorem"], by_firefox[QUESTION, scripts])


@BOTH
def test_topic_prints_every_question_with_its_short_answer_in_chromium(bank, by_chromium, scripts) -> None:
    _whole_topic(bank.of_topic("math"), by_chromium(TOPIC, scripts=scripts, landscape=False))


@BOTH
def test_topic_prints_every_question_with_its_short_answer_in_firefox(bank, by_firefox, scripts) -> None:
    _whole_topic(bank.of_topic("math"), by_firefox[TOPIC, scripts])


def _whole_answer(question, text: Text) -> None:
    assert question.title in text
    for part in [question.question, question.short, *question.key_points, *(m.right for m in question.myths)]:
        assert _longest_words(part) in text, part
    for heading in [line.strip("# ") for line in question.body.split("\n") if line.startswith("## ")]:
        assert heading in text
    assert f"{SITE_URL}math/bayes-theorem/" in text
    _no_chrome(text)


def _whole_topic(questions, text: Text) -> None:
    position = 0
    for question in questions:
        for part in (_longest_words(question.question), _longest_words(question.short)):
            position = text.all.find(squeezed(part), position)
            assert position >= 0, part
    assert "The whole answer" not in text
    _no_chrome(text)


def _no_chrome(text: Text) -> None:
    assert [word for word in CHROME if word in text] == []


def _longest_words(markdown: str) -> str:
    """The longest stretch without a formula or code."""
    return max((plain(part) for part in re.split(r"\$[^$]*\$|`[^`]*`|\[|\]\([^)]*\)", markdown)), key=len)


def test_figures_print(browser, base_url) -> None:
    page = browser.new_page()
    page.goto(base_url + QUESTION)
    page.emulate_media(media="print")
    page.wait_for_function("[...document.images].every((image) => image.complete && image.naturalWidth)")
    boxes = page.evaluate("[...document.images].map((image) => [image.getBoundingClientRect().width, getComputedStyle(image).colorScheme])")
    page.close()
    assert boxes
    assert all(width > 200 and scheme == "light" for width, scheme in boxes)


@pytest.mark.parametrize("path", [QUESTION, "math/cheat-sheet/"])
def test_dark_mode_prints_light(browser, base_url, path) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(base_url + path)
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"
    page.emulate_media(media="print", color_scheme="dark")
    colors = page.evaluate(
        """() => [...document.querySelectorAll("html, body, article *")].filter((e) => e.checkVisibility())
          .map((e) => getComputedStyle(e)).map((style) => [style.color, style.backgroundColor])"""
    )
    context.close()
    inks, papers = ({pair[i] for pair in colors} for i in (0, 1))
    assert papers <= {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}
    assert all(max(map(int, ink[4:-1].split(", "))) < 130 for ink in inks), inks


def test_closed_answers_need_no_font_that_is_loaded_late(browser, base_url) -> None:
    """Chromium does not wait for fonts that only paper needs: those faces are there with their style sheet."""
    page = browser.new_page()
    requested = []
    page.on("request", lambda request: requested.append(request.url))
    page.goto(base_url + QUESTION)
    page.wait_for_load_state("networkidle")
    requested.clear()
    text = Text(page.pdf(format="a4"))
    page.close()
    assert [url for url in requested if ".woff2" in url and not url.startswith("data:")] == []
    assert {kind for _, kind in text.fonts} == {"/CIDFontType2"}
    assert {name for name, _ in text.fonts if name.startswith("SourceCodePro")}
