"""A smoke test in Firefox."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests import firefox


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("firefox") / "question.pdf"


@pytest.fixture(scope="module")
def seen(base_url: str, pdf: Path) -> dict:
    return firefox.seen(Path(__file__).with_name("firefox.mjs"), base_url, str(pdf))


def test_firefox_opens_home_topic_and_question(seen: dict) -> None:
    assert seen["faults"] == []
    assert seen["home"] == "Machine-learning interviews, answered properly"
    assert (seen["topic"], seen["closed"]) == ("Mathematics", 0)
    assert seen["question"] == "Bayes' theorem"


def test_firefox_opens_an_answer_by_click_and_by_link(seen: dict) -> None:
    assert (seen["openAtFirst"], seen["openAfterClick"], seen["openByLink"]) == (False, True, True)
    assert 0 <= seen["headingTop"] < 800


def test_firefox_shows_formulas_and_fits_a_phone(seen: dict) -> None:
    assert seen["formulaWidth"] > 20
    assert seen["overflow"] == 0


def test_firefox_prints_closed_answers(seen: dict, pdf: Path) -> None:
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())
    assert "Base-rate fallacy" in text
    assert "turns a prior into a posterior" in text
