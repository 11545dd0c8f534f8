"""Cheat sheets on paper: nothing missing, nothing beyond the budget, nothing torn."""

import math
import re

import pytest

from heldout.bank import QuestionBank
from tests.print.reading import missing
from tests.support import SITE_URL

TOPICS = ["math", "algorithms", "programming", "company", "interest"]
HEADING, TITLE, WORDS = 10.0, 8.3, 8.0  # points
BUDGET = [(30, 2), (60, 4), (95, 6)]  # entries, pages


def allowed(entries: int) -> int:
    if entries <= BUDGET[0][0]:
        return BUDGET[0][1]
    (n0, p0), (n1, p1) = next(pair for pair in zip(BUDGET, BUDGET[1:], strict=False) if entries <= pair[1][0])
    return math.ceil(p0 + (entries - n0) * (p1 - p0) / (n1 - n0))


def test_the_topics_are_those_of_the_bank(bank: QuestionBank) -> None:
    assert [topic.id for topic in bank.topics] == TOPICS


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("topic", TOPICS)
def test_every_entry_in_order_in_chromium(bank, by_chromium, topic, scripts) -> None:
    text = by_chromium(f"{topic}/cheat-sheet/", scripts=scripts)
    assert missing(text, bank.of_topic(topic)) == []
    assert len(text.pages) <= allowed(len(bank.of_topic(topic)))


def test_every_entry_in_order_in_firefox(bank, by_firefox) -> None:
    sheets = {key: text for key, text in by_firefox.items() if key[0].endswith("cheat-sheet/")}
    assert len(sheets) == len(TOPICS) + 1
    for (path, _), text in sheets.items():
        questions = bank.of_topic(path.split("/")[0])
        assert missing(text, questions) == []
        assert len(text.pages) <= allowed(len(questions))
        assert all(text.pages)


@pytest.mark.parametrize(("paper", "landscape"), [("a4", False), ("letter", True), ("letter", False)])
def test_the_longest_sheet_keeps_its_budget_on_every_paper(bank, by_chromium, paper, landscape) -> None:
    topic = max(TOPICS, key=lambda t: len(bank.of_topic(t)))
    text = by_chromium(f"{topic}/cheat-sheet/", paper=paper, landscape=landscape)
    assert missing(text, bank.of_topic(topic)) == []
    assert len(text.pages) <= allowed(len(bank.of_topic(topic)))


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("topic", TOPICS)
def test_pdf_is_complete_and_short(bank, pdf_texts, topic, paper) -> None:
    text = pdf_texts[f"{topic}-{paper}"]
    assert missing(text, bank.of_topic(topic)) == []
    assert len(text.pages) <= allowed(len(bank.of_topic(topic)))
    assert len(text.data) <= 250_000


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_everything_holds_every_entry(bank, pdf_texts, paper) -> None:
    assert missing(pdf_texts[f"everything-{paper}"], bank.questions) == []


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("topic", TOPICS)
def test_no_entry_is_torn_and_no_heading_stands_alone(bank, pdf_texts, topic, paper) -> None:
    """Pieces of an entry lie on one page and in one column, under its title; a section's heading is close above its first entry."""
    pieces = [p for p in pdf_texts[f"{topic}-{paper}"].pieces if p.size in (TITLE, HEADING, WORDS)]
    titles = [i for i, p in enumerate(pieces) if p.size == TITLE and p.font.endswith("SemiBold")]
    assert len(titles) == len(bank.of_topic(topic))
    width = {"a4": 251, "letter": 235}[paper]
    for start, end in zip(titles, [*titles[1:], len(pieces)], strict=True):
        title, *words = [p for p in pieces[start:end] if p.size != HEADING and not re.fullmatch(r"\d+", p.text)]
        left = title.x - 16
        assert [p for p in words if p.page != title.page or p.y > title.y or not left <= p.x <= left + width + 4] == []
    for i, piece in enumerate(pieces):
        if piece.size == HEADING:
            following = pieces[next(t for t in titles if t > i)]
            assert following.page == piece.page
            assert 8 < piece.y - following.y < 20, piece.text


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_running_heads(bank, pdf_texts, paper) -> None:
    text = pdf_texts[f"algorithms-{paper}"]
    n = len(text.pages)
    for i, page in enumerate(text.pages, 1):
        assert f"{i}/{n}" in page
        assert f"{SITE_URL}algorithms/cheat-sheet/".partition("//")[2] in page
    heads = [p for p in text.pieces if p.size == 7.5 and p.text in ("Algorithms", "Held-Out")]
    assert [(p.page, p.text) for p in heads] == [(page, head) for page in range(1, n) for head in ("Algorithms", "Held-Out")]
