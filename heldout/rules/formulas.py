"""Q017: every formula parses. Needs Node, so it runs apart from the rules that need only Python."""

from collections.abc import Mapping
from pathlib import Path

from heldout import formulas
from heldout.formulas import Formula
from heldout.problem import Problem


def check(root: Path, cache_dir: Path) -> list[Problem]:
    """Every formula of docs/ that MathJax refuses."""
    found = {f for path in _sources(root) for _, f in formulas.find_formulas(_text(path))}
    return locate(root, formulas.render(sorted(found, key=str), cache_dir, root).errors)


def locate(root: Path, errors: Mapping[Formula, str]) -> list[Problem]:
    """Where the refused formulas stand in the files that people write."""
    problems = []
    for path in _sources(root):
        for line, formula in formulas.find_formulas(_text(path)):
            if formula in errors:
                text = f"formula {formula.tex}: {errors[formula]}; correct it (macros: heldout/formulas/macros.json)"
                problems.append(Problem(path.relative_to(root), line, "Q017", text))
    return problems


def _sources(root: Path) -> list[Path]:
    return sorted((root / "docs").rglob("*.md"))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig", errors="replace")
