"""Runs MathJax: one Node process for a batch of formulas."""

import hashlib
import json
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from heldout import node
from heldout.formulas.formula import Formula
from heldout.formulas.macros import MACROS, macros

HERE = Path(__file__).parent
NPM_PACKAGES = ("mathjax", "@mathjax/mathjax-stix2-font")

# Files that decide how a formula looks; a change of any makes every cached formula stale.
_SOURCES = (MACROS, *(HERE / name for name in ("mathjax.mjs", "formula.py", "macros.py", "markup.py", "mathml.py", "engine.py")))
_DEFINES = re.compile(r"\\(DeclareMathOperator|DeclarePairedDelimiter\w*|newtagform|mathtoolsset|label|ref|eqref)(?![a-zA-Z])")

# selector -> {property: value, or a nested rule under an @media selector}
Rules = dict[str, dict]


class EngineFailed(RuntimeError):
    """MathJax did not run at all (a formula that it rejects is not such a failure)."""


@dataclass(frozen=True)
class Output:
    """What MathJax makes of one formula: exactly one of `html` and `error` is set."""

    html: str = ""
    mathml: str = ""
    rules: Rules | None = None
    error: str = ""


def version(root: Path) -> str:
    """Changes whenever any formula could come out differently: our own sources, MathJax and its font."""
    lock = root / "package-lock.json"
    stamps = tuple((path, path.stat().st_mtime_ns) for path in (*_SOURCES, lock))
    return _version(stamps)


@lru_cache(maxsize=8)
def _version(stamps: tuple[tuple[Path, int], ...]) -> str:
    *sources, lock = (path for path, _ in stamps)
    digest = hashlib.sha256()
    for source in sources:
        digest.update(source.read_bytes())
    locked = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    for name in NPM_PACKAGES:
        digest.update(locked[f"node_modules/{name}"]["version"].encode())
    return digest.hexdigest()


def run(formulas: Sequence[Formula], root: Path) -> tuple[Rules, list[Output]]:
    """The rules of all elements, and one output per formula in the same order."""
    allowed = [formula for formula in formulas if not _DEFINES.search(formula.tex)]
    answer = _call_node(allowed, root)
    outputs = iter(answer["formulas"])
    return dict(answer["base"]), [
        _output(next(outputs)) if not (found := _DEFINES.search(formula.tex)) else Output(error=_not_here(found[0])) for formula in formulas
    ]


def _call_node(formulas: Sequence[Formula], root: Path) -> dict:
    node.packages(root, *NPM_PACKAGES)
    batch = {
        "root": str(root.resolve()),
        "macros": macros(),
        "formulas": [(formula.tex, formula.display) for formula in formulas],
    }
    done = subprocess.run([node.node(), str(HERE / "mathjax.mjs")], input=json.dumps(batch), capture_output=True, encoding="utf-8")
    if done.returncode:
        raise EngineFailed(f"node {HERE / 'mathjax.mjs'} failed; {node.SETUP}\n{done.stderr[-2000:]}")
    return json.loads(done.stdout)


def _output(answer: dict) -> Output:
    if "error" in answer:
        return Output(error=_with_next_step(answer["error"]))
    return Output(answer["html"], answer["mathml"], dict(answer["rules"]))


def _not_here(command: str) -> str:
    if command in (r"\label", r"\ref", r"\eqref"):
        return rf"{command} has nothing to point at on a page made of single formulas; refer to it in words"
    return rf"{command} inside a formula would change the others; define the macro in heldout/formulas/macros.json"


def _with_next_step(error: str) -> str:
    if error.startswith("Undefined control sequence"):
        return f"{error}; the project's macros are in heldout/formulas/macros.json"
    if error.startswith("Misplaced &"):
        return rf"{error}; write \& for the sign, or \begin{{aligned}} around aligned lines"
    return error
