"""One style sheet for a set of formulas, from the rules that were kept with each of them."""

import re
from collections.abc import Iterable
from pathlib import Path

from heldout.formulas.cache import Entry
from heldout.formulas.engine import Rules

OWN = Path(__file__).with_name("math.css")
REGULAR, STRUT, BREAK = "N", "ZERO", "BRK"


def stylesheet(base: Rules, entries: Iterable[Entry]) -> str:
    """Rules of the elements, fonts, characters and inline styles in use; independent of the order of the entries.

    Elements keep MathJax's order, for the cascade. A character's rules differ in specificity only, except that
    `[noic]` corrects the rule of the same character and must follow it.
    """
    entries = list(entries)
    elements = {name for entry in entries for name in entry.elements}
    characters = {selector: body for entry in entries for selector, body in entry.rules.items()}
    styles = {name: style for entry in entries for name, style in entry.styles.items()}
    fonts = {font for entry in entries for font in entry.glyphs} - {BREAK}
    return "\n".join(
        [
            *(_rule(selector, body) for selector, body in base.items() if _in_use(selector, elements)),
            *(f".STX-{font}{{font-family:{family(STRUT)},{family(font)}}}" for font in sorted(fonts)),
            *(_rule(selector, characters[selector]) for selector in sorted(characters, key=_by_character)),
            *(_important(name, styles[name]) for name in sorted(styles)),
            _minified(OWN.read_text(encoding="utf-8")),
        ]
    )


def family(font: str) -> str:
    """The CSS font family of MathJax's font letters."""
    return "MJX-BRK" if font == BREAK else f"MJX-STX-{font}"


def _in_use(selector: str, elements: set[str]) -> bool:
    """Whether any of the selectors in a list can match: all its elements occur, and it is not for MathJax's menu or fonts."""
    if selector.startswith(("@", ".STX-")) or ".mjx-selected" in selector:
        return False
    return any(set(re.findall(r"mjx-[\w-]+", part)) <= elements for part in selector.split(","))


def _by_character(selector: str) -> tuple[str, bool]:
    return selector.replace("[noic]", ""), "[noic]" in selector


def _rule(selector: str, body: dict) -> str:
    return f"{selector}{{{';'.join(f'{name}:{value}' for name, value in body.items())}}}"


def _important(name: str, style: str) -> str:
    """A class that weighs what the style attribute did."""
    return f".{name}{{{';'.join(f'{declaration}!important' for declaration in style.split(';'))}}}"


def _minified(css: str) -> str:
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    return re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"\s+", " ", css)).replace(": ", ":").replace(";}", "}").strip()
