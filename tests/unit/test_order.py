"""The order in which questions are studied, and which belong beside each other."""

import datetime
from collections.abc import Iterable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from heldout import bank
from heldout.bank import QuestionBank
from heldout.frontmatter import Source
from heldout.pages.parts import neighbors
from heldout.question import FollowUp, Level, Question
from heldout.related import related
from heldout.topic import Topic
from tests.support import BASE, replace, small_project


def question(identifier: str, **values: object) -> Question:
    path = Path("docs/math") / f"{identifier}.md"
    front = {
        **dict.fromkeys(["question", "short", "sheet", "body"], ""),
        **{key: [] for key in ("aliases", "key_points", "myths", "follow_ups", "references", "builds_on")},
        **{"title": identifier, "section": "One", "level": Level.CORE, "reviewed": datetime.date(2026, 1, 31), "topic": "math"},
    }
    return Question.model_construct(**{**front, **values}, id=identifier, source=Source(path, {}, "", 1))


def topic(identifier: str, order: int, sections: list[str]) -> Topic:
    source = Source(Path("docs") / identifier / "index.md", {}, "", 1)
    return Topic.model_construct(id=identifier, title=identifier, description="", order=order, sections=sections, intro="", source=source)


def order(questions: Iterable[Question], *topics: Topic) -> list[str]:
    given_topics = list(topics) or [topic("math", 1, ["One", "Two"])]
    return [q.id for q in bank._in_study_order(given_topics, list(questions))]


def test_sections_come_in_the_order_of_the_topic_then_levels_then_titles() -> None:
    questions = [
        question("d", section="Two"),
        question("c", level=Level.ADVANCED),
        question("b", level=Level.INTERMEDIATE),
        question("z", title="Apple"),
        question("a", title="pear"),
    ]
    assert order(questions) == ["z", "a", "b", "c", "d"]


def test_what_a_question_builds_on_comes_first_in_its_section() -> None:
    assert order([question("a", builds_on=["c"]), question("b"), question("c", level=Level.ADVANCED)]) == ["b", "c", "a"]
    assert order([question("a", builds_on=["d"]), question("d", section="Two")]) == ["a", "d"], "another section does not count"


def test_a_circle_keeps_every_question() -> None:
    questions = [question("a", builds_on=["b"]), question("b", builds_on=["a"]), question("c", builds_on=["c"])]
    assert sorted(order(questions)) == ["a", "b", "c"]


def test_topics_come_in_their_own_order() -> None:
    topics = [topic("late", 1, ["One"]), topic("early", 2, ["One"])]
    assert order([question("a", topic="early"), question("b", topic="late"), question("c", topic="unknown")], *topics) == ["b", "a"]


IDS = st.sampled_from("abcdefgh")


@given(st.dictionaries(IDS, st.lists(IDS, max_size=3), min_size=1), st.randoms())
def test_any_builds_on_gives_each_question_once_whatever_the_order_of_files(links: dict[str, list[str]], random) -> None:
    questions = [question(i, builds_on=above) for i, above in links.items()]
    first = order(questions)
    random.shuffle(questions)
    assert order(questions) == first
    assert sorted(first) == sorted(links)


def test_neighbors_lead_through_the_topic_and_not_beyond() -> None:
    a, b, c = question("a"), question("b"), question("c", topic="other")
    questions = QuestionBank((), (a, b, c))
    assert neighbors(questions, a) == (None, b)
    assert neighbors(questions, b) == (a, None)
    assert neighbors(questions, c) == (None, None)


def test_related_questions_share_words_and_are_not_follow_ups() -> None:
    lasso = question("lasso", short="The lasso shrinks weights to zero by an absolute penalty.")
    ridge = question("ridge", short="Ridge regression shrinks weights by a squared penalty.")
    sql = question("joins", short="A join matches rows of tables.")
    other = [question(f"filler-{i}", short=f"Nothing {'x' * i} alike.") for i in range(1, 5)]
    assert related(QuestionBank((), (lasso, ridge, sql, *other)), lasso) == (ridge,)
    leads_on = lasso.model_copy(update={"follow_ups": [FollowUp(id="ridge", ask="And squares?")]})
    assert related(QuestionBank((), (leads_on, ridge, sql, *other)), leads_on) == ()


def test_at_most_four_related_questions_ties_by_id() -> None:
    same = [question(i, short="weights and penalty of the same kind") for i in "fbdcae"]
    filler = [question(f"filler-{i}", short=f"other{i}") for i in range(3)]
    assert [q.id for q in related(QuestionBank((), (*same, *filler)), same[0])] == ["a", "b", "c", "d"]


def test_every_problem_of_every_file_is_reported_in_one_run(tmp_path: Path) -> None:
    folder = small_project(tmp_path / "project")
    replace(folder / "docs/math/coin-toss.md", "level: core", "level: hrad\nextra: 1")
    replace(folder / "docs/math/dice-roll.md", "title: Dice roll", "title: [Dice]")
    (folder / "docs/math/empty.md").write_bytes(b"")
    (folder / "docs/notes.md").write_bytes(b"\xff")
    questions, problems = bank.load(folder)
    assert [str(p).split(" ")[:2] for p in sorted(problems)] == [
        ["docs/math/coin-toss.md:5:", "Q005"],
        ["docs/math/coin-toss.md:6:", "Q003"],
        ["docs/math/dice-roll.md:2:", "Q005"],
        ["docs/math/empty.md:1:", "Q001"],
        ["docs/notes.md:1:", "Q001"],
    ]
    assert [q.id for q in questions.questions] == ["card-draw"]
    assert questions.unread == {"coin-toss", "dice-roll", "empty"}


def test_the_base_questions_come_in_study_order() -> None:
    questions, problems = bank.load(BASE)
    assert problems == []
    assert [q.id for q in questions.questions] == ["coin-toss", "dice-roll", "card-draw"]
