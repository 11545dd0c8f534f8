"""Finds the formulas of a Markdown text, with their lines, as the arithmatex extension will find them.

Whether two dollars belong together depends on the blocks of the text: a formula never runs out of its paragraph, list
item, heading or table cell, and a display is a block of its own. So the text is cut into such units first. The patterns
themselves are arithmatex's.
"""

import html
import re
from collections.abc import Iterator

from pymdownx.arithmatex import RE_DOLLAR_BLOCK, RE_SMART_DOLLAR_INLINE

from heldout.formulas.formula import Formula
from heldout.markdown_text import without_fences

Lines = list[tuple[int, str]]  # (number from 1, text)

_HIDDEN = "\x02"  # Markdown's mark for what is already read; arithmatex lets no formula run over it
_DISPLAY = re.compile(rf"(?s)^(?:{RE_DOLLAR_BLOCK})[ ]*$")
_INLINE = re.compile(RE_SMART_DOLLAR_INLINE, re.S)
_CODE_SPAN = re.compile(r"(?<!\\)(?:\\\\)+(?=`)|(?<!\\)(`+)(.+?)(?<!`)\1(?!`)", re.S)
_ENTITY = re.compile(r"&(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);", re.I)
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_RAW_HTML = re.compile(r"^ {0,3}<(pre|script|style|textarea|div|table|figure|svg|math)\b(?![^>]*\bmarkdown\b)[^>]*>.*?</\1>", re.S | re.M)
_ITEM = re.compile(r"^ *(?:[-*+]|\d+\.) +")
_CONTAINER = re.compile(r"^ *(?:!!!|\?\?\?\+?|===|\[\^[^\]]+\]:)")  # what follows indented is not code
_QUOTE = re.compile(r"^ {0,3}(?:> ?)+")
_HEADING = re.compile(r"^#{1,6}")
_TABLE_RULE = re.compile(r"^ *\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$")
_CELL_EDGE = re.compile(r"\\\\|\\\||(\|)")


def find_formulas(text: str) -> list[tuple[int, Formula]]:
    """(line from 1, formula) in the order of the text. Front matter is read as text: pass the body or one value."""
    return [(line, formula) for line, formula in _scan(text) if formula]


def find_stray_dollars(text: str) -> list[int]:
    """Lines with a `$$` that opens or closes no display, most often for want of a blank line around it."""
    return [line for line, formula in _scan(text) if formula is None]


def _scan(text: str) -> Iterator[tuple[int, Formula | None]]:
    for block in _blocks(text):
        display = _display(block)
        if display:
            yield display
            continue
        for unit in _units(block):
            display = _display(unit)
            yield from [display] if display else _inline(unit)


def _blocks(text: str) -> Iterator[Lines]:
    """Runs of lines without a blank one, as parsed; indented code, fenced code and raw HTML are left out."""
    text = without_fences(text.replace("\r\n", "\n").expandtabs(4))
    for raw in (_COMMENT, _RAW_HTML):
        text = raw.sub(lambda match: re.sub(r"[^\n]", "", match[0]), text)
    depth, block = 0, Lines()
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if _QUOTE.sub("", line).strip():
            block.append((number, line))
        elif block:
            level = _level(block[0][1])
            if level <= depth:
                yield block
                opened = [_level(line) + 1 for _, line in block if _ITEM.match(line) or _CONTAINER.match(line)]
                depth = max([level, *opened])
            block = Lines()


def _level(line: str) -> int:
    line = _QUOTE.sub("", line)
    return (len(line) - len(line.lstrip(" "))) // 4


def _units(block: Lines) -> Iterator[Lines]:
    """Cuts a block into list items, headings, quotes and table cells; markers are removed."""
    is_list = bool(_ITEM.match(_QUOTE.sub("", block[0][1])))
    unit, quoted = Lines(), False
    for number, line in block:
        begins_quote = bool(_QUOTE.match(line)) and not quoted
        quoted = quoted or begins_quote
        line = _QUOTE.sub("", line)
        item = _ITEM.match(line) if is_list else None
        heading = _HEADING.match(line)
        if unit and (begins_quote or item or heading):
            yield from _cells(unit)
            unit = Lines()
        unit.append((number, line[item.end() :] if item else line))
        if heading:
            yield unit
            unit = Lines()
    if unit:
        yield from _cells(unit)


def _cells(unit: Lines) -> Iterator[Lines]:
    is_table = len(unit) > 1 and _TABLE_RULE.match(unit[1][1]) and len(_split(unit[0][1])) == len(_split(unit[1][1])) > 1
    if not is_table:
        yield unit
        return
    for number, row in unit:
        yield from ([(number, cell)] for cell in _split(row))


def _split(row: str) -> list[str]:
    """A table row at its bars, but not at escaped ones or those in code."""
    row = row.strip()
    edges = [match.start() for match in _CELL_EDGE.finditer(_hide(_CODE_SPAN, row)) if match[1]]
    cells = [row[start + 1 : end] for start, end in zip([-1, *edges], [*edges, len(row)], strict=True)]
    return cells[bool(edges) and edges[0] == 0 : len(cells) - (bool(edges) and edges[-1] == len(row) - 1)]


def _display(lines: Lines) -> tuple[int, Formula] | None:
    first = lines[0][1]
    if (len(first) - len(first.lstrip(" "))) % 4:
        return None  # arithmatex wants the dollars at the very start of the block
    match = _DISPLAY.match("\n".join(line.strip() for _, line in lines))
    return (lines[0][0], _formula(match["math"], display=True)) if match else None


def _inline(unit: Lines) -> Iterator[tuple[int, Formula | None]]:
    text = _hide(_CODE_SPAN, "\n".join(line.strip() for _, line in unit))

    def line_of(position: int) -> int:
        return unit[text.count("\n", 0, position)][0]

    position = 0
    while match := _INLINE.search(text, position):
        if match[3] is not None:
            yield line_of(match.start()), _formula(match[3], display=False)
        text, position = _masked(text, match), match.end()
    for stray in re.finditer(r"(?<!\\)\$(?=\$)|\$(?=\x02)|(?<=\x02)\$", text):
        yield line_of(stray.start()), None


def _hide(pattern: re.Pattern[str], text: str) -> str:
    position = 0
    while match := pattern.search(text, position):  # each in the text that the one before has left, as Markdown does
        text, position = _masked(text, match), match.end()
    return text


def _masked(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + re.sub(r"[^\n]", _HIDDEN, match[0]) + text[match.end() :]


def _formula(tex: str, display: bool) -> Formula:
    return Formula(_ENTITY.sub(lambda match: html.unescape(match[0]), tex), display)
