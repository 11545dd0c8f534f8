"""The site's colors, read from its style sheet."""

import re
from pathlib import Path

TOKENS = Path("docs", "assets", "styles", "tokens.css")
_COLOR = re.compile(r"--ho-([a-z]+):\s*light-dark\((#[0-9a-f]{6}),")

Color = tuple[int, int, int]


def colors(root: Path) -> dict[str, Color]:
    """The colors of the light scheme by name, such as "accent"."""
    text = (root / TOKENS).read_text(encoding="utf-8")
    return {name: tuple(bytes.fromhex(value[1:])) for name, value in _COLOR.findall(text)}


def blend(ground: Color, ink: Color, share: float) -> Color:
    return tuple(round(g + (i - g) * share) for g, i in zip(ground, ink, strict=True))
