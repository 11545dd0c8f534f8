"""Makes MathJax's HTML fit for the page: small, without style attributes, readable for a screen reader."""

import hashlib
import html
import re
from dataclasses import dataclass, field

from heldout.formulas.formula import Formula
from heldout.formulas.macros import expand

# MathJax also writes attributes for its own scripts; these are the ones that its style sheet asks for.
# fmt: off
_KEPT = frozenset((
    "align", "atop", "bevelled", "break-align", "break-top", "breakable", "class", "delims", "display", "double",
    "extra", "inline-breaks", "jax", "justify", "limits", "noic", "rowalign", "rspace", "script-align", "side", "size",
    "space", "texclass", "type", "width",
))
# fmt: on
_TOKEN = re.compile(r'<(?P<close>/?)(?P<tag>[\w-]+)(?P<attributes>(?: [\w-]+="[^"]*")*)>|(?P<text>[^<]+)')
_ATTRIBUTE = re.compile(r' ([\w-]+)="([^"]*)"')
_FONT_CLASS = re.compile(r"\bSTX-(\w+)\b")
_SHORT = 16  # characters; a formula this short never breaks over two lines


@dataclass
class Markup:
    """HTML and what the style sheet must hold for it.

    `glyphs`: letters of the font ("N" is the regular one) -> its characters in use;
    `styles`: class -> declarations that MathJax wrote as a style attribute.
    """

    html: str = ""
    elements: set[str] = field(default_factory=set)
    glyphs: dict[str, set[str]] = field(default_factory=dict)
    styles: dict[str, str] = field(default_factory=dict)


class NoGlyph(ValueError):
    """A character that the mathematical font does not have: the reader's machine would choose the font."""


def clean(source: str) -> Markup:
    """MathJax's CHTML with only the attributes that its rules ask for, and classes in place of styles."""
    out, parts, fonts = Markup(), [], ["N"]
    position = 0
    for token in _TOKEN.finditer(source):
        if token.start() != position:
            break
        position = token.end()
        if token["text"]:
            out.glyphs.setdefault(fonts[-1], set()).update(html.unescape(token["text"]).replace("\n", ""))
            parts.append(token["text"])
        elif token["close"]:
            fonts.pop()
            parts.append(f"</{token['tag']}>")
        else:
            tag, attributes = token["tag"], dict(_ATTRIBUTE.findall(token["attributes"]))
            font = _FONT_CLASS.search(attributes.get("class", ""))
            fonts.append(font[1] if font else "BRK" if tag == "mjx-break" else fonts[-1])
            out.elements.add(tag)
            parts.append(_opening(tag, attributes, out.styles))
    if position != len(source):
        raise ValueError(f"MathJax wrote HTML that markup.py cannot read: {source[position : position + 60]!r}")
    if "mjx-utext" in out.elements:
        unknown = "".join(re.findall(r"<mjx-utext[^>]*>([^<]*)", source))
        raise NoGlyph(f"the mathematical font has no {unknown!r}; write it outside the formula")
    out.html = "".join(parts)
    return out


def _opening(tag: str, attributes: dict[str, str], styles: dict[str, str]) -> str:
    if tag == "mjx-container":
        attributes.pop("class", None)
    style = _declarations(attributes.get("style", ""))
    if style:
        name = "s" + hashlib.sha256(style.encode()).hexdigest()[:9]
        styles[name] = style
        attributes["class"] = " ".join(filter(None, (attributes.get("class"), name)))
    written = "".join(f' {key}="{value}"' for key, value in attributes.items() if key in _KEPT)
    return f"<{tag}{written}>"


def _declarations(style: str) -> str:
    """`a: b; c: d;` as `a:b;c:d`, without what MathJax failed to compute (a browser ignores `NaNem` too)."""
    pairs = (part.split(":", 1) for part in html.unescape(style).split(";") if ":" in part)
    return ";".join(f"{name.strip()}:{value.strip()}" for name, value in pairs if "NaN" not in value)


def assemble(formula: Formula, chtml: str, mathml: str) -> str:
    """The element for the page: a picture for eyes, MathML for screen readers, TeX for copies (see math.css)."""
    tex, portable = (html.escape(text.replace("\n", " "), quote=False) for text in (formula.tex, expand(formula.tex)))
    dollars = "$$" if formula.display else "$"
    hidden = (
        f'<mjx-assistive-mml>{mathml}</mjx-assistive-mml><mjx-tex aria-hidden="true">{dollars}{portable}{dollars}</mjx-tex></mjx-container>'
    )
    picture = chtml.replace("<mjx-math", '<mjx-math aria-hidden="true"', 1)
    tag = "div" if formula.display else "span"
    short = not formula.display and len(html.unescape(re.sub(r"<[^>]*>|\s", "", chtml))) <= _SHORT
    kind = "arithmatex short" if short else "arithmatex"
    return f'<{tag} class="{kind}" data-tex="{tex.replace(chr(34), "&quot;")}">{picture.replace("</mjx-container>", hidden)}</{tag}>'
