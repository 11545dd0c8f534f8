"""progress.schema.json: the file in which readers keep and carry their progress (docs/assets/scripts/study/core/progress-file.js)."""

import json
from pathlib import Path

from heldout.address import site_address
from heldout.bank import QuestionBank
from heldout.question import ID

_ENTRY_ID = {"type": "string", "minLength": 1, "maxLength": 64}
_QUESTION = {"type": "string", "pattern": ID, "maxLength": 100}
_TIME = {"type": "integer", "description": "seconds since 1970"}
_DATE = r"^(\d{4}-\d\d-\d\d)?$"


def export(root: Path, bank: QuestionBank) -> dict[str, str]:
    return {"progress.schema.json": json.dumps(schema(site_address(root)), ensure_ascii=False, indent=1) + "\n"}


def schema(address: str) -> dict:
    """JSON Schema of an exported file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{address}progress.schema.json",
        "title": "Progress of a reader of Held-Out",
        **_object(
            format={"const": "held-out-progress"},
            version={"const": 1},
            exported={"type": "string", "format": "date-time"},
            log={"type": "array", "items": {"oneOf": [_review(), _fresh_start(), _undo()]}},
            values={"type": "array", "items": {"oneOf": [_note(), _interview()]}},
        ),
    }


def _review() -> dict:
    grade = {"enum": [1, 2, 3, 4], "description": "again, hard, good, easy"}
    return {"title": "a review", **_object(id=_ENTRY_ID, question=_QUESTION, grade=grade, time=_TIME)}


def _fresh_start() -> dict:
    return {"title": "the question starts afresh", **_object(id=_ENTRY_ID, question=_QUESTION, grade={"const": 0}, time=_TIME)}


def _undo() -> dict:
    fields = _object(id=_ENTRY_ID, question=_QUESTION, grade={"const": 0}, time=_TIME, undoes=_ENTRY_ID)
    return {"title": "another entry is taken back", **fields}


def _note() -> dict:
    text = {"type": "string", "maxLength": 20_000}
    return {"title": "a note", **_object(key={"type": "string", "pattern": f"^note:{ID[1:]}"}, value=text, time=_TIME)}


def _interview() -> dict:
    date = {"type": "string", "pattern": _DATE}
    return {"title": "the date of the interview, or none", **_object(key={"const": "interview"}, value=date, time=_TIME)}


def _object(**properties: dict) -> dict:
    return {"type": "object", "properties": properties, "required": sorted(properties), "additionalProperties": False}
