"""The question bank: all topics and questions of docs/, parsed once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from heldout import frontmatter, question, topic
from heldout.problem import Problem, ProblemsFound
from heldout.question import Question
from heldout.topic import Topic

DOCS = frontmatter.DOCS
TOPIC_FILE = "index.md"
OTHER_FOLDERS = {"assets", "maintenance"}  # of docs/: they hold no questions


@dataclass(frozen=True, eq=False)
class QuestionBank:
    """Immutable; two banks are equal only if they are the same object.

    Topics come in their own order, questions of a topic in the order in which a reader studies them.
    """

    topics: tuple[Topic, ...]
    questions: tuple[Question, ...]
    unread: frozenset[str] = frozenset()
    """The ids of files that exist but have problems, so that nobody says that they do not exist."""

    @cached_property
    def by_id(self) -> Mapping[str, Question]:
        return {q.id: q for q in self.questions}

    @cached_property
    def topic_by_id(self) -> Mapping[str, Topic]:
        return {t.id: t for t in self.topics}

    def of_topic(self, topic_id: str) -> tuple[Question, ...]:
        return tuple(q for q in self.questions if q.topic == topic_id)

    def sections(self, topic_id: str) -> Iterator[tuple[str, tuple[Question, ...]]]:
        """The sections of a topic that have questions, in the topic's order."""
        questions = self.of_topic(topic_id)
        for name in self.topic_by_id[topic_id].sections:
            members = tuple(q for q in questions if q.section == name)
            if members:
                yield name, members


def load(root: Path) -> tuple[QuestionBank, list[Problem]]:
    """Read `root`/docs. Files with problems are left out of the bank and reported, all of them in one go."""
    problems: list[Problem] = []
    topics: list[Topic] = []
    questions: list[Question] = []
    paths = _files(root)
    for path in paths:
        try:
            source = frontmatter.read(path, root)
            if path.parent == root / DOCS:
                continue  # a page written by hand: readable is all that it has to be
            if path.name == TOPIC_FILE:
                topics.append(topic.parse(source))
            else:
                _ask_for_topic(path, root)
                questions.append(question.parse(source))
        except ProblemsFound as found:
            problems += found.problems
    topics.sort(key=lambda t: (t.order, t.id))
    ordered = tuple(_in_study_order(topics, questions))
    unread = frozenset(p.stem for p in paths if p.parent != root / DOCS and p.name != TOPIC_FILE) - {q.id for q in ordered}
    return QuestionBank(tuple(topics), ordered, unread), problems


def _files(root: Path) -> list[Path]:
    """Every Markdown file of docs/ that becomes a page, however deep."""
    folders = [p for p in (root / DOCS).iterdir() if p.is_dir() and p.name not in OTHER_FOLDERS]
    return sorted([*(root / DOCS).glob("*.md"), *(p for folder in folders for p in folder.rglob("*.md"))])


def _ask_for_topic(path: Path, root: Path) -> None:
    """Q007: a question lies in docs/<topic>/, and the topic has an index.md."""
    shown = path.relative_to(root)
    if path.parent.parent != root / DOCS:
        raise ProblemsFound([Problem(shown, 1, "Q007", f"a question lies in {DOCS}/<topic>/; move the file there")])
    if not (path.parent / TOPIC_FILE).exists():
        raise ProblemsFound([Problem(shown, 1, "Q007", f"the topic has no {TOPIC_FILE}; write one, as in {DOCS}/math/")])


def _in_study_order(topics: list[Topic], questions: list[Question]) -> Iterator[Question]:
    rank = {t.id: (i, {name: j for j, name in enumerate(t.sections)}) for i, t in enumerate(topics)}
    known = [q for q in questions if q.topic in rank]
    waiting = sorted(known, key=lambda q: (rank[q.topic][0], rank[q.topic][1].get(q.section, 99), q.level.rank, q.title.lower()))
    placed: set[str] = set()
    groups: dict[tuple[str, str], list[Question]] = {}
    for q in waiting:
        groups.setdefault((q.topic, q.section), []).append(q)
    for members in groups.values():
        yield from after_what_they_build_on(members, placed)


def after_what_they_build_on(members: list[Question], placed: set[str]) -> Iterator[Question]:
    """First in line whose `builds_on` inside the section are placed; a cycle (rule Q010) falls back to the given order."""
    inside = {q.id for q in members}
    left = list(members)
    while left:
        ready = next((q for q in left if not (set(q.builds_on) & inside) - placed - {q.id}), left[0])
        left.remove(ready)
        placed.add(ready.id)
        yield ready
