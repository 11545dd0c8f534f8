"""Formulas: found in Markdown, rendered by MathJax while the site is built, with the fonts and styles they need."""

from heldout.formulas.assets import Assets, write_assets
from heldout.formulas.formula import Formula
from heldout.formulas.rendering import Rendered, render
from heldout.formulas.scan import find_formulas, find_stray_dollars

__all__ = ["Assets", "Formula", "Rendered", "find_formulas", "find_stray_dollars", "render", "write_assets"]
