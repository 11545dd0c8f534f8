"""Write the Anki deck into dist/anki: held-out.apkg and held-out.txt."""

import sys
from pathlib import Path

from heldout import bank
from heldout.address import site_address
from heldout.anki import making
from heldout.problem import ProblemsFound

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    questions, problems = bank.load(ROOT)
    try:
        if problems:
            raise ProblemsFound(problems)
        files = making.make(ROOT, questions, site_address(ROOT))
    except ProblemsFound as found:
        print(*found.problems, sep="\n", file=sys.stderr)
        return 1
    folder = ROOT / "dist" / "anki"
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
        print(f"dist/anki/{name}: {len(questions.questions)} notes, {len(data) / 1000:.0f} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
