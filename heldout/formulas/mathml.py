"""MathML for screen readers, from MathJax's."""

import html
import re
import unicodedata
from functools import cache

_STYLES = {
    "bold": "BOLD",
    "italic": "ITALIC",
    "bold-italic": "BOLD ITALIC",
    "script": "SCRIPT",
    "bold-script": "BOLD SCRIPT",
    "fraktur": "FRAKTUR",
    "bold-fraktur": "BOLD FRAKTUR",
    "double-struck": "DOUBLE-STRUCK",
    "sans-serif": "SANS-SERIF",
    "bold-sans-serif": "SANS-SERIF BOLD",
    "sans-serif-italic": "SANS-SERIF ITALIC",
    "sans-serif-bold-italic": "SANS-SERIF BOLD ITALIC",
    "monospace": "MONOSPACE",
}
_TOKEN = re.compile(r'<(m[a-z]+)([^>]*) mathvariant="([\w-]+)"([^>]*)>([^<]*)</\1>')
_LETTER = re.compile(r"(?:LATIN|GREEK) (CAPITAL|SMALL) LETTER (\w+)$|(DIGIT) (\w+)$")


def compact(mathml: str) -> str:
    """MathJax's MathML without indentation and private attributes, letters in their styled Unicode form.

    Browsers ignore `mathvariant` (except "normal"), so a bold x must be the character for a bold x.
    """
    mathml = re.sub(r"\n\s*", "", mathml)
    mathml = re.sub(r' (?:data-[\w-]+|xmlns|class|id|style)="[^"]*"', "", mathml)
    return _TOKEN.sub(_restyle, mathml)


def _restyle(token: re.Match[str]) -> str:
    tag, before, variant, after, text = token.groups()
    if variant == "normal":
        return token[0]
    style = _STYLES.get(variant)
    letters = "".join(_styled(letter, style) for letter in html.unescape(text)) if style else html.unescape(text)
    return f"<{tag}{before}{after}>{html.escape(letters, quote=False)}</{tag}>"


@cache
def _styled(letter: str, style: str) -> str:
    found = _LETTER.match(unicodedata.name(letter, ""))
    if not found:
        return letter
    kind, name = (found[1], found[2]) if found[1] else (found[3], found[4])
    names = [f"MATHEMATICAL {style} {kind} {name}", f"{style} {kind} {name}"]
    if style == "FRAKTUR":
        names.append(f"BLACK-LETTER {kind} {name}")
    for candidate in names:
        try:
            return unicodedata.lookup(candidate)
        except KeyError:
            continue
    return letter
