"""Which other questions belong beside a question: the nearest by shared words, after the follow-ups."""

import math
import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from heldout.bank import QuestionBank
from heldout.markdown_text import plain, without_formulas
from heldout.question import Question

COUNT = 4
_COMMON_WORDS = (
    "a an and are as at be between by can do does for from give has have how if in into is it its not of on one or should than "
    "that the their them then they this to use used using was we what when where which who why with without would you your"
)
_COMMON = frozenset(_COMMON_WORDS.split())


def related(bank: QuestionBank, question: Question) -> tuple[Question, ...]:
    """Up to four questions by cosine similarity of weighted words in title, aliases, question and short answer."""
    vectors = _vectors(bank)
    skip = {question.id, *(f.id for f in question.follow_ups)}
    scored = [(_cosine(vectors[question.id], vectors[q.id]), q) for q in bank.questions if q.id not in skip]
    best = sorted(scored, key=lambda pair: (-pair[0], pair[1].id))[:COUNT]
    return tuple(q for score, q in best if score > 0.05)


@lru_cache(maxsize=2)
def _vectors(bank: QuestionBank) -> Mapping[str, dict[str, float]]:
    counts = {q.id: _words(q) for q in bank.questions}
    spread = Counter(word for words in counts.values() for word in words)
    total = len(counts)
    vectors = {}
    for identifier, words in counts.items():
        weights = {w: (1 + math.log(c)) * math.log((total + 1) / spread[w]) for w, c in words.items()}
        norm = math.sqrt(sum(v * v for v in weights.values())) or 1.0
        vectors[identifier] = {w: v / norm for w, v in weights.items()}
    return vectors


def _words(question: Question) -> Counter[str]:
    names = " ".join([question.title, question.section, *question.aliases])
    text = plain(without_formulas(f"{names} {names} {question.question} {question.short}")).lower()
    return Counter(w for w in re.findall(r"[a-z][a-z0-9]+", text) if w not in _COMMON)


def _cosine(left: dict[str, float], right: dict[str, float]) -> float:
    return sum(weight * right.get(word, 0.0) for word, weight in left.items())
