"""Looks into Markdown without rendering it: fenced blocks, headings, prose, each with its line."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_OPEN = re.compile(r"^(?P<indent> *)(?P<fence>`{3,}|~{3,})\s*(?P<info>[^`]*)$")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.S)
_LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]*)(?:\s[^)]*)?\)")
# As heldout/formulas/scan.py finds them in one text without blocks; a test compares the two on all content.
_FORMULA = re.compile(r"\$\$(?P<display>.*?)\$\$|(?<![\\$])\$(?=\S)(?P<inline>(?:\\.|[^$\\])+?)(?<=\S)\$(?!\$)", re.S)


@dataclass(frozen=True)
class Fence:
    """A fenced block; lines count from 0, `start` is the opening line, `end` the closing one."""

    language: str
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Link:
    """A link or an image (then `text` is the alternative text); `line` counts from 0."""

    text: str
    target: str
    is_image: bool
    line: int


def fences(text: str) -> list[Fence]:
    """All fenced blocks; one that is never closed ends at the last line and has `end` equal to the number of lines."""
    lines = text.split("\n")
    found: list[Fence] = []
    i = 0
    while i < len(lines):
        opening = _OPEN.match(lines[i])
        if not opening:
            i += 1
            continue
        fence, indent = opening["fence"], len(opening["indent"])
        closing = re.compile(rf"^ *{re.escape(fence[0])}{{{len(fence)},}}\s*$")
        end = next((j for j in range(i + 1, len(lines)) if closing.match(lines[j])), len(lines))
        content = "\n".join(line[indent:] if not line[:indent].strip() else line for line in lines[i + 1 : end])
        language = opening["info"].split()[0] if opening["info"].split() else ""
        found.append(Fence(language, content, i, end))
        i = end + 1
    return found


def without_fences(text: str) -> str:
    """The same number of lines, fenced blocks blanked."""
    lines = text.split("\n")
    for fence in fences(text):
        for i in range(fence.start, min(fence.end + 1, len(lines))):
            lines[i] = ""
    return "\n".join(lines)


def without_code(text: str) -> str:
    """Fenced blocks blanked and code spans replaced by spaces; lines and columns stay."""
    return _CODE_SPAN.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), without_fences(text))


def without_formulas(text: str) -> str:
    """Formulas replaced by spaces; lines and columns stay."""
    return _FORMULA.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text)


def with_formulas(text: str, change: Callable[[str], str]) -> str:
    """The text with every formula, dollars included, replaced by what `change` makes of its TeX; code spans stay as they are."""
    parts = []
    position = 0
    for code in _CODE_SPAN.finditer(text):
        parts += [_changed(text[position : code.start()], change), code[0]]
        position = code.end()
    return "".join([*parts, _changed(text[position:], change)])


def _changed(text: str, change: Callable[[str], str]) -> str:
    return _FORMULA.sub(lambda m: change(m["inline"] or m["display"] or ""), text)


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Runs of non-blank lines outside fenced blocks, each with its first line (from 0)."""
    start, run = 0, []
    for i, line in enumerate([*without_fences(text).split("\n"), ""]):
        if line.strip():
            start = start if run else i
            run.append(line)
        elif run:
            yield start, "\n".join(run)
            run = []


def headings(text: str) -> list[tuple[int, int, str]]:
    """(line from 0, depth, text) of every ATX heading outside fenced blocks."""
    found = []
    for i, line in enumerate(without_fences(text).split("\n")):
        match = re.match(r"^(#{1,6})\s+(.*?)\s*#*$", line)
        if match:
            found.append((i, len(match[1]), match[2]))
    return found


def links(text: str) -> list[Link]:
    """Inline links and images outside code."""
    clean = without_code(text)
    return [Link(m[2], m[3], bool(m[1]), clean[: m.start()].count("\n")) for m in _LINK.finditer(clean)]


def word_count(text: str) -> int:
    """Words that a reader reads: no code, no formulas, no figures, no markup."""
    prose = _LINK.sub(lambda m: "" if m[1] else m[2], without_formulas(without_fences(text)))
    return len(re.findall(r"[^\W_][\w'’.-]*", re.sub(r"[*`#|>]", " ", prose)))


def shortened(text: str, most: int) -> str:
    """At most `most` characters, cut at a word."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0].rstrip(",;: ") + "…"


def plain(text: str) -> str:
    """One line without markup, for places that hold text only. Formulas keep their TeX, without the dollars."""
    code: list[str] = []
    text = _LINK.sub(lambda m: m[2], _CODE_SPAN.sub(lambda m: code.append(m[2]) or f"\x00{len(code) - 1}\x00", text))
    text = re.sub(r"(?<!\\)\$+", "", text).replace("\\$", "$")
    text = re.sub(r"(\*\*|__|(?<!\w)[*_](?=\w)|(?<=\w)[*](?!\w)|`)", "", text)
    text = re.sub(r"\x00(\d+)\x00", lambda m: code[int(m[1])], text)
    return " ".join(text.split())
