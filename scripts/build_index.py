"""Build the topic indexes, the search index and every other generated page from front matter, into pages/."""

import sys
from pathlib import Path

from heldout import site
from heldout.problem import ProblemsFound

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    try:
        bank = site.update(ROOT)
    except (ProblemsFound, RuntimeError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(bank.questions)} questions in {len(bank.topics)} topics")
    return 0


if __name__ == "__main__":
    sys.exit(main())
