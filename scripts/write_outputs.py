"""Run the code of every question (or of the named ones) and write what it prints into the page; note the cards that changed."""

import sys
import time
from pathlib import Path

from heldout import bank, execute
from heldout.anki import lock
from heldout.problem import ProblemsFound

ROOT = Path(__file__).resolve().parent.parent


def main(names: list[str]) -> int:
    questions, problems = bank.load(ROOT)
    for problem in problems:
        print(problem)
    wanted = [q for q in questions.questions if not names or any(n in q.path.as_posix() for n in names)]
    failed = 0
    for question, results in execute.run_all(wanted):
        if isinstance(results, execute.BlockFailed):
            print(question.body_problem("Q020", f"the code does not run: {results.reason}; fix it", results.line))
            failed += 1
            continue
        body = execute.with_fresh_outputs(question, results)
        if body != question.body:
            path = ROOT / question.path
            text = path.read_text(encoding="utf-8-sig")
            head = "\n".join(text.split("\n")[: question.source.body_line - 1])
            path.write_text(f"{head}\n{body}", encoding="utf-8", newline="\n")
            print(f"{question.path.as_posix()}: rewritten")
    try:
        if lock.update(ROOT, questions, now=int(time.time())):
            print(f"{lock.FILE.as_posix()}: rewritten")
    except ProblemsFound as found:
        print(*found.problems, sep="\n")
        failed += 1
    print(f"{len(wanted)} questions, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
