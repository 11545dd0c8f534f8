"""docs/cards.lock: what a note held, when it changed, and what became of every id."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heldout.anki.lock import RENAMED, RETIRED, Entry, parse, refreshed, text
from heldout.problem import ProblemsFound
from tests.anki.releases import START, Guide

A, B, C = "a" * 12, "b" * 12, "c" * 12
IDS = st.sampled_from(["coin", "dice", "card", "urn"])
ENTRIES = st.builds(Entry, IDS, st.sampled_from([A, B, RENAMED, RETIRED]), st.integers(0, 2_000_000_000), IDS)
LOCKS = st.lists(ENTRIES, unique_by=lambda e: e.id).map(lambda entries: {e.id: e for e in entries})
CONTENTS = st.dictionaries(IDS, st.sampled_from([A, B, C]))


def question(identifier: str, *former: str) -> SimpleNamespace:
    return SimpleNamespace(id=identifier, former_ids=list(former))


def after(before: str, contents: dict[str, str], *questions: SimpleNamespace, now: int = 9) -> list[str]:
    return text(refreshed(parse(before), contents, questions, now)).splitlines()[1:]


def test_only_what_changed_gets_a_new_time() -> None:
    assert after(f"coin {A} 5\ndice {A} 5\n", {"coin": A, "dice": B, "urn": C}) == [f"coin {A} 5", f"dice {B} 9", f"urn {C} 9"]


def test_a_renamed_question_stays_the_note_that_it_was() -> None:
    once = after(f"coin {A} 5\n", {"toss": B}, question("toss", "coin"))
    assert once == ["coin renamed 9", f"toss {B} 9 coin"]
    twice = after("\n".join(once), {"throw": C}, question("throw", "coin", "toss"), now=10)
    assert twice == ["coin renamed 9", f"throw {C} 10 coin", "toss renamed 10 coin"]
    back = after("\n".join(once), {"coin": A}, question("coin", "toss"), now=10)
    assert back == [f"coin {A} 10", "toss renamed 10 coin"]


def test_a_question_that_takes_in_another_stays_itself() -> None:
    assert after(f"coin {A} 5\ndice {B} 5\n", {"coin": A}, question("coin", "dice")) == [f"coin {A} 5", "dice renamed 9"]


def test_a_retired_id_is_kept_and_may_come_back_as_the_same_note() -> None:
    retired = f"coin {RETIRED} 5 toss"
    assert after(f"{retired}\n", {}) == [retired]
    assert after(f"{retired}\n", {"coin": A}) == [f"coin {A} 9 toss"]


def test_the_lines_of_both_sides_of_a_merge_can_stand() -> None:
    assert parse(f"coin {A} 5\ncoin {B} 7\n")["coin"].content == parse(f"coin {B} 7\ncoin {A} 5\n")["coin"].content == B


@given(LOCKS)
def test_a_lock_reads_back(lock: dict[str, Entry]) -> None:
    assert text(parse(text(lock))) == text(lock)
    assert text(lock).splitlines()[1:] == sorted(text(lock).splitlines()[1:])


@given(LOCKS, CONTENTS, st.dictionaries(IDS, st.lists(IDS, max_size=2)), st.integers(0, 2_000_000_000))
def test_nothing_is_lost_times_only_rise_and_a_second_run_changes_nothing(lock, contents, former, now: int) -> None:
    questions = [question(i, *(f for f in former.get(i, []) if f not in contents)) for i in contents]
    fresh = refreshed(lock, contents, questions, now)
    assert set(fresh) == set(lock) | set(contents)
    assert {i: fresh[i].content for i in contents} == contents
    for identifier, entry in fresh.items():
        before = lock.get(identifier)
        assert before is None or entry == before or entry.changed > before.changed
        assert before is None or entry.first == before.first
    assert refreshed(fresh, contents, questions, now + 1) == fresh


def test_an_id_that_leads_nowhere_stops_the_command_until_somebody_says_what_became_of_it(guide: Guide) -> None:
    guide.release(START)
    path = guide.folder / "docs/math/dice-roll.md"
    path.rename(path.with_name("die-roll.md"))
    before = (guide.folder / "docs/cards.lock").read_bytes()
    with pytest.raises(ProblemsFound, match=r'docs/cards.lock:5: Q025 the question "dice-roll" is gone; add the id to former_ids'):
        guide.release(START + 1)
    assert (guide.folder / "docs/cards.lock").read_bytes() == before
    guide.edit("die-roll", "reviewed:", "former_ids: [dice-roll]\nreviewed:")
    guide.release(START + 1)
    assert parse((guide.folder / "docs/cards.lock").read_text())["die-roll"].first == "dice-roll"


def test_a_file_that_cannot_be_read_for_now_is_not_gone(guide: Guide) -> None:
    guide.release(START)
    before = (guide.folder / "docs/cards.lock").read_bytes()
    guide.edit("dice-roll", "level: ", "level: very ")
    guide.release(START + 1)
    assert (guide.folder / "docs/cards.lock").read_bytes() == before


@pytest.mark.parametrize(
    "line", ["coin", "coin abc 5", "Coin aaaaaaaaaaaa 5", "coin aaaaaaaaaaaa soon", "=======", "coin aaaaaaaaaaaa 5 a b"]
)
def test_a_line_that_is_none_is_named(line: str) -> None:
    with pytest.raises(ProblemsFound) as caught:
        parse(f"# comment\ndice {A} 5\n{line}\n")
    (problem,) = caught.value.problems
    assert (problem.path, problem.line, problem.code) == (Path("docs/cards.lock"), 3, "Q025")
    assert "run `make outputs`" in problem.message
