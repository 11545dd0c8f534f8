"""Check the content only: every problem of every file in one run, exit status 1 if there is one. Nothing is written."""

import sys
from pathlib import Path

from heldout import bank, rules
from heldout.rules import cards, formulas
from heldout.site import FORMULA_CACHE

ROOT = Path(__file__).resolve().parent.parent


def main(names: list[str]) -> int:
    questions, problems = bank.load(ROOT)
    problems += [*rules.check(ROOT, questions), *formulas.check(ROOT, ROOT / FORMULA_CACHE, questions), *cards.check(ROOT, questions)]
    problems.sort()
    if names:
        problems = [p for p in problems if any(name in p.path.as_posix() for name in names)]
    for problem in problems:
        print(problem)
    print(f"{len(questions.questions)} questions, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
