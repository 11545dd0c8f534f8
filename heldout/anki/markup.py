"""Markdown as the HTML of an Anki field, formulas as Anki's MathJax reads them."""

import html
from functools import lru_cache

from markdown import Markdown

from heldout.formulas.extension import replace_marked
from heldout.formulas.formula import Formula
from heldout.formulas.macros import expand

_ARITHMATEX = {"generic": True, "inline_syntax": ["dollar"], "block_syntax": ["dollar"]}  # as in mkdocs.yml


def to_html(markdown: str) -> str:
    """Every block of the text; a text of one paragraph stands without `<p>`."""
    text = replace_marked(_converter().reset().convert(markdown), _mathjax)
    alone = text.startswith("<p>") and text.endswith("</p>") and text.count("<p>") == 1
    return text[len("<p>") : -len("</p>")] if alone else text


def _mathjax(formula: Formula) -> str:
    tex = html.escape(expand(formula.tex), quote=False)
    return rf"\[{tex}\]" if formula.display else rf"\({tex}\)"


@lru_cache(maxsize=1)
def _converter() -> Markdown:
    return Markdown(extensions=["pymdownx.arithmatex"], extension_configs={"pymdownx.arithmatex": _ARITHMATEX})
