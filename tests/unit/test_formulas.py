"""TeX becomes HTML that is complete without a script, the same whatever else was rendered, or an error that helps."""

import json
import re
import subprocess
from pathlib import Path

import markdown
import pytest

from heldout.formulas import Formula, Rendered, engine, render
from heldout.formulas.macros import expand, macros
from heldout.formulas.markup import Markup, NoGlyph, clean

ROOT = Path(__file__).parents[2]
TEX = json.loads((Path(__file__).parent / "data" / "formulas.json").read_text(encoding="utf-8"))
FORMULAS = [Formula(tex, display) for tex in TEX for display in (True, False)]


@pytest.fixture(scope="module")
def cache_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("formulas")


@pytest.fixture(scope="module")
def rendered(cache_dir: Path) -> Rendered:
    return render(FORMULAS, cache_dir, ROOT)


def one(tex: str, cache_dir: Path, display: bool = False) -> str:
    return render([Formula(tex, display)], cache_dir, ROOT).html(Formula(tex, display))


def picture(html: str) -> str:
    return re.sub(r"<[^>]+>", "", re.search(r"<mjx-math.*?</mjx-math>", html, re.S)[0])


def test_every_kind_of_formula_renders(rendered: Rendered) -> None:
    assert rendered.errors == {}
    for formula in FORMULAS:
        html = rendered.html(formula)
        assert "<mjx-merror" not in html
        assert "<mjx-utext" not in html
        assert "<merror" not in html
        assert html.startswith("<div" if formula.display else "<span")


def test_html_holds_nothing_that_a_strict_content_policy_or_a_second_copy_forbids(rendered: Rendered) -> None:
    for formula in FORMULAS:
        html = rendered.html(formula)
        assert not re.search(r"\s(style|id|onclick|data-latex|data-mjx-[\w-]+)=", html)
        assert "NaN" not in html


def test_every_class_has_a_rule(rendered: Rendered) -> None:
    css = rendered.css
    assert "NaN" not in css
    for formula in FORMULAS:
        for name in re.findall(r"\b(s[0-9a-f]{9}|STX-\w+)\b", rendered.html(formula)):
            assert f".{name}{{" in css


def test_css_has_rules_for_the_elements_in_use_only(cache_dir: Path) -> None:
    css = render([Formula("x^2", False)], cache_dir, ROOT).css
    assert "mjx-msup{" in css
    assert "mjx-c.mjx-c1D465{" in css
    assert "mjx-mtable" not in css
    assert "@font-face" not in css
    assert "mjx-merror" not in css


def test_css_and_html_do_not_depend_on_order_or_cache(rendered: Rendered, tmp_path: Path) -> None:
    render(FORMULAS[5:9], tmp_path, ROOT)
    mixed = render(FORMULAS[::-1], tmp_path, ROOT)
    assert mixed.css == rendered.css
    assert {f: mixed.html(f) for f in FORMULAS} == {f: rendered.html(f) for f in FORMULAS}
    assert mixed.glyphs == rendered.glyphs


ERRORS = dict(
    [
        (r"\foo + 1", r"Undefined control sequence \foo; the project's macros are in heldout/formulas/macros.json"),
        (r"\frac{1}{2", "Missing close brace"),
        ("x}", "Extra close brace or missing open brace"),
        ("a & b", r"Misplaced &; write \& for the sign, or \begin{aligned} around aligned lines"),
        (r"\begin{aligned} x", r"Missing \end{aligned}"),
        (r"\left( x", r"Extra \left or missing \right"),
        (r"\newcommand{\q}{x}\q", r"Undefined control sequence \newcommand; the project's macros are in heldout/formulas/macros.json"),
        (
            r"\DeclareMathOperator{\q}{q}\q",
            r"\DeclareMathOperator inside a formula would change the others; define the macro in heldout/formulas/macros.json",
        ),
        (r"x \label{eq}", r"\label has nothing to point at on a page made of single formulas; refer to it in words"),
        (r"\text{数}", "the mathematical font has no '数'; write it outside the formula"),
    ]
)


def test_a_bad_formula_is_an_error_and_the_others_still_render(cache_dir: Path) -> None:
    good = Formula("x", False)
    result = render([*(Formula(tex, False) for tex in ERRORS), good], cache_dir, ROOT)
    assert {formula.tex: error for formula, error in result.errors.items()} == ERRORS
    assert "𝑥" in result.html(good)


