"""Study plans by the number of days left; docs/assets/scripts/study/plan/plan.js makes the same ones in the browser, from `order`."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from heldout.bank import QuestionBank, after_what_they_build_on
from heldout.question import Level, Question

SAYING, GRADING = 2, 1  # minutes that a question takes beside reading its answer
SHEET, MOCK = 4, 20  # minutes of a cheat sheet and of a mock interview
MOCK_EVERY = 4  # days, counted back from the last one
SHORTEST, LONGEST, SHARED = 60, 300, 840  # minutes: of a day, and what a short plan shares among its days


@dataclass(frozen=True)
class Day:
    """`sheets` are the topics whose cheat sheets are read; `review` is in minutes."""

    budget: int
    review: int
    sheets: Sequence[str]
    mock: bool
    questions: list[Question] = field(default_factory=list)

    @property
    def free(self) -> int:
        """Minutes for new questions."""
        return self.budget - self.review - SHEET * len(self.sheets) - MOCK * self.mock

    @property
    def minutes(self) -> int:
        return self.budget - self.free + sum(map(cost, self.questions))


@dataclass(frozen=True)
class Plan:
    days: Sequence[Day]
    left_out: Sequence[Question]


def budget(days: int) -> int:
    """Minutes a day: the fewer days, the longer each."""
    return min(LONGEST, max(SHORTEST, SHARED // days // 5 * 5))


def cost(question: Question) -> int:
    """Minutes to say it aloud, to read the answer and to grade oneself."""
    return SAYING + question.minutes + GRADING


def make(questions: Sequence[Question], topics: Sequence[str], days: int) -> Plan:
    """Spreads the questions, which come in `order`; those at its end that do not fit are left out.

    When there is time to spare, the first three quarters of it take all new questions, and the rest is for review.
    """
    made = _empty_days(topics, days)
    free = sum(day.free for day in made)
    fitting, need = 0, 0
    while fitting < len(questions) and need + cost(questions[fitting]) <= free:
        need += cost(questions[fitting])
        fitting += 1
    room = max(need, free * 3 // 4)
    given, placed, spent = 0, 0, 0
    for day in made:
        given += day.free
        while placed < fitting and (spent + cost(questions[placed])) * room <= need * given:
            spent += cost(questions[placed])
            day.questions.append(questions[placed])
            placed += 1
    return Plan(made, questions[fitting:])


def _empty_days(topics: Sequence[str], days: int) -> list[Day]:
    """Each day after the first begins with review; a cheat sheet in turn goes with each mock interview, all of them with the last."""
    made: list[Day] = []
    minutes = budget(days)
    for left in range(days - 1, -1, -1):
        mock = left % MOCK_EVERY == 0 and (bool(made) or left == 0)
        turn = sum(day.mock for day in made) % len(topics)
        sheets = topics[turn : turn + 1] if mock and left else topics if mock else ()
        made.append(Day(minutes, minutes // 4 if made else 0, sheets, mock))
    return made


def order(bank: QuestionBank) -> list[Question]:
    """Core before intermediate before advanced, each with all topics and their sections side by side, after what it builds on."""
    mixed = []
    for level in Level:
        topics = [[[q for q in members if q.level is level] for _, members in bank.sections(topic.id)] for topic in bank.topics]
        mixed += _side_by_side([_side_by_side(sections) for sections in topics])
    return list(after_what_they_build_on(mixed, set()))


def _side_by_side(groups: list[list[Question]]) -> list[Question]:
    """One list in which all groups advance at the same pace, and keep their order."""
    placed = [(i / len(group), question) for group in groups for i, question in enumerate(group)]
    return [question for _, question in sorted(placed, key=lambda each: each[0])]
