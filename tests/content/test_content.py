"""The real questions: no rule is broken, the code prints what the pages show, the figures are what their scripts draw."""

from pathlib import Path

import pytest

from heldout import bank, execute, figures, rules
from heldout.bank import QuestionBank
from heldout.rules import cards, formulas
from tests.support import ROOT

SCRIPTS = sorted((ROOT / "docs").glob("*/*.py"))


@pytest.fixture(scope="module")
def guide() -> QuestionBank:
    return bank.load(ROOT)[0]


def test_no_rule_is_broken() -> None:
    questions, problems = bank.load(ROOT)
    problems += rules.check(ROOT, questions) + formulas.check(ROOT, ROOT / ".cache" / "formulas", questions) + cards.check(ROOT, questions)
    assert len(questions.questions) >= 26
    assert "\n".join(map(str, sorted(problems))) == ""


def test_every_page_shows_what_its_code_prints(guide: QuestionBank) -> None:
    """Slow: runs the code of every question, in a clean process each."""
    assert sum(bool(execute.blocks(q.body)) for q in guide.questions) >= 20
    assert "\n".join(map(str, execute.stale_outputs(guide.questions))) == ""


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_a_figure_redrawn_is_the_same_file(script: Path) -> None:
    assert figures.render(script) == script.with_suffix(".svg").read_text(encoding="utf-8")


def test_figures_suit_light_dark_and_paper() -> None:
    for script in SCRIPTS:
        svg = script.with_suffix(".svg").read_text(encoding="utf-8")
        assert "prefers-color-scheme:dark" in svg
        assert "<script" not in svg
        assert "<text" not in svg, f"{script.stem}: letters must be paths, the reader may lack the font"


def test_every_question_leads_on(guide: QuestionBank) -> None:
    """No dead ends: each question names two that exist."""
    assert [q.id for q in guide.questions if sum(f.id in guide.by_id for f in q.follow_ups) < 2] == []


def test_the_first_26_questions_are_there(guide: QuestionBank) -> None:
    expected = (
        "bayes-theorem likelihood central-limit-theorem type-i-and-type-ii-errors gradient-descent eigenvalues-and-eigenvectors "
        "bias-variance-tradeoff precision-and-recall roc-curve l1-and-l2-regularization kernel-trick cross-validation random-forest "
        "naive-bayes class-imbalance hash-table palindrome-cut missing-data-in-pandas sql-joins parallel-algorithm vectorization "
        "recommendation-system revenue-from-machine-learning netflix-prize favorite-algorithm recent-papers"
    )
    assert set(expected.split()) - set(guide.by_id) == set()
