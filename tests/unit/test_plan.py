"""Study plans: what stands on which day."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heldout import plan
from heldout.bank import QuestionBank
from heldout.question import Level, Question
from heldout.topic import Topic
from tests.unit.test_order import question

DAYS = [1, 2, 3, 7, 14, 28, 60, 365]


def words(count: int) -> str:
    return "word " * count


def small_bank(*questions: Question) -> QuestionBank:
    names = sorted({q.topic for q in questions})
    sections = sorted({q.section for q in questions})
    front = {"title": "", "description": "", "order": 1, "sections": sections, "notes": False, "rounds": {}, "intro": "", "source": None}
    return QuestionBank(tuple(Topic.model_construct(id=name, **front) for name in names), questions)


def made(bank: QuestionBank, days: int) -> plan.Plan:
    return plan.make(plan.order(bank), [t.id for t in bank.topics], days)


@pytest.mark.parametrize(("days", "minutes"), [(1, 300), (2, 300), (3, 280), (7, 120), (14, 60), (28, 60), (365, 60)])
def test_the_fewer_days_the_longer_each(days: int, minutes: int) -> None:
    assert plan.budget(days) == minutes


def test_a_question_takes_three_minutes_more_than_its_reading() -> None:
    assert plan.cost(question("a", body=words(400))) == 2 + 2 + 1
    assert plan.cost(question("b", body="")) == 2 + 1 + 1


def test_topics_and_their_sections_take_turns() -> None:
    bank = small_bank(
        question("one", topic="math", section="A"),
        question("two", topic="math", section="A"),
        question("three", topic="math", section="B"),
        question("x", topic="stats", section="A"),
        question("y", topic="stats", section="A"),
    )
    assert [q.id for q in plan.order(bank)] == ["one", "x", "three", "y", "two"]


def test_core_comes_first_and_what_builds_on_something_after_it() -> None:
    bank = small_bank(
        question("hard", level=Level.ADVANCED),
        question("middle", level=Level.INTERMEDIATE),
        question("late", builds_on=["early"], topic="algorithms"),
        question("early", topic="math"),
        question("odd", builds_on=["middle"], topic="math"),
    )
    assert [q.id for q in plan.order(bank)] == ["early", "late", "middle", "odd", "hard"]


def test_the_order_of_the_whole_bank(bank: QuestionBank) -> None:
    order = plan.order(bank)
    place = {q.id: i for i, q in enumerate(order)}
    assert sorted(place) == sorted(q.id for q in bank.questions)
    assert [q.id for q in order if any(place[b] > place[q.id] for b in q.builds_on)] == []
    assert all(a.level.rank <= b.level.rank for a, b in pairwise(order))


@pytest.mark.parametrize("days", DAYS)
def test_a_plan_of_the_whole_bank(bank: QuestionBank, days: int) -> None:
    result = made(bank, days)
    assert len(result.days) == days
    planned = [q for day in result.days for q in day.questions]
    assert [q.id for q in [*planned, *result.left_out]] == [q.id for q in plan.order(bank)], "each once, in order"
    most = max(map(plan.cost, bank.questions))
    assert all(day.minutes <= day.budget + most for day in result.days)
    assert sum(day.minutes for day in result.days) <= days * plan.budget(days)
    assert [day.review for day in result.days] == [0] + [plan.budget(days) // 4] * (days - 1)
    assert result.days[-1].mock
    assert list(result.days[-1].sheets) == [t.id for t in bank.topics]
    monotonous = [i for i, day in enumerate(result.days, 1) if len(day.questions) > 4 and len({q.topic for q in day.questions}) < 3]
    assert monotonous == []


def test_a_mock_interview_every_fourth_day_with_one_sheet_in_turn(bank: QuestionBank) -> None:
    days = made(bank, 10).days
    assert [i for i, day in enumerate(days, 1) if day.mock] == [2, 6, 10]
    topics = [t.id for t in bank.topics]
    assert [list(day.sheets) for day in days if day.sheets] == [topics[:1], topics[1:2], topics]
    assert [i for i, day in enumerate(made(bank, 5).days, 1) if day.mock] == [5], "not on the first day, when nothing was studied"


def test_what_does_not_fit_is_left_out_from_the_end() -> None:
    bank = small_bank(*(question(f"q{i:02}", body=words(2000)) for i in range(40)))
    result = made(bank, 1)
    free = 300 - 20 - 4
    assert len(result.days[0].questions) == free // 13
    assert [q.id for q in result.left_out] == [f"q{i:02}" for i in range(free // 13, 40)]


def test_time_to_spare_is_for_review_at_the_end() -> None:
    bank = small_bank(*(question(f"q{i:02}") for i in range(40)))
    counts = [len(day.questions) for day in made(bank, 40).days]
    assert sum(counts) == 40
    assert max(counts) <= 3
    assert counts[32:] == [0] * 8


@settings(deadline=None)
@given(st.lists(st.integers(0, 9000), min_size=1, max_size=60), st.integers(1, 365))
def test_any_bank_and_any_time(lengths: list[int], days: int) -> None:
    bank = small_bank(*(question(f"q{i}", body=words(n), topic=f"t{i % 3}") for i, n in enumerate(lengths)))
    result = made(bank, days)
    planned = [q for day in result.days for q in day.questions]
    assert [*planned, *result.left_out] == plan.order(bank)
    spare = days * plan.budget(days) - sum(day.minutes for day in result.days)
    assert spare >= 0
    assert not result.left_out or plan.cost(result.left_out[0]) > spare
