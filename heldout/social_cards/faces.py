"""The typefaces of the cards: the site's own, from its npm packages, converted while drawing.

Glyphs are placed here, by the fonts' widths and kerning and not by Pillow, which knows kerning only where a library of the
machine lends a hand: the same card is the same bytes everywhere.
"""

import io
from collections.abc import Sequence
from functools import cache, cached_property
from pathlib import Path

from fontTools.ttLib import TTFont
from PIL import ImageFont

Glyph = tuple["Font", str, int]  # its font, its character, where it starts, in pixels


class Font:
    """One file. Widths and kerning are in shares of the size."""

    def __init__(self, file: Path) -> None:
        self._font = TTFont(file)
        self._units = self._font["head"].unitsPerEm
        self._names: dict[int, str] = self._font.getBestCmap()
        self._widths: dict[str, tuple[int, int]] = self._font["hmtx"].metrics
        self._drawn: dict[int, ImageFont.FreeTypeFont] = {}

    def __contains__(self, char: str) -> bool:
        return ord(char) in self._names

    def advance(self, char: str) -> float:
        return self._widths[self._name(char)][0] / self._units

    def kern(self, left: str, right: str) -> float:
        return self._pairs.get((self._name(left), self._name(right)), 0) / self._units

    def drawn(self, size: int) -> ImageFont.FreeTypeFont:
        """The same for Pillow."""
        if size not in self._drawn:
            self._drawn[size] = ImageFont.truetype(io.BytesIO(self._opentype), size, layout_engine=ImageFont.Layout.BASIC)
        return self._drawn[size]

    def _name(self, char: str) -> str:
        return self._names.get(ord(char), ".notdef")

    @cached_property
    def _opentype(self) -> bytes:
        buffer = io.BytesIO()
        self._font.flavor = None
        self._font.save(buffer)
        return buffer.getvalue()

    @cached_property
    def _pairs(self) -> dict[tuple[str, str], int]:
        """Horizontal kerning of the GPOS table: by pairs of glyphs, then by pairs of classes."""
        pairs: dict[tuple[str, str], int] = {}
        lookups = self._font["GPOS"].table.LookupList.Lookup if "GPOS" in self._font else []
        for table in (getattr(table, "ExtSubTable", table) for lookup in lookups for table in lookup.SubTable):
            if table.LookupType == 2:
                found = _by_pair(table) if table.Format == 1 else _by_class(table, self._names.values())
                for left, right, value in found:
                    pairs.setdefault((left, right), getattr(value, "XAdvance", 0))
        return pairs


def _by_pair(table):
    for left, entries in zip(table.Coverage.glyphs, table.PairSet, strict=True):
        yield from ((left, entry.SecondGlyph, entry.Value1) for entry in entries.PairValueRecord)


def _by_class(table, glyphs):
    first, second = table.ClassDef1.classDefs, table.ClassDef2.classDefs
    for left in table.Coverage.glyphs:
        values = table.Class1Record[first.get(left, 0)].Class2Record
        yield from ((left, right, values[second.get(right, 0)].Value1) for right in glyphs)


class Face:
    """Fonts of one design; a character comes from the first that has it."""

    def __init__(self, files: Sequence[Path]) -> None:
        self._files = files

    def width(self, text: str, size: int) -> int:
        return self.place(text, size)[1]

    def place(self, text: str, size: int) -> tuple[list[Glyph], int]:
        """The glyphs of a line, and its width. Whole pixels: equal letters give equal pixels, which compress better."""
        glyphs: list[Glyph] = []
        x = 0
        for char in text:
            font = self._font_of(char)
            if glyphs and glyphs[-1][0] is font:
                x += round(font.kern(glyphs[-1][1], char) * size)
            glyphs.append((font, char, x))
            x += round(font.advance(char) * size)
        return glyphs, x

    def _font_of(self, char: str) -> Font:
        for file in self._files:
            if char in (font := _open(file)):
                return font
        return _open(self._files[0])


@cache
def _open(file: Path) -> Font:
    return Font(file)
