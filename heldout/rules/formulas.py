"""Q017: every formula parses. Needs Node, so it runs apart from the rules that need only Python."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from heldout import formulas
from heldout.bank import QuestionBank
from heldout.formulas import Formula
from heldout.problem import Problem
from heldout.rules.body import texts


def check(root: Path, cache_dir: Path, bank: QuestionBank) -> list[Problem]:
    """Every formula of docs/ that MathJax refuses."""
    found = {formula for _, _, formula in _all(root, bank)}
    return locate(root, bank, formulas.render(sorted(found, key=str), cache_dir, root).errors)


def locate(root: Path, bank: QuestionBank, errors: Mapping[Formula, str]) -> list[Problem]:
    """Where the refused formulas stand in the files that people write."""
    found = [(path, line, formula) for path, line, formula in _all(root, bank) if formula in errors]
    missed = set(errors) - {formula for _, _, formula in found}  # made by the site's own templates
    found += [(Path("heldout/pages"), 1, formula) for formula in missed]
    return [Problem(path, line, "Q017", f"formula {formula.tex}: {errors[formula]}; correct it") for path, line, formula in found]


def _all(root: Path, bank: QuestionBank) -> Iterator[tuple[Path, int, Formula]]:
    for q in bank.questions:
        for text, *where in texts(q):
            yield from ((q.path, q.source.line(*where), formula) for _, formula in formulas.find_formulas(text))
        yield from ((q.path, q.source.body_line + line - 1, formula) for line, formula in formulas.find_formulas(q.body))
    for topic in bank.topics:
        at = topic.source.body_line - 1
        yield from ((topic.source.path, at + line, formula) for line, formula in formulas.find_formulas(topic.source.body))
    for path in sorted((root / "docs").glob("*.md")):
        text = path.read_text(encoding="utf-8-sig", errors="replace")
        yield from ((path.relative_to(root), line, formula) for line, formula in formulas.find_formulas(text))
