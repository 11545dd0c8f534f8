"""From docs/ to the files of dist/anki."""

from pathlib import Path

from heldout.anki import lock as cards_lock
from heldout.anki import text_file
from heldout.anki.note import notes
from heldout.anki.package import package
from heldout.bank import QuestionBank
from heldout.problem import ProblemsFound
from heldout.rules import cards

NAME = "held-out"


def make(root: Path, bank: QuestionBank, address: str) -> dict[str, bytes]:
    """The files by name. Raises ProblemsFound where a figure is missing or docs/cards.lock is behind: the deck would be wrong for ever."""
    problems = cards.check(root, bank)
    if problems:
        raise ProblemsFound(problems)
    lock, content = cards_lock.read(root), notes(root, bank, address)
    return {f"{NAME}.apkg": package(content, lock, address), f"{NAME}.txt": text_file.text(content, lock).encode()}
