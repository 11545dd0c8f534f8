"""The search index: what docs/assets/scripts/search/ finds questions by, made from front matter alone.

The same bank gives the same bytes.
"""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml

from heldout.bank import QuestionBank
from heldout.exports.readable import readable
from heldout.markdown_text import shortened
from heldout.question import Question

FORMAT = 2  # also in docs/assets/scripts/search/unpack.js; raise both when the shape changes
FIELDS = ("id", "topic", "section", "level", "title", "question", "aliases", "short")
LONGEST_SHORT = 100
SYNONYMS = Path("docs", "synonyms.yml")
_SENTENCE_END = re.compile(r"(?<!e\.g\.)(?<!i\.e\.)(?<!vs\.)(?<=[.!?])\s+(?=[^a-z])")


def export(root: Path, bank: QuestionBank) -> dict[str, str]:
    """search-index.json"""
    return {"assets/search-index.json": index_text(bank.questions, read_synonyms(root / SYNONYMS), {t.id: t.title for t in bank.topics})}


def read_synonyms(path: Path) -> dict[str, list[str]]:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def index_text(questions: Iterable[Question], synonyms: Mapping[str, Iterable[str]], topics: Mapping[str, str]) -> str:
    """Compact JSON, a row a question; `topics` are titles by id. Neighbors in a section share words, so this order compresses best."""
    records = sorted((record(q) for q in questions), key=lambda r: (r["topic"], r["section"], r["id"]))
    index = {
        "format": FORMAT,
        "count": len(records),
        "fields": FIELDS,
        "questions": [[r[field] for field in FIELDS] for r in records],
        "topics": dict(topics),
        "synonyms": {phrase: list(same) for phrase, same in sorted(synonyms.items())},
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"


def record(question: Question) -> dict[str, object]:
    """What the index holds of a question, as plain text; the aliases a line each, which packs better than a list."""
    return {
        "id": question.id,
        "topic": question.topic,
        "section": question.section,
        "level": str(question.level),
        "title": readable(question.title),
        "question": readable(question.question),
        "aliases": "\n".join(" ".join(alias.split()) for alias in question.aliases),
        "short": first_sentence(question.short),
    }


def first_sentence(text: str) -> str:
    """The first sentence is complete in itself; a long one is cut at a word."""
    return shortened(_SENTENCE_END.split(readable(text), maxsplit=1)[0], LONGEST_SHORT)
