"""Formulas as plain characters: input beside output."""

import html

import pytest

from heldout import bank as question_bank
from heldout.exports.readable import formula, readable
from heldout.formulas import find_formulas
from heldout.markdown_text import with_formulas, without_code
from heldout.rules.body import texts
from tests.support import ROOT


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"P(A\mid B)=\dfrac{P(B\mid A)\,P(A)}{P(B)}", "P(A|B) = (P(B|A) P(A))/P(B)"),
        (r"\hat{\sigma}^2=\frac1n\sum_i(x_i-\bar{x})^2", "σ\u0302² = 1/nΣᵢ(xᵢ-x\u0304)²"),
        (r"\lambda\lVert\mathbf w\rVert_2^2", "λ‖w‖₂²"),
        (r"\mathbf A\mathbf v=\lambda\mathbf v", "Av = λv"),
        (r"\sqrt{d_k}", "√dₖ"),
        (r"\sqrt{n+1}", "√(n+1)"),
        (r"e^{-x}", "e^(-x)"),
        (r"2^{10}", "2¹⁰"),
        (r"\E[X\given Y]", "E[X|Y]"),
        (r"\norm{x}\le 1", "‖x‖ ≤ 1"),
        (r"\mathbf{X}\T\mathbf y", "Xᵀy"),
        (r"P(y\mid\mathbf{x})\propto P(y)\prod_jP(x_j\mid y)", "P(y|x) ∝ P(y)ΠⱼP(xⱼ|y)"),
        (r"\operatorname{softmax}(z)", "softmax(z)"),
        (r"\{1,2\}", "{1,2}"),
        (r"c_{FP}", "c_FP"),
        (r"5\%", "5%"),
        (r"\unknowncommand x", "unknowncommand x"),
    ],
)
def test_formula(tex: str, text: str) -> None:
    assert formula(tex) == text


def test_text_around_formulas_loses_its_markup() -> None:
    assert readable("The *mean* $\\mu$ of `x_i`,\nsee [here](a.md), costs \\$5.") == "The mean μ of x_i, see here, costs $5."


def test_amounts_and_code_are_no_formulas() -> None:
    text = "A $1 million prize, $\\hat y$, and `$HOME:$PATH` for $2 more."
    assert readable(text) == "A $1 million prize, y\u0302, and $HOME:$PATH for $2 more."


def test_the_pattern_finds_the_formulas_that_the_scanner_finds() -> None:
    """The scanner (heldout/formulas/scan.py) is exact about blocks, but cannot say where in a text a formula stands."""
    bank, _ = question_bank.load(ROOT)
    count, differ = 0, []
    for question in bank.questions:
        for text in [without_code(question.body), *(text for text, *where in texts(question) if where != ["title"])]:
            found: list[str] = []
            with_formulas(text, lambda tex, found=found: found.append(tex) or "")
            exact = [f.tex for _, f in find_formulas(text)]
            count += len(exact)
            if [" ".join(html.unescape(tex).split()) for tex in found] != [" ".join(tex.split()) for tex in exact]:
                differ.append(f"{question.id}: {text[:60]}")
    assert differ == []
    assert count > 1000
