"""The typefaces of the printed page, cut down to the characters in use, as data URIs.

Chromium prints without waiting for a font file that only paper needs, so these faces come inside the style sheet. They are
static TrueType: a PDF holds variable and CFF fonts as Type 3. What the text faces lack (arrows, signs) comes from the
mathematical font of the same design, so that a page looks the same on every machine.
"""

import base64
import string
from pathlib import Path

from heldout import node
from heldout.bank import QuestionBank
from heldout.formulas import fonts

CACHE = Path(".cache", "print")
TYPOGRAPHY = "\u00a0\u2009\u2010\u2011\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u2212"  # what templates and styles may add
SIGNS = "@mathjax/mathjax-stix2-font/chtml/woff2/mjx-stx-n"
FACES = (
    ("STIX Two Text", 400, "normal", "@fontsource/stix-two-text/files/stix-two-text-{}-400-normal"),
    ("STIX Two Text", 400, "italic", "@fontsource/stix-two-text/files/stix-two-text-{}-400-italic"),
    ("STIX Two Text", 700, "normal", "@fontsource/stix-two-text/files/stix-two-text-{}-700-normal"),
    ("Source Sans 3", 600, "normal", "@fontsource/source-sans-3/files/source-sans-3-{}-600-normal"),
    ("Source Sans 3", 700, "normal", "@fontsource/source-sans-3/files/source-sans-3-{}-700-normal"),
    ("Source Code Pro", 400, "normal", "@fontsource/source-code-pro/files/source-code-pro-{}-400-normal"),
    ("Source Code Pro", 600, "normal", "@fontsource/source-code-pro/files/source-code-pro-{}-600-normal"),
)
SCRIPTS = ("latin", "latin-ext")
TEXT_SCRIPTS = (*SCRIPTS, "greek")  # headings and code take other letters from the text face


def export(root: Path, bank: QuestionBank) -> dict[str, str]:
    """print-fonts.css, for `media=print`; it must follow every style sheet that names the same faces by file."""
    texts = [path.read_text(encoding="utf-8", errors="ignore") for path in sorted((root / "docs").rglob("*.md"))]
    wanted = {c for c in "".join([string.printable, TYPOGRAPHY, *texts]) if c.isprintable()}
    rules = [rule for face in FACES for rule in _rules(root, *face, wanted)]
    return {"assets/print-fonts.css": "\n".join(rules) + "\n"}


def _rules(root: Path, family: str, weight: int, style: str, pattern: str, wanted: set[str]) -> list[str]:
    """One @font-face a source file, each with the characters that no file before it had."""
    is_text = family.startswith("STIX")
    names = [pattern.format(script) for script in (TEXT_SCRIPTS if is_text else SCRIPTS)] + [SIGNS] * is_text
    rules, left = [], set(wanted)
    for name in names:
        file = _modules(root) / f"{name}.woff2"
        found = left & _characters(file)
        left -= found
        if found:
            data = base64.b64encode(fonts.subset(file, found, root / CACHE)).decode()
            span = ",".join(f"U+{ord(c):X}" for c in sorted(found))
            rules.append(
                f"@font-face{{font-family:{family!r};font-weight:{weight};font-style:{style};"
                f'src:url("data:font/woff2;base64,{data}") format("woff2");unicode-range:{span}}}'
            )
    return rules


def _characters(file: Path) -> set[str]:
    from fontTools.ttLib import TTFont  # slow to import

    return {chr(code) for code in TTFont(file).getBestCmap()}


def _modules(root: Path) -> Path:
    return node.packages(root, "@fontsource/stix-two-text", "@fontsource/source-sans-3", "@fontsource/source-code-pro")
