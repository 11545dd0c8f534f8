"""Q025: docs/cards.lock knows every card, and no id is lost. Renders every card, so it runs apart from the rules that only read."""

from collections.abc import Iterator
from pathlib import Path

from heldout.anki import lock as cards_lock
from heldout.anki.lock import FILE, TEMPLATES, Entry, Lock
from heldout.bank import QuestionBank
from heldout.problem import Problem, ProblemsFound


def check(root: Path, bank: QuestionBank) -> list[Problem]:
    """Every card that docs/cards.lock does not know as it is, and every id in it that leads nowhere."""
    try:
        lock = cards_lock.read(root)
    except ProblemsFound as found:
        return found.problems
    return [*_changed(bank, lock, cards_lock.contents(root, bank)), *_taken(bank, lock), *cards_lock.vanished(lock, bank)]


def _changed(bank: QuestionBank, lock: Lock, contents: dict[str, str]) -> Iterator[Problem]:
    for identifier, content in contents.items():
        entry = lock.get(identifier)
        if entry and entry.content == content:
            continue
        if identifier == TEMPLATES:
            yield Problem(FILE, entry.line if entry else 1, "Q025", "the Anki cards look different; run `make outputs`, which notes it")
            continue
        question = bank.by_id[identifier]
        what = f"differs from what {FILE.as_posix()}:{entry.line} says" if entry else f"is not in {FILE.as_posix()}"
        command = f"make outputs Q={question.topic}/{question.id}"
        yield question.problem("Q025", f"its Anki card {what}; run `{command}`, which notes it there")


def _taken(bank: QuestionBank, lock: Lock) -> Iterator[Problem]:
    """Two notes with one GUID would overwrite each other."""
    owners: dict[str, Entry] = {}
    for entry in sorted((e for e in lock.values() if e.is_note), key=lambda e: (e.first == e.id, e.line)):
        owner = owners.setdefault(entry.first, entry)
        if owner is not entry and entry.id in bank.by_id:
            text = f'the id "{entry.id}" was that of "{owner.id}" before ({FILE.as_posix()}:{owner.line}); rename the file to another id'
            yield bank.by_id[entry.id].problem("Q025", text)