def test_node_starts_only_for_what_the_cache_lacks(rendered: Rendered, cache_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    batches = []

    def run(command: list[str], **options: str) -> subprocess.CompletedProcess:
        batches.append(json.loads(options["input"])["formulas"])
        return real(command, **options)

    real = subprocess.run
    monkeypatch.setattr(subprocess, "run", run)
    again = render(FORMULAS, cache_dir, ROOT)
    assert batches == []
    assert again.css == rendered.css
    render([*FORMULAS, Formula("x+42", True)], cache_dir, ROOT)
    assert batches == [[["x+42", True]]]


def test_a_changed_macro_makes_the_cache_stale(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = engine.version(ROOT)
    changed = tmp_path / "macros.json"
    changed.write_text("{}")
    monkeypatch.setattr(engine, "_SOURCES", (changed, *engine._SOURCES[1:]))
    assert engine.version(ROOT) != before


def test_screen_readers_get_mathml_with_bold_script_and_blackboard_letters(cache_dir: Path) -> None:
    html = one(r"\mathbf{w}\in\R,\ \mathcal{L},\ \bm{\mu},\ \1", cache_dir)
    mathml = re.search(r"<mjx-assistive-mml>(.*?)</mjx-assistive-mml>", html)[1]
    for letter in "𝐰ℝℒ𝝁𝟙":
        assert letter in mathml
    assert "mathvariant" not in mathml
    assert html.count('aria-hidden="true"') == 2


def test_a_copy_holds_tex_that_every_program_understands(cache_dir: Path) -> None:
    html = one(r"\KL(p\|q) < \E[x]", cache_dir)
    copy = re.search(r'<mjx-tex aria-hidden="true">(.*?)</mjx-tex>', html)[1]
    assert copy == r"$D_{\mathrm{KL}}(p\|q) &lt; \operatorname{\mathbb{E}}[x]$"
    assert 'data-tex="\\KL(p\\|q) &lt; \\E[x]"' in html
    css = render([Formula("x", False)], cache_dir, ROOT).css
    assert "mjx-math,mjx-assistive-mml{-webkit-user-select:none;user-select:none}" in css


def test_a_short_formula_stays_on_one_line(cache_dir: Path) -> None:
    assert one("n-1", cache_dir).startswith('<span class="arithmatex short"')
    assert one("a+b+c+d+e+f+g+h+i+j", cache_dir).startswith('<span class="arithmatex" ')


def test_expanding_a_macro_does_not_change_the_picture(cache_dir: Path) -> None:
    uses = []
    for name, definition in macros().items():
        arguments = 0 if isinstance(definition, str) else definition[1]
        uses.append(f"x\\{name}" + "{a}{b}"[: 3 * arguments] + " y")
    result = render([Formula(text, False) for tex in uses for text in (tex, expand(tex))], cache_dir, ROOT)
    for tex in uses:
        assert expand(tex) != tex
        assert picture(result.html(Formula(tex, False))) == picture(result.html(Formula(expand(tex), False)))


def test_macro_arguments_are_braces_or_single_tokens() -> None:
    assert expand(r"\norm{\frac{a}{b}}^2") == r"\left\lVert \frac{a}{b}\right\rVert^2"
    assert expand(r"\pd Lw") == r"\frac{\partial L}{\partial w}"
    assert expand(r"\bm\mu + \\[1ex] \{\}") == r"\boldsymbol{\mu} + \\[1ex] \{\}"


def test_mathjax_html_that_cannot_be_read_is_refused() -> None:
    assert clean("<mjx-c>a</mjx-c>") == Markup("<mjx-c>a</mjx-c>", {"mjx-c"}, {"N": {"a"}})
    with pytest.raises(ValueError, match="cannot read"):
        clean("<mjx-c a=1>a</mjx-c>")
    with pytest.raises(NoGlyph, match="'數'"):
        clean('<mjx-utext variant="normal">數</mjx-utext>')


def to_html(text: str, cache_dir: Path) -> str:
    return markdown.markdown(
        text,
        extensions=["pymdownx.superfences", "pymdownx.arithmatex", "heldout.formulas.extension"],
        extension_configs={
            "pymdownx.arithmatex": {"generic": True, "block_syntax": ["dollar"], "inline_syntax": ["dollar"]},
            "heldout.formulas.extension": {"root": str(ROOT), "cache_dir": str(cache_dir)},
        },
    )


def test_the_markdown_extension_puts_formulas_into_the_page(cache_dir: Path) -> None:
    html = to_html("Let $a < b$, `$c$`.\n\n$$\nd &lt; e\n$$\n", cache_dir)
    assert f"Let {one('a < b', cache_dir)}, <code>$c$</code>." in html
    assert one("d < e", cache_dir, display=True) in html
    assert to_html(r'\$5 and `<span class="arithmatex">\(x\)</span>`', cache_dir) == (
        r'<p>$5 and <code>&lt;span class="arithmatex"&gt;\(x\)&lt;/span&gt;</code></p>'
    )


def test_the_markdown_extension_names_a_bad_formula(cache_dir: Path) -> None:
    with pytest.raises(ValueError, match=r"formula \$\\nope\$: Undefined control sequence \\nope"):
        to_html(r"Let $\nope$.", cache_dir)
