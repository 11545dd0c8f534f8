"""questions.json: every question as data for other programs, with the schema beside it and the license inside."""

import json
from pathlib import Path

from heldout import license
from heldout.address import site_address
from heldout.bank import QuestionBank
from heldout.exports.readable import readable
from heldout.question import Question

VERSION = 1
_TEXT = {"type": "string", "minLength": 1}
_TEXTS = {"type": "array", "items": _TEXT}
_ID = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
_IDS = {"type": "array", "items": _ID}
_FIELDS = {
    "id": _ID, "topic": _ID, "section": _TEXT, "level": {"enum": ["core", "intermediate", "advanced"]}, "title": _TEXT,
    "question": _TEXT, "short": _TEXT, "key_points": _TEXTS, "aliases": _TEXTS, "follow_ups": _IDS, "former_ids": _IDS,
    "url": {"type": "string", "format": "uri"}, "reviewed": {"type": "string", "format": "date"},
}  # fmt: skip


def export(root: Path, bank: QuestionBank) -> dict[str, str]:
    address = site_address(root)
    data = {
        "$schema": f"{address}questions.schema.json",
        "version": VERSION,
        "name": "Held-Out",
        "license": license.ADDRESS,
        "url": address,
        "topics": [{"id": t.id, "title": t.title, "sections": t.sections} for t in bank.topics],
        "questions": [_record(q, address) for q in bank.questions],
    }
    return {"questions.json": _text(data), "questions.schema.json": _text(schema(address))}


def schema(address: str) -> dict:
    """JSON Schema of questions.json. Texts are plain: formulas stand as characters that people type."""
    record = {"type": "object", "properties": _FIELDS, "required": sorted(_FIELDS), "additionalProperties": False}
    fields = {"id": _ID, "title": _TEXT, "sections": _TEXTS}
    topic = {"type": "object", "properties": fields, "required": sorted(fields), "additionalProperties": False}
    properties = {
        "$schema": _TEXT, "version": {"const": VERSION}, "name": _TEXT, "license": {"const": license.ADDRESS}, "url": {"type": "string"},
        "topics": {"type": "array", "items": topic},
        "questions": {"type": "array", "items": record},
    }  # fmt: skip
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{address}questions.schema.json",
        "title": "The questions of Held-Out",
        "type": "object",
        "properties": properties,
        "required": sorted(properties),
        "additionalProperties": False,
    }


def _record(question: Question, address: str) -> dict:
    return {
        "id": question.id,
        "topic": question.topic,
        "section": question.section,
        "level": str(question.level),
        "title": question.title,
        "question": readable(question.question),
        "short": readable(question.short),
        "key_points": [readable(p) for p in question.key_points],
        "aliases": question.aliases,
        "follow_ups": [f.id for f in question.follow_ups],
        "former_ids": question.former_ids,
        "url": f"{address}{question.topic}/{question.id}/",
        "reviewed": question.reviewed.isoformat(),
    }


def _text(data: dict) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
