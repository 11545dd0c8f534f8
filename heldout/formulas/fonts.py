"""Cuts MathJax's fonts down to the characters in use and gives them TrueType outlines.

Chromium writes CFF fonts into a PDF as Type 3, whose glyphs print poorly and cannot be searched well; TrueType stays
TrueType. The same input gives the same bytes, whenever and wherever it is converted.
"""

import hashlib
import io
import logging
from importlib.metadata import version
from pathlib import Path

from heldout.formulas.cache import write_atomically

TOLERANCE = 0.6  # of 1000 units per em: how far a quadratic curve may stray from the cubic one
_MAXP_ZEROS = (
    "maxTwilightPoints",
    "maxStorage",
    "maxFunctionDefs",
    "maxInstructionDefs",
    "maxStackElements",
    "maxSizeOfInstructions",
    "maxComponentElements",
)


class MissingGlyph(ValueError):
    """MathJax promised a character that its font file does not hold."""


def subset(source: Path, characters: set[str], cache_dir: Path) -> bytes:
    """WOFF2 with just `characters` of the font `source`, from the cache if it was made before."""
    wanted = "".join(sorted(characters))
    digest = hashlib.sha256(source.read_bytes())
    digest.update(Path(__file__).read_bytes() + wanted.encode() + version("fonttools").encode() + version("brotli").encode())
    cached = cache_dir / "fonts" / f"{source.stem}.{digest.hexdigest()[:16]}.woff2"
    if not cached.exists():
        write_atomically(cached, _convert(source, {ord(character) for character in characters}))
    return cached.read_bytes()


def _convert(source: Path, unicodes: set[int]) -> bytes:
    from fontTools.subset import Options, Subsetter  # slow to import, and only needed when characters change
    from fontTools.ttLib import TTFont

    logging.getLogger("fontTools.subset").setLevel(logging.ERROR)
    font = TTFont(source, recalcTimestamp=False)
    missing = unicodes - font.getBestCmap().keys()
    if missing:
        raise MissingGlyph(f"{source.name} has no {', '.join(f'U+{code:04X}' for code in sorted(missing))}")
    options = Options()
    options.notdef_outline = True
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]  # with the licence
    options.drop_tables += ["FFTM", "DSIG", "ltag"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=unicodes)
    subsetter.subset(font)
    if "CFF " in font:
        _to_truetype(font)
    font.flavor = "woff2"
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def _to_truetype(font) -> None:
    """Replaces the cubic outlines (CFF) of a fontTools font by quadratic ones (glyf), in place."""
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import newTable

    outlines, order, glyphs = font.getGlyphSet(), font.getGlyphOrder(), {}
    for name in order:
        pen = TTGlyphPen(outlines)
        outlines[name].draw(Cu2QuPen(pen, TOLERANCE, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = table = newTable("glyf")
    table.glyphOrder, table.glyphs = order, glyphs
    del font["CFF "]
    table.compile(font)  # computes the boxes that follow
    for name in order:  # TrueType places a glyph by its left side bearing, CFF did not
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, glyphs[name].xMin if glyphs[name].numberOfContours else 0)
    maxp = font["maxp"]
    maxp.tableVersion, maxp.maxZones = 0x00010000, 1
    for name in _MAXP_ZEROS:
        setattr(maxp, name, 0)
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font["head"].modified = font["head"].created
    font.sfntVersion = "\x00\x01\x00\x00"
