"""The faces of the text hold what the pages show, and little else."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from selectolax.lexbor import LexborHTMLParser

from tests.support import ROOT

SOURCES = ROOT / "node_modules" / "@fontsource" / "stix-two-text" / "files"


def characters(path: Path) -> set[str]:
    with TTFont(path) as font:
        return {chr(code) for code in font.getBestCmap()}


def shown_text(page: Path) -> str:
    """Formulas have faces of their own."""
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    for formula in tree.css("mjx-container"):
        formula.decompose()
    return tree.body.text()


@pytest.mark.parametrize("face", ["400-normal", "400-italic", "700-normal"])
def test_a_cut_face_has_every_character_that_a_page_shows(site: Path, face: str) -> None:
    name = f"stix-two-text-latin-{face}.woff2"
    whole, cut = characters(SOURCES / name), characters(site / "assets" / "fonts" / name)
    shown = set().union(*(shown_text(p) for p in site.rglob("*.html")))
    assert shown & whole <= cut
    assert cut < whole
    assert (site / "assets" / "fonts" / name).stat().st_size < 0.8 * (SOURCES / name).stat().st_size
