"""docs/cards.lock: what every note held when it last changed, so that a release updates what changed and touches nothing else.

A line is `id content seconds`, with a fourth word where the note was first published under another id: its GUID is made of that
one, so that a renamed question stays the same note with the same reviews. In place of the content stands `renamed` once another
question names the id among its `former_ids`, or `retired`, which people write when a question is gone for good. No line ever goes.
"""

import contextlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from heldout.anki import note_type
from heldout.anki.note import note
from heldout.bank import QuestionBank
from heldout.problem import Problem, ProblemsFound
from heldout.question import Question

FILE = Path("docs", "cards.lock")
TEMPLATES = "@templates"  # the line of the note type, which has a time of change of its own
RENAMED, RETIRED = "renamed", "retired"
_HEAD = "# What each Anki card holds and when it changed, written by `make outputs`. To retire an id, write `retired` as its second word.\n"
_LINE = re.compile(r"(@templates|[a-z0-9-]+) ([0-9a-f]{12}|renamed|retired) (\d+)(?: ([a-z0-9-]+))?")


@dataclass(frozen=True)
class Entry:
    """`changed` counts seconds from 1970; `first` is the id under which the note was first published."""

    id: str
    content: str
    changed: int
    first: str
    line: int = 0

    def __str__(self) -> str:
        return " ".join([self.id, self.content, str(self.changed), *([self.first] if self.first != self.id else [])])

    @property
    def is_note(self) -> bool:
        return self.content not in {RENAMED, RETIRED}


Lock = Mapping[str, Entry]


def read(root: Path) -> Lock:
    """Empty where there is no file. Raises ProblemsFound (Q025)."""
    path = root / FILE
    return parse(path.read_text(encoding="utf-8") if path.is_file() else "")


def update(root: Path, bank: QuestionBank, now: int) -> bool:
    """Brings the file up to date and says whether it changed. Raises ProblemsFound (Q025) where it cannot be read, and as long as
    an id leads nowhere: a new id could be that question's new name."""
    path, lock = root / FILE, read(root)
    if problems := vanished(lock, bank):
        raise ProblemsFound(problems)
    fresh = text(refreshed(lock, contents(root, bank), bank.questions, now))
    if path.is_file() and path.read_text(encoding="utf-8") == fresh:
        return False
    path.write_text(fresh, encoding="utf-8", newline="\n")
    return True


def vanished(lock: Lock, bank: QuestionBank) -> list[Problem]:
    """Ids that were published and now lead nowhere."""
    known = {*bank.by_id, *bank.unread, *(former for q in bank.questions for former in q.former_ids), TEMPLATES}
    return [_vanished(entry) for entry in lock.values() if entry.id not in known and entry.content != RETIRED]


def _vanished(entry: Entry) -> Problem:
    renamed = entry.content == RENAMED
    was = f'no question has "{entry.id}" in former_ids any more' if renamed else f'the question "{entry.id}" is gone'
    retired = replace(entry, content=RETIRED)
    todo = f"add the id to former_ids of the question that took its place, or make this line `{retired}`; delete it if it was only a draft"
    return Problem(FILE, entry.line, "Q025", f"{was}; {todo}")


def contents(root: Path, bank: QuestionBank) -> dict[str, str]:
    """What the file should say of each card, wherever the site stands; a figure that is missing is for rule Q021 to tell."""
    found = {TEMPLATES: note_type.digest()}
    for question in bank.questions:
        with contextlib.suppress(ProblemsFound):
            found[question.id] = note(root, bank, question, address="").digest
    return found


def parse(text: str) -> Lock:
    """Of two lines for one id, which a merge may leave, the later change counts."""
    found: dict[str, Entry] = {}
    problems = []
    for number, line in enumerate(text.splitlines(), 1):
        match = _LINE.fullmatch(line)
        if match:
            entry = Entry(match[1], match[2], int(match[3]), match[4] or match[1], number)
            found[entry.id] = max(found.get(entry.id, entry), entry, key=lambda e: e.changed)
        elif line and not line.startswith("# "):
            wrong = f'"{line[:40]}" is not `id content seconds`; after a merge keep the lines of both sides, then run `make outputs`'
            problems.append(Problem(FILE, number, "Q025", wrong))
    if problems:
        raise ProblemsFound(problems)
    return found


def text(lock: Lock) -> str:
    return _HEAD + "".join(f"{line}\n" for line in sorted(map(str, lock.values())))


def refreshed(lock: Lock, contents: Mapping[str, str], questions: Iterable[Question], now: int) -> Lock:
    """The lock with what `contents` holds by id. A change is always later than the one before it, whatever the clock says."""
    former = {q.id: q.former_ids for q in questions}
    fresh = dict(lock)
    for identifier, content in contents.items():
        before = [lock[i] for i in (identifier, *former.get(identifier, ())) if i in lock]
        same_note = next((e for e in before if e.id == identifier or (e.is_note and e.id not in contents)), None)
        if not (same_note and same_note.id == identifier and same_note.content == content):
            changed = max([now, *(e.changed + 1 for e in before)])
            fresh[identifier] = Entry(identifier, content, changed, same_note.first if same_note else identifier)
    for entry in lock.values():
        is_former = entry.id not in contents and any(entry.id in ids for ids in former.values())
        if entry.is_note and is_former:
            fresh[entry.id] = replace(entry, content=RENAMED, changed=max(now, entry.changed + 1))
    return fresh
