"""study.json: what review, mock interview, plans and progress need to know of the questions; their texts stand on their pages."""

import json
from pathlib import Path

from heldout import plan
from heldout.bank import QuestionBank
from heldout.exports.readable import readable
from heldout.question import Question

FORMAT = 1  # also in docs/assets/scripts/study/core/catalog.js; raise both when the shape changes
FIELDS = ("id", "topic", "section", "level", "minutes", "title")


def export(root: Path, bank: QuestionBank) -> dict[str, str]:
    """assets/study.json"""
    return {"assets/study.json": index_text(bank)}


def index_text(bank: QuestionBank) -> str:
    """Compact JSON, a row a question in the order of study.

    `plan` holds the numbers of the rows in the order of plans, `renamed` leads from former ids to the present ones.
    """
    row = {q.id: i for i, q in enumerate(bank.questions)}
    index = {
        "format": FORMAT,
        "topics": [{"id": t.id, "title": t.title, "notes": t.notes} for t in bank.topics if bank.of_topic(t.id)],
        "rounds": _rounds(bank),
        "fields": FIELDS,
        "questions": [_row(q) for q in bank.questions],
        "plan": [row[q.id] for q in plan.order(bank)],
        "renamed": {former: q.id for q in bank.questions for former in q.former_ids},
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"


def _rounds(bank: QuestionBank) -> dict[str, list[str]]:
    """The questions of each round of the mock interview."""
    rounds: dict[str, list[str]] = {}
    for q in bank.questions:
        for name, sections in bank.topic_by_id[q.topic].rounds.items():
            if q.section in sections:
                rounds.setdefault(str(name), []).append(q.id)
    return rounds


def _row(question: Question) -> list[str | int]:
    return [question.id, question.topic, question.section, str(question.level), question.minutes, readable(question.title)]
