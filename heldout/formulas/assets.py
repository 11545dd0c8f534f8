"""Writes the style sheets and fonts that rendered formulas need."""

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path

from heldout import node
from heldout.formulas import fonts
from heldout.formulas.cache import write_atomically
from heldout.formulas.engine import NPM_PACKAGES
from heldout.formulas.rendering import Rendered
from heldout.formulas.stylesheet import STRUT, family

FONT_FOLDER = "math-fonts"


@dataclass(frozen=True)
class Assets:
    """What was written. `fonts`: CSS family -> file; the one of regular characters, "MJX-STX-N", is worth a preload."""

    css: Path
    print_css: Path
    fonts: dict[str, Path]


def write_assets(rendered: Rendered, out_dir: Path) -> Assets:
    """Writes math.css, math-print.css and math-fonts/*.woff2 below `out_dir`, and removes fonts of an earlier set.

    math-print.css holds the same faces as data URIs, for `media=print`: Chromium prints without waiting for font files
    that only the printed page needs. It must be linked after math.css, whose faces it replaces.
    """
    subsets = _subsets(rendered)
    folder = out_dir / FONT_FOLDER
    files = {font: folder / f"{_stem(font)}.{hashlib.sha256(data).hexdigest()[:10]}.woff2" for font, data in subsets.items()}
    for font, data in subsets.items():
        _write(files[font], data)
    for stale in set(folder.glob("mjx-*.woff2")) - set(files.values()):
        stale.unlink()
    by_file = [_face(font, f"{FONT_FOLDER}/{files[font].name}") for font in subsets]
    inline = [_face(font, f"data:font/woff2;base64,{base64.b64encode(data).decode()}") for font, data in subsets.items()]
    css, print_css = out_dir / "math.css", out_dir / "math-print.css"
    _write(css, "\n".join([*by_file, rendered.css, ""]).encode())
    _write(print_css, "\n".join([*inline, ""]).encode())
    return Assets(css, print_css, {family(font): path for font, path in files.items()})


def _subsets(rendered: Rendered) -> dict[str, bytes]:
    """Font letters -> WOFF2. The strut font is always there: it gives every character its line height."""
    modules = node.packages(rendered.root, *NPM_PACKAGES)
    source = modules / "@mathjax" / "mathjax-stix2-font" / "chtml" / "woff2"
    glyphs = {**rendered.glyphs, STRUT: {" "}}
    return {
        font: fonts.subset(source / f"{_stem(font)}.woff2", characters, rendered.cache_dir) for font, characters in sorted(glyphs.items())
    }


def _stem(font: str) -> str:
    return f"mjx-stx-{font.lower()}"


def _face(font: str, url: str) -> str:
    return f'@font-face{{font-family:{family(font)};src:url("{url}") format("woff2")}}'


def _write(path: Path, content: bytes) -> None:
    """Only a changed file is written, or a server that watches the folder would never rest."""
    if not path.exists() or path.read_bytes() != content:
        write_atomically(path, content)
