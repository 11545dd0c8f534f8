"""The project's TeX macros: macros.json is the only list of them."""

import json
import re
from functools import lru_cache
from pathlib import Path

MACROS = Path(__file__).with_name("macros.json")
_COMMAND = re.compile(r"\\([a-zA-Z]+|.)", re.S)
_ARGUMENT = re.compile(r"\s*(\\(?:[a-zA-Z]+|.)|[^{}])", re.S)
_MOST_ROUNDS = 20  # a macro that uses another one needs a second round; a macro that uses itself would need all


def macros() -> dict[str, str | list]:
    """name -> TeX, or [TeX with #1, #2..., number of arguments]."""
    return _read(MACROS.stat().st_mtime_ns)


@lru_cache(maxsize=2)
def _read(changed: int) -> dict[str, str | list]:
    return json.loads(MACROS.read_text(encoding="utf-8"))


def expand(tex: str) -> str:
    """The same TeX in standard commands, for places that do not know the project's macros (copies, Anki, feeds)."""
    known = macros()
    for _ in range(_MOST_ROUNDS):
        expanded = _expand_once(tex, known)
        if expanded == tex:
            return tex
        tex = expanded
    raise ValueError(f"a macro in {MACROS.name} uses itself: {tex[:80]}")


def _expand_once(tex: str, known: dict[str, str | list]) -> str:
    parts, position = [], 0
    while command := _COMMAND.search(tex, position):
        parts.append(tex[position : command.start()])
        position = command.end()
        definition = known.get(command[1])
        if definition is None:
            parts.append(command[0])
            continue
        body, count = (definition, 0) if isinstance(definition, str) else definition
        for number in range(1, count + 1):
            argument, position = _argument(tex, position)
            body = body.replace(f"#{number}", argument)
        parts.append(body)
    return "".join(parts) + tex[position:]


def _argument(tex: str, position: int) -> tuple[str, int]:
    """The argument that starts at `position`, without its braces, and where the text goes on."""
    single = _ARGUMENT.match(tex, position)
    if single:
        return single[1], single.end()
    start = tex.find("{", position)
    depth = 0
    for token in re.compile(r"\\.|[{}]", re.S).finditer(tex, max(start, position)):
        depth += {"{": 1, "}": -1}.get(token[0], 0)
        if depth == 0 and token[0] == "}":
            return tex[start + 1 : token.start()], token.end()
    return tex[position:], len(tex)  # no closing brace: MathJax reports it
