"""Python-Markdown extension: puts rendered formulas where pymdownx.arithmatex marked them.

In mkdocs.yml, `pymdownx.arithmatex` with `generic: true`, `block_syntax: [dollar]` and `inline_syntax: [dollar]`, then
`heldout.formulas.extension`. It runs on the finished HTML of a page, so headings, tables of contents and search text
are made from TeX, never from glyphs.
"""

import html
import re
from collections.abc import Callable
from pathlib import Path

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor

from heldout.formulas.formula import Formula
from heldout.formulas.rendering import render

CACHE_DIR = Path(".cache", "formulas")
_MARKED = re.compile(r'<(?P<tag>span|div) class="arithmatex">\\(?:\((?P<inline>.*?)\\\)|\[(?P<display>.*?)\\\])</(?P=tag)>', re.S)


class FormulaError(ValueError):
    """Formulas of a page that MathJax does not accept."""


class FormulaPostprocessor(Postprocessor):
    """Replaces the marked TeX of a page; formulas that the cache does not hold cost one start of Node per page."""

    def __init__(self, md: Markdown, root: Path, cache_dir: Path) -> None:
        super().__init__(md)
        self.root, self.cache_dir = root, cache_dir

    def run(self, text: str) -> str:
        formulas = [_formula(match) for match in _MARKED.finditer(text)]
        if not formulas:
            return text
        rendered = render(formulas, self.cache_dir, self.root)
        if rendered.errors:
            raise FormulaError("\n".join(f"formula {formula}: {error}" for formula, error in rendered.errors.items()))
        return replace_marked(text, rendered.html)


class FormulaExtension(Extension):
    """Options: `root` (folder of mkdocs.yml and node_modules; default: the current one), `cache_dir` (below root)."""

    def __init__(self, **options: str) -> None:
        self.config = {
            "root": ["", "Folder that holds package-lock.json and node_modules"],
            "cache_dir": ["", "Folder of rendered formulas"],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        root = Path(self.getConfig("root") or Path.cwd())
        cache_dir = root / (self.getConfig("cache_dir") or CACHE_DIR)
        md.postprocessors.register(FormulaPostprocessor(md, root, cache_dir), "heldout-formulas", -10)  # after all others


def makeExtension(**options: str) -> FormulaExtension:  # noqa: N802
    """Called by Python-Markdown."""
    return FormulaExtension(**options)


def replace_marked(text: str, html_of: Callable[[Formula], str]) -> str:
    """The HTML of a page with every formula that arithmatex marked as `html_of` gives it."""
    return _MARKED.sub(lambda match: html_of(_formula(match)), text)


def _formula(match: re.Match[str]) -> Formula:
    display = match["display"] is not None
    return Formula(html.unescape(match["display"] if display else match["inline"]), display)
