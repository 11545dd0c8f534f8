"""Fields of a note: Markdown as HTML, formulas as Anki's MathJax reads them, on made-up texts and on every real question."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from heldout.anki.markup import to_html
from heldout.anki.note import FIELDS, notes
from heldout.bank import QuestionBank
from heldout.formulas import find_formulas
from heldout.formulas.macros import expand, macros
from heldout.rules.body import texts
from tests.support import ROOT, SITE_URL

FORMULA = re.compile(r"\\\((.*?)\\\)|\\\[(.*?)\\\]", re.S)
ELEMENTS = {"a", "blockquote", "br", "code", "em", "html", "img", "li", "ol", "p", "pre", "strong", "ul"}


def read(html: str) -> tuple[list[str], str]:
    """The TeX that MathJax will find, which leaves code alone, and the text around it, as a browser shows both."""
    tree = LexborHTMLParser(html)
    for code in tree.css("code"):
        code.decompose()
    text = tree.body.text() if tree.body else ""
    return [inline or display for inline, display in FORMULA.findall(text)], FORMULA.sub("", text)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Plain **bold**, *weak* & `code < 1`.", "Plain <strong>bold</strong>, <em>weak</em> &amp; <code>code &lt; 1</code>."),
        ("$a<b$ & $c>d$", r"\(a&lt;b\) &amp; \(c&gt;d\)"),
        (
            r"$\E[x]$ and $\argmin_x \norm{x}$",
            r"\(\operatorname{\mathbb{E}}[x]\) and \(\operatorname*{arg\,min}_x \left\lVert x\right\rVert\)",
        ),
        ("So\n\n$$\nx_1 + *x*\n$$\n\nholds.", "<p>So</p>\n\\[x_1 + *x*\\]\n<p>holds.</p>"),
        (r"It costs \$5, `$HOME` is no formula", "It costs $5, <code>$HOME</code> is no formula"),
        ("[Bayes](https://example.org/?a=1&b=2)", '<a href="https://example.org/?a=1&amp;b=2">Bayes</a>'),
    ],
)
def test_a_text_and_its_html(markdown: str, html: str) -> None:
    assert to_html(markdown) == html


SMALL_TEX = st.text("abxy<>&+-=_^ ", min_size=1).filter(lambda s: s.strip() == s)
WORDS = st.text("ab cd<>&.,", min_size=1).filter(lambda s: s.strip() == s)


@given(st.lists(st.tuples(WORDS, SMALL_TEX), min_size=1, max_size=4))
def test_formulas_survive_as_they_are_and_nothing_becomes_markup(pieces: list[tuple[str, str]]) -> None:
    html = to_html("x " + " ".join(f"`{word}` ${tex}$" for word, tex in pieces))
    assert [tex.split() for tex in read(html)[0]] == [tex.split() for _, tex in pieces]
    assert {node.tag for node in LexborHTMLParser(html).body.traverse()} <= {"body", "code", "p", "-text"}


def test_every_formula_of_the_guide_is_found_balanced_and_standard(bank: QuestionBank) -> None:
    own = set(macros())
    seen = 0
    for question in bank.questions:
        for text, *where in texts(question):
            if where == ["title"]:
                continue
            expected = [expand(formula.tex) for _, formula in find_formulas(text)]
            found, around = read(to_html(text))
            assert found == expected, question.id
            assert not re.search(r"\\[()\[\]]|\$(?!\d)", around), f"{question.id}: {around}"  # $1 million is no formula
            for tex in found:
                bare = re.sub(r"\\.", "", tex)
                assert bare.count("{") == bare.count("}"), tex
                assert not own & set(re.findall(r"\\([A-Za-z]+|\d)", tex)), tex
            seen += len(found)
    assert seen > 500


def test_the_fields_of_every_note_are_whole(bank: QuestionBank) -> None:
    made = notes(ROOT, bank, SITE_URL)
    assert [note.id for note in made] == [question.id for question in bank.questions]
    for note in made:
        fields = dict(zip(FIELDS, note.fields, strict=True))
        assert all(fields[name] for name in ("Id", "Title", "Question", "Answer", "Key points", "To memorize", "Link", "Level")), note.id
        assert 3 <= fields["Key points"].count("<li>") <= 6
        assert not any(re.search(r"\s", tag) for tag in note.tags)
        for html in note.fields:
            tags = {node.tag for node in LexborHTMLParser(html).root.traverse()} - {"-text", "head", "body"}
            assert tags <= ELEMENTS, (note.id, tags)
            assert not re.search(r"\[sound:|\[\$|\[latex\]|\[anki:", html), f"{note.id}: Anki reads this as a command"
            assert all(link.attributes["href"].startswith("https://") for link in LexborHTMLParser(html).css("a[href]"))
