"""A smoke test in Firefox. Playwright does not drive the distributions' Firefox; WebDriver BiDi does, through puppeteer-core."""

import json
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from heldout import node
from scripts import browsers
from tests.support import ROOT


@pytest.fixture(scope="module")
def seen(base_url: str) -> dict:
    program = browsers.find("firefox")
    assert program, "no Firefox: run `make test`, which gets one, or set FIREFOX to its path"
    node.packages(ROOT, "puppeteer-core")
    script = Path(__file__).with_name("firefox.mjs")
    done = subprocess.run([node.node(), script, program, base_url], cwd=ROOT, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout.splitlines()[-1])


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


def test_firefox_prints_closed_answers(seen: dict) -> None:
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(seen["pdf"]).pages).split())
    assert "Base-rate fallacy" in text
    assert "turns a prior into a posterior" in text
