"""Rendered formulas on disk: one file per formula, named by everything that decides its content."""

import hashlib
import json
import os
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from heldout.formulas.engine import Rules
from heldout.formulas.formula import Formula


@dataclass(frozen=True)
class Entry:
    """One rendered formula and its share of the style sheet (see markup.Markup); not to be changed."""

    html: str
    rules: Rules
    elements: list[str]
    glyphs: dict[str, str]
    styles: dict[str, str]


class Cache:
    """Entries of one engine version below `folder`. Processes may share it: a file appears complete or not at all."""

    def __init__(self, folder: Path, engine_version: str) -> None:
        self.folder = folder / engine_version[:16]

    def get(self, formula: Formula) -> Entry | None:
        data = _read(self._path(formula))
        return Entry(**data) if data else None

    def put(self, formula: Formula, entry: Entry) -> None:
        write_atomically(self._path(formula), json.dumps(vars(entry), ensure_ascii=False).encode())

    def get_base(self) -> Rules | None:
        return _read(self.folder / "base.json")

    def put_base(self, rules: Rules) -> None:
        write_atomically(self.folder / "base.json", json.dumps(rules).encode())

    def _path(self, formula: Formula) -> Path:
        name = hashlib.sha256(f"{formula.display} {formula.tex}".encode()).hexdigest()
        return self.folder / name[:2] / f"{name[2:32]}.json"


@lru_cache(maxsize=50_000)
def _parsed(path: Path, changed: int) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def _read(path: Path) -> dict | None:
    try:
        return _parsed(path, path.stat().st_mtime_ns)
    except FileNotFoundError:
        return None


def write_atomically(path: Path, content: bytes) -> None:
    """Other processes see the old file or the new one, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    with os.fdopen(handle, "wb") as part:
        part.write(content)
    os.chmod(name, 0o644)
    os.replace(name, path)
