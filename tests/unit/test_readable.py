"""Formulas as plain characters: input beside output."""

import pytest

from heldout.exports.readable import formula, readable


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
