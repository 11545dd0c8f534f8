"""Cuts the faces of the text down to the characters that the site uses: they are a third of a first view."""

import string
from collections.abc import Iterable
from pathlib import Path

from fontTools.ttLib import TTFont

from heldout.formulas.fonts import subset


def cut(folder: Path, texts: Iterable[str], cache: Path) -> None:
    """Rewrite each WOFF2 of `folder` with the characters of `texts` and of ASCII; others fall back to the next face of the style."""
    used = set(string.printable).union(*texts)
    for path in sorted(folder.glob("*.woff2")):
        with TTFont(path) as font:
            known = {chr(code) for code in font.getBestCmap()}
        path.write_bytes(subset(path, used & known, cache))
