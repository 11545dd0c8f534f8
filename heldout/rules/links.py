"""Q010, Q011: ids that point to other questions."""

from collections.abc import Iterator

from heldout.bank import QuestionBank
from heldout.problem import Problem


def known_ids(bank: QuestionBank) -> Iterator[Problem]:
    """Q010: follow_ups and builds_on name other questions that exist."""
    for q in bank.questions:
        targets = [(f.id, "follow_ups", i) for i, f in enumerate(q.follow_ups)]
        targets += [(b, "builds_on", i) for i, b in enumerate(q.builds_on)]
        seen: set[tuple[str, str]] = set()
        for target, key, i in targets:
            if target == q.id:
                yield q.problem("Q010", f'{key}: "{target}" is this question; name another', key, i)
            elif target not in bank.by_id and target not in bank.unread:
                yield q.problem("Q010", f'{key}: there is no question "{target}"; correct the id or leave it out', key, i)
            elif (key, target) in seen:
                yield q.problem("Q010", f'{key}: "{target}" stands twice; keep one', key, i)
            seen.add((key, target))


def no_cycle(bank: QuestionBank) -> Iterator[Problem]:
    """Q010: `builds_on` never leads back."""
    for q in bank.questions:
        above, todo = set(), list(q.builds_on)
        while todo:
            current = todo.pop()
            if current in bank.by_id and current not in above:
                above.add(current)
                todo += bank.by_id[current].builds_on
        if q.id in above:
            yield q.problem("Q010", "builds_on leads back to this question; remove one link of the circle", "builds_on")


def former_ids_are_free(bank: QuestionBank) -> Iterator[Problem]:
    """Q011"""
    owners: dict[str, str] = {q.id: q.path.as_posix() for q in bank.questions}
    for q in bank.questions:
        for i, former in enumerate(q.former_ids):
            owner = owners.setdefault(former, q.path.as_posix())
            if owner != q.path.as_posix() or former == q.id:
                yield q.problem("Q011", f'former id "{former}" belongs to {owner}; remove it here', "former_ids", i)


RULES = (known_ids, no_cycle, former_ids_are_free)
