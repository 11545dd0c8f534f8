"""The scanner finds exactly the formulas that arithmatex marks, and their lines."""

import html
import re

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heldout.formulas import Formula, find_formulas, find_stray_dollars

EXTENSIONS = ["pymdownx.superfences", "tables", "md_in_html", "attr_list", "admonition", "footnotes", "pymdownx.arithmatex"]
OPTIONS = {"pymdownx.arithmatex": {"generic": True, "block_syntax": ["dollar"], "inline_syntax": ["dollar"]}}
MARKED = re.compile(r'<(span|div) class="arithmatex">\\[(\[](.*?)\\[)\]]</\1>', re.S)


def marked_by_arithmatex(text: str) -> list[Formula]:
    page = markdown.markdown(text, extensions=EXTENSIONS, extension_configs=OPTIONS)
    return [Formula(html.unescape(body), tag == "div") for tag, body in MARKED.findall(page)]


def found(text: str) -> list[str]:
    return [str(formula) for _, formula in find_formulas(text)]


@pytest.mark.parametrize(
    ("text", "formulas"),
    [
        ("$a$ and $b$", ["$a$", "$b$"]),
        ("From $5 to $6.", []),
        (r"\$5 and $x$", ["$x$"]),
        (r"\\$x$ y$", ["$x$"]),
        (r"\\\$x$ y$", []),
        ("a $x$, `$y$`, $z$", ["$x$", "$z$"]),
        ("`` $a` `` $b$", ["$b$"]),
        (r"\\`$x$` $y$", ["$y$"]),
        ("$`a`$ $b$", ["$b$"]),
        ("$x\ny$", ["$x\ny$"]),
        ("$x$$y$", ["$x$", "$y$"]),
        ("$a < b$ and $c > d$ and $a<b$ x $c>d$", ["$a < b$", "$c > d$", "$a<b$", "$c>d$"]),
        ("$a &lt; b$ $x & y$", ["$a < b$", "$x & y$"]),
        ("$$\na\n$$", ["$$a$$"]),
        ("text\n$$\na\n$$\n\nmore", []),
        ("text\n\n$$\na\n\nb\n$$", []),
        ("  $$\nx\n$$", []),
        ("$$x$$ inline $$y$$ here", ["$x$", "$y$"]),
        ("```\n$x$\n```\n$y$", ["$y$"]),
        ('~~~python\nx = "$a$"\n~~~\n\n$b$', ["$b$"]),
        ("    code $x$\n\ntext $y$", ["$y$"]),
        ("- item\n\n    $$\n    a &= b\n    $$\n\n    more $q$", ["$$a &= b$$", "$q$"]),
        ("- a $x\n- b$ c $d$", ["$d$"]),
        ("- $a$\n\n\n        code $x$\n", ["$a$"]),
        ("1. a $x$\n2. $$y$$\n\n$$z$$", ["$x$", "$$y$$", "$$z$$"]),
        ("> quote $a\n> b$ c\n\n$z$", ["$a\nb$", "$z$"]),
        ("# head $h\n text$ $k$", ["$k$"]),
        ("| a | b |\n|---|---|\n| $x$ | `|$y$` $\\|z\\|$ |", ["$x$", r"$\|z\|$"]),
        ("| a | b |\n|---|---|\n| $x|y$ | z |", []),
        ("<!-- $x$ -->\n\n$y$", ["$y$"]),
        ("<div>\n$x$\n</div>\n\n$y$", ["$y$"]),
        ('<div markdown="1">\n\npara $p$\n\n$$\nq\n$$\n\n</div>', ["$p$", "$$q$$"]),
        ('!!! note "title $t$"\n    body $b$\n\n    $$\n    x\n    $$', ["$t$", "$b$", "$$x$$"]),
        ("text[^1] $a$\n\n[^1]: note $n$", ["$a$", "$n$"]),
    ],
)
def test_finds_what_arithmatex_marks(text: str, formulas: list[str]) -> None:
    assert found(text) == formulas
    assert [str(formula) for formula in marked_by_arithmatex(text)] == formulas


words = st.sampled_from(
    [
        "the",
        "loss",
        r"$x$",
        r"$\hat{y}_i$",
        "$a &lt; b$",
        "`code`",
        "`$k$`",
        r"\$5",
        "$5",
        "5$",
        "$",
        "**bold**",
        r"\\",
        "``",
        "`",
        "$n+1$.",
    ]
)
lines = st.lists(words, min_size=1, max_size=6).map(" ".join)
texts = st.lists(lines, min_size=1, max_size=3).map("\n".join)
displays = st.sampled_from(["$$\nx^2\n$$", "$$ y $$", "$$\na &= b \\\\\nc &= d\n$$  "])


def indented(block: str) -> str:
    return "\n".join(f"    {line}" for line in block.split("\n"))


blocks = st.one_of(
    texts.map(lambda text: f"We write {text}"),
    displays,
    st.tuples(texts, displays).map(lambda pair: f"So {pair[0]}\n{pair[1]}"),
    lines.map(lambda line: f"## About {line}"),
    texts.map(lambda text: f"```text\n{text}\n```"),
    texts.map(lambda text: "> Quote " + text.replace("\n", "\n> ")),
    st.lists(lines, min_size=1, max_size=3).map(lambda items: "\n".join(f"- item {item}" for item in items)),
    st.tuples(lines, displays).map(lambda pair: f"1. first {pair[0]}\n\n{indented(pair[1])}"),
    st.tuples(lines, texts).map(lambda pair: f"- first {pair[0]}\n\n{indented('then ' + pair[1])}"),
    texts.map(lambda text: f"Before it\n\n{indented('code ' + text)}\n\nafter it"),
    st.lists(st.sampled_from(["$x$", r"$\|w\|$", "`a|b`", "`$c$`", "text", r"\$3"]), min_size=2, max_size=2).map(
        lambda cells: "| one | two |\n|---|---|\n| " + " | ".join(cells) + " |"
    ),
)


@settings(max_examples=150, deadline=None, database=None, derandomize=True)
@given(st.lists(blocks, min_size=1, max_size=5).map("\n\n".join))
def test_agrees_with_arithmatex(text: str) -> None:
    assert [formula for _, formula in find_formulas(text)] == marked_by_arithmatex(text)


def test_lines_count_from_one_and_point_at_the_opening_dollar() -> None:
    prose = "# Title\n\nA $a$ and\n`$no$` then $b\n+c$.\n\n```\n$x$\n```\n\n$$\nd\n$$\n\n"
    text = prose + "- one\n- two $e$\n\n| h | i |\n|---|---|\n| j | $f$ |\n"
    assert [(line, formula.tex) for line, formula in find_formulas(text)] == [
        (3, "a"), (4, "b\n+c"), (11, "d"), (16, "e"), (20, "f"),
    ]  # fmt: skip


def test_names_dollars_that_make_no_display() -> None:
    assert find_stray_dollars("The loss is\n$$\nx\n$$\n\nand $$y$$ too.") == [2, 4, 6, 6]
    assert find_stray_dollars("The loss is\n\n$$\nx\n$$\n\nand $y$, which costs \\$5 or `$$`.") == []


def test_indentation_is_no_part_of_a_formula() -> None:
    assert Formula("\n    a  +\n    b\n", True) == Formula("a +\nb", True)
    assert Formula("a\\ ", False).tex == "a\\ "
    assert Formula(r"a\\ ", False).tex == r"a\\"
