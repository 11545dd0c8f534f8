"""Reads one Markdown file from disk: front matter as plain data with line numbers, and the body."""

import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from heldout.problem import Problem, ProblemsFound

MAX_BYTES = 200_000
MAX_DEPTH = 6
FENCE = "---"
DOCS = "docs"
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")  # control and direction signs

Location = tuple[str | int, ...]


@dataclass(frozen=True)
class Source:
    """A file that could be read. `lines` maps a location such as ("myths", 0, "wrong") to its line in the file."""

    path: Path
    meta: dict[str, Any]
    body: str
    body_line: int
    lines: dict[Location, int] = field(default_factory=dict)

    def line(self, *location: str | int) -> int:
        """The line of the nearest enclosing key that has one; 1 if none has."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)


def read(path: Path, root: Path) -> Source:
    """Read `path` (inside `root`). Raises ProblemsFound (Q001 or Q002), with paths relative to `root`."""
    shown = path.relative_to(root)
    text = _read_text(path, root)
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        raise _found(shown, 1, "Q002", f"the file does not start with front matter; put a line {FENCE} first")
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        raise _found(shown, 1, "Q002", f"the front matter is not closed; end it with a line {FENCE}")
    meta, positions = _parse_yaml("\n".join(lines[1:end]), shown)
    return Source(shown, meta, "\n".join(lines[end + 1 :]), end + 2, positions)


def _found(path: Path, line: int, code: str, message: str) -> ProblemsFound:
    return ProblemsFound([Problem(path, line, code, message)])


def _read_text(path: Path, root: Path) -> str:
    shown = path.relative_to(root)
    data = _read_bytes(path, root)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise _found(shown, line, "Q001", f"byte {error.start} is not UTF-8; save the file as UTF-8") from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise _found(shown, 1, "Q001", "the file is empty; fill it in or delete it")
    bad = _INVISIBLE.search(text)
    if bad:
        line = text[: bad.start()].count("\n") + 1
        raise _found(shown, line, "Q001", f"control character U+{ord(bad[0]):04X}; delete it")
    return text


def _read_bytes(path: Path, root: Path) -> bytes:
    shown = path.relative_to(root)
    if not inside_docs(path, root):
        raise _found(shown, 1, "Q001", f"the file is a symbolic link that leaves {DOCS}/; put the file itself here")
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise _found(shown, 1, "Q001", "this is not a file; replace or delete it")
        size = status.st_size
        if size > MAX_BYTES:
            raise _found(shown, 1, "Q001", f"the file has {size:,} bytes, more than {MAX_BYTES:,}; split the question")
        return path.read_bytes()
    except OSError as error:
        raise _found(shown, 1, "Q001", f"the file cannot be read ({error.strerror}); replace or delete it") from None


def inside_docs(path: Path, root: Path) -> bool:
    """False for a symbolic link that leaves docs/ (a public site must not show what lies elsewhere on the machine)."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root / DOCS))


def _parse_yaml(text: str, path: Path) -> tuple[dict[str, Any], dict[Location, int]]:
    try:
        _refuse_surprises(text, path)
        node = yaml.compose(text, yaml.SafeLoader)
        lines: dict[Location, int] = {}
        problems: list[Problem] = []
        _index(node, (), lines, problems, path)
        if problems:
            raise ProblemsFound(problems)
        meta = yaml.load(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        unclosed = error.problem == "found unexpected end of stream"
        mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else 2
        raise _found(path, line, "Q002", f"not valid YAML ({error.problem}); quote the value or fix the indentation") from None
    except (yaml.YAMLError, ValueError) as error:
        first = str(error).splitlines()[0]
        raise _found(path, 2, "Q002", f"not valid YAML ({first}); fix the value") from None
    if not isinstance(meta, dict):
        raise _found(path, 2, "Q002", "the front matter is not a list of `key: value` lines; see CONTRIBUTING.md")
    return meta, lines


def _refuse_surprises(text: str, path: Path) -> None:
    """Anchors, aliases and tags can expand or construct anything; depth is bounded so that nothing recurses for long."""
    depth = 0
    for event in yaml.parse(text, yaml.SafeLoader):
        line = event.start_mark.line + 2
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _found(path, line, "Q002", "YAML anchors and aliases (& and *) are not used; write the value out or quote it")
        if getattr(event, "value", None) == "<<" and not event.style:
            raise _found(path, line, "Q002", "the YAML merge key << is not used; write the keys out")
        if getattr(event, "tag", None):
            raise _found(path, line, "Q002", f"YAML tag {event.tag} is not used; remove it or quote the value")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise _found(path, line, "Q002", f"nested deeper than {MAX_DEPTH} levels; see the template in CONTRIBUTING.md")


def _index(node: yaml.Node | None, where: Location, lines: dict[Location, int], problems: list[Problem], path: Path) -> None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            line = key.start_mark.line + 2
            here = (*where, str(key.value))
            if here in lines:
                problems.append(Problem(path, line, "Q002", f'key "{key.value}" stands twice; keep one'))
            lines[here] = line
            _index(value, here, lines, problems, path)
    elif isinstance(node, yaml.SequenceNode):
        for i, value in enumerate(node.value):
            lines[*where, i] = value.start_mark.line + 2
            _index(value, (*where, i), lines, problems, path)
    elif isinstance(node, yaml.ScalarNode):
        try:
            yaml.SafeLoader("").construct_object(node)
        except ValueError as error:
            text = f"not valid YAML ({error}); fix or quote {node.value[:30]}"
            problems.append(Problem(path, node.start_mark.line + 2, "Q002", text))
