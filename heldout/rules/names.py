"""Q008, Q009, Q018: titles, aliases and ids that claim a concept."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import combinations

from heldout.bank import QuestionBank
from heldout.markdown_text import plain
from heldout.problem import Problem
from heldout.question import Question

NEARLY = 0.87
_CALLED = {"title": "title", "short": "short answer"}


def normal(name: str) -> str:
    """Names that differ only in case, hyphens or spaces are the same name."""
    return re.sub(r"[\s\-_]+", " ", name.casefold()).strip()


def one_owner(bank: QuestionBank) -> Iterator[Problem]:
    """Q008: an id, title or alias belongs to one question."""
    owners: dict[str, Question] = {}
    ids: dict[str, Question] = {}
    for q in bank.questions:
        if q.id in ids:
            yield q.problem("Q008", f'id "{q.id}" is also {ids[q.id].path.as_posix()}; rename one of the files')
        ids.setdefault(q.id, q)
        for name, *where in [(q.title, "title"), *((a, "aliases", i) for i, a in enumerate(q.aliases))]:
            if not name:
                yield q.problem("Q008", "an empty name; write it or delete it", *where)
                continue
            owner = owners.setdefault(normal(name), q)
            if owner is not q:
                yield q.problem("Q008", f'"{name}" already belongs to {owner.path.as_posix()}; keep it in one place', *where)
    for q in bank.questions:
        seen: set[str] = set()
        for i, alias in enumerate(q.aliases):
            if normal(alias) in seen | {normal(q.title)}:
                yield q.problem("Q008", f'"{alias}" stands twice in this question; delete one', "aliases", i)
            seen.add(normal(alias))


def known_section(bank: QuestionBank) -> Iterator[Problem]:
    """Q009"""
    for q in bank.questions:
        topic = bank.topic_by_id.get(q.topic)
        if topic and q.section not in topic.sections:
            text = f'section "{q.section}" is not in {topic.source.path.as_posix()}; choose one of: {", ".join(topic.sections)}'
            yield q.problem("Q009", text, "section")


def not_a_near_copy(bank: QuestionBank) -> Iterator[Problem]:
    """Q018: two questions whose titles or short answers nearly coincide are one question."""
    for key in ("title", "short"):
        yield from _near(bank.questions, key)


def _near(questions: Iterable[Question], key: str) -> Iterator[Problem]:
    texts = [(q, " ".join(sorted(normal(plain(getattr(q, key))).split()))) for q in questions]
    for (a, left), (b, right) in combinations(texts, 2):
        if not left or not right or left == right and key == "title":
            continue  # an empty text and an equal title have rules of their own
        match = SequenceMatcher(None, left, right, autojunk=False)
        if match.real_quick_ratio() > NEARLY and match.quick_ratio() > NEARLY and match.ratio() > NEARLY:
            yield b.problem("Q018", f"the {_CALLED[key]} nearly repeats {a.path.as_posix()}; merge the two or tell them apart", key)


RULES = (one_owner, known_section, not_a_near_copy)
