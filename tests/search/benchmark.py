"""The search benchmark: an index of the bank and of stand-ins for what is not written yet, queries, scores.

A query file has one JSON object a line: "q", "expect" (ids of which any is right; none marks a query without an answer) and
"class". dev.jsonl came from outside, own.jsonl is the project's own, noanswer.jsonl is about other things.
"""

import json
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

from heldout import node
from heldout.bank import QuestionBank
from heldout.exports import search_index

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
STAND_INS = HERE / "curriculum_names.json"
MEASURES = ("s@1", "s@3", "MRR@10", "empty")
DEV, OWN, NO_ANSWER = (HERE / f"{name}.jsonl" for name in ("dev", "own", "noanswer"))


@dataclass
class Score:
    """Of the queries that have an answer; a page counts once, at its best rank among the first ten."""

    queries: int = 0
    first: int = 0
    among_three: int = 0
    reciprocal: float = 0.0
    empty: int = 0
    weak: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def success_1(self) -> float:
        return self.first / self.queries

    @property
    def success_3(self) -> float:
        return self.among_three / self.queries

    @property
    def mrr(self) -> float:
        return self.reciprocal / self.queries

    @property
    def zero(self) -> float:
        return self.empty / self.queries

    @property
    def flagged(self) -> float:
        """Share of the right answers that the page would call weak."""
        return self.weak / max(1, self.first)


def questions(bank: QuestionBank) -> list:
    """Every question of the bank, and what stands in for those of the curriculum that it does not have yet."""
    waiting = [SimpleNamespace(**row) for row in json.loads(STAND_INS.read_text(encoding="utf-8")) if row["id"] not in bank.by_id]
    return [*bank.questions, *waiting]


def index_text(bank: QuestionBank) -> str:
    synonyms = search_index.read_synonyms(ROOT / search_index.SYNONYMS)
    return search_index.index_text(questions(bank), synonyms, {t.id: t.title for t in bank.topics})


def read_queries(*paths: Path) -> list[dict]:
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def run_engine(index: Path, *queries: Path) -> tuple[list[dict], dict]:
    """(results, times in ms) of the engine in Node."""
    command = [node.node(), str(HERE / "run.mjs"), str(index), *map(str, queries)]
    lines = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.splitlines()
    *results, times = map(json.loads, lines)
    return results, times


def score(queries: Iterable[Mapping], results: Iterable[Mapping]) -> dict[str, Score]:
    """By class, and "all"."""
    found = {r["q"]: r for r in results}
    scores: dict[str, Score] = defaultdict(Score)
    for query in (q for q in queries if q["expect"]):
        result = found.get(query["q"], {"ids": []})
        ids = list(dict.fromkeys(result["ids"]))[:10]
        rank = next((i for i, identifier in enumerate(ids, 1) if identifier in query["expect"]), 0)
        for each in (scores[query["class"]], scores["all"]):
            each.queries += 1
            each.first += rank == 1
            each.among_three += 1 <= rank <= 3
            each.reciprocal += 1 / rank if rank else 0
            each.empty += not ids
            each.weak += rank == 1 and result.get("weak", False)
            if rank != 1:
                each.misses.append(f'{query["q"]!r} at {rank or "-"}: wanted {" or ".join(query["expect"])}, got {", ".join(ids[:3])}')
    return dict(scores)


def confident_without_answer(queries: Iterable[Mapping], results: Iterable[Mapping]) -> float:
    """Share of the queries about other things that get a hit without a warning."""
    asked = {q["q"] for q in queries if not q["expect"]}
    return sum(bool(r["ids"]) and not r["weak"] for r in results if r["q"] in asked) / max(1, len(asked))


def markdown_table(rows: Iterable[Sequence[object]]) -> str:
    """Of rows of which the first is the head."""
    head, *others = (f"| {' | '.join(map(str, row))} |" for row in rows)
    return "\n".join((head, "|---" * (head.count(" | ") + 1) + "|", *others))


def table(scores: Mapping[str, Score]) -> str:
    return markdown_table([("class", "n", *MEASURES), *((name, scores[name].queries, *measured(scores[name])) for name in classes(scores))])


def side_by_side(queries: Iterable[Mapping], ours: Iterable[Mapping], material: Iterable[Mapping]) -> str:
    a, b = score(queries, ours), score(queries, material)
    head = ("class", "n", *MEASURES, *(f"Material's {measure}" for measure in MEASURES))
    return markdown_table([head, *((name, a[name].queries, *measured(a[name]), *measured(b[name])) for name in classes(a))])


def classes(scores: Mapping[str, Score]) -> list[str]:
    return [*sorted(set(scores) - {"all"}), "all"]


def measured(score: Score) -> list[str]:
    return [f"{value:.3f}" for value in (score.success_1, score.success_3, score.mrr, score.zero)]
