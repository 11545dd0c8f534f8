"""Draws a card as a PNG of few colors, in the site's look."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image, ImageDraw

from heldout.social_cards import png
from heldout.social_cards.card import Card
from heldout.social_cards.faces import Face
from heldout.social_cards.files import LABEL, NAME, TEXT
from heldout.social_cards.palette import Color, blend
from heldout.social_cards.typesetting import Block, fit

SIZE = (1200, 630)  # what sites that show cards ask for; overrides/partials/social.html says it too
MARGIN = 84
WIDTH = SIZE[0] - 2 * MARGIN
HEAD, FOOT = 116, 556  # baselines of the lines above and below
TOP, BOTTOM = 168, 492  # between them stands the text
SIZES = range(72, 35, -2)
LEADING = 1.25
INK = range(5000, 2999, -500)  # characters times size: the more there is to say, the smaller it is set
SMALL, NOTE = 30, 28
SHADES = (3, 2)  # of a color, which smooth the edges
LIMIT = 10_000  # bytes: the first ink and the first number of shades count that keep a card within it
LEVEL_INKS = {"core": "good", "intermediate": "accent", "advanced": "warm"}


def draw(card: Card, address: str, palette: Mapping[str, Color], faces: Mapping[str, Sequence[Path]]) -> bytes:
    """PNG; `palette` holds colors by their names in the style sheet, `faces` the files of each face."""
    opened = {part: Face(files) for part, files in faces.items()}
    for ink in INK:
        canvas = _painted(card, address, palette, opened, ink)
        for shades in SHADES:
            data = png.encode(*canvas.indexed(shades))
            if len(data) <= LIMIT:
                return data
    return data


def _painted(card: Card, address: str, palette: Mapping[str, Color], face: Mapping[str, Face], ink: int) -> "Canvas":
    canvas = Canvas(palette)
    _head(canvas, face, card)
    note = fit(card.note, face[LABEL].width, WIDTH, 150, (NOTE,), 1.45) if card.note else None
    room = BOTTOM - TOP - (note.height + 26 if note else 0)
    sizes = [size for size in SIZES if size * len(card.text) + NOTE * len(card.note) // 2 <= ink] or SIZES[-1:]
    text = fit(card.text, face[TEXT].width, WIDTH, room, sizes, LEADING)
    y = TOP + (room - text.height) // 2
    y = _block(canvas, face[TEXT], text, y, "fg")
    if note:
        _block(canvas, face[LABEL], note, y + 26, "muted")
    canvas.rule(FOOT - 48, "line")
    canvas.line(address, face[LABEL], NOTE, MARGIN, FOOT, "muted")
    return canvas


def _head(canvas: "Canvas", face: Mapping[str, Face], card: Card) -> None:
    x = MARGIN
    for part, ink in (("Held", "fg"), ("-", "warm"), ("Out", "fg")):
        x = canvas.line(part, face[NAME], 40, x, HEAD, ink)
    right = SIZE[0] - MARGIN
    if card.level:
        right = _pill(canvas, face[LABEL], str(card.level), right, LEVEL_INKS[card.level]) - 22
    canvas.line(card.topic, face[LABEL], SMALL, right - face[LABEL].width(card.topic, SMALL), HEAD, "muted")


def _pill(canvas: "Canvas", face: Face, text: str, right: int, ink: str) -> int:
    """As the pages mark a level; returns where it begins."""
    size = 26
    left = right - face.width(text, size) - 40
    canvas.frame((left, HEAD - 32, right, HEAD + 14), ink)
    canvas.line(text, face, size, left + 20, HEAD - 1, ink)
    return left


def _block(canvas: "Canvas", face: Face, block: Block, top: int, ink: str) -> int:
    """Returns where the block ends."""
    for i, line in enumerate(block.lines):
        canvas.line(line, face, block.size, MARGIN, top + block.leading * i + round(block.size * 0.9), ink)
    return top + block.height


class Canvas:
    """The ground and a mask of each ink; where inks meet, the later one covers."""

    def __init__(self, palette: Mapping[str, Color]) -> None:
        self._palette = palette
        self._masks: dict[str, Image.Image] = {}

    def line(self, text: str, face: Face, size: int, x: int, baseline: int, ink: str) -> int:
        """Returns where the line ends."""
        pen = ImageDraw.Draw(self._mask(ink))
        glyphs, width = face.place(text, size)
        for font, char, offset in glyphs:
            pen.text((x + offset, baseline), char, fill=255, font=font.drawn(size), anchor="ls")
        return x + width

    def rule(self, y: int, ink: str) -> None:
        ImageDraw.Draw(self._mask(ink)).rectangle((MARGIN, y, SIZE[0] - MARGIN - 1, y + 1), fill=255)

    def frame(self, box: tuple[int, int, int, int], ink: str) -> None:
        """A rounded frame, drawn four times as large and shrunk, since Pillow draws its corners with steps."""
        left, top, right, bottom = box
        large = Image.new("L", ((right - left) * 4, (bottom - top) * 4))
        edges = (0, 0, large.width - 1, large.height - 1)
        ImageDraw.Draw(large).rounded_rectangle(edges, radius=large.height // 2, outline=255, width=10)
        self._mask(ink).paste(large.resize((right - left, bottom - top), Image.Resampling.BOX), (left, top))

    def indexed(self, shades: int) -> tuple[Image.Image, list[Color]]:
        """The picture in numbers of colors, and the colors."""
        ground = self._palette["bg"]
        image, palette = Image.new("L", SIZE, 0), [ground]
        for ink, mask in self._masks.items():
            levels = [round(value * shades / 255) for value in range(256)]
            numbers = mask.point([len(palette) - 1 + level for level in levels])
            image.paste(numbers, mask=mask.point([255 * (level > 0) for level in levels]))
            palette += [blend(ground, self._palette[ink], level / shades) for level in range(1, shades + 1)]
        return image, palette

    def _mask(self, ink: str) -> Image.Image:
        return self._masks.setdefault(ink, Image.new("L", SIZE))
