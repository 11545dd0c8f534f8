"""The core of study without a browser: its own tests in Node, and the schedule beside the one of py-fsrs."""

import json
import random
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fsrs import Card, Rating, Scheduler

from heldout import node

HERE = Path(__file__).parent
START = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
ORACLE = Scheduler(desired_retention=0.9, learning_steps=(), relearning_steps=(), maximum_interval=365, enable_fuzzing=False)


def replayed(logs: list[list[dict]]) -> list[dict]:
    """The cards that the site makes of each log, by question."""
    text = "".join(json.dumps(log) + "\n" for log in logs)
    done = subprocess.run([node.node(), str(HERE / "replay.mjs")], input=text, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_core_in_node() -> None:
    for zone in ("UTC", "Pacific/Auckland", "America/Los_Angeles"):
        command = ["env", f"TZ={zone}", node.node(), "--test", str(HERE / "core.test.mjs")]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stdout


def history(dice: random.Random) -> list[tuple[datetime, int]]:
    """Reviews after gaps of seconds to a year, with grades 1 to 4."""
    time, reviews = START, []
    for _ in range(dice.randint(1, 25)):
        reviews.append((time, dice.randint(1, 4)))
        gaps = (30, 3_600, 86_399, 86_400, 86_401, dice.randint(1, 40 * 86_400), dice.randint(1, 365 * 86_400))
        time += timedelta(seconds=dice.choice(gaps))
    return reviews


def test_1000_histories_have_the_due_second_of_py_fsrs() -> None:
    dice = random.Random(20261121)
    histories = [history(dice) for _ in range(1000)]
    logs = [[{"id": str(i), "question": "a", "grade": g, "time": int(t.timestamp())} for i, (t, g) in enumerate(h)] for h in histories]
    for reviews, cards in zip(histories, replayed(logs), strict=True):
        card = Card()
        for time, grade in reviews:
            card, _ = ORACLE.review_card(card, Rating(grade), time)
        ours = cards["a"]
        assert ours["due"] == int(card.due.timestamp()), reviews
        assert ours["stability"] == pytest.approx(card.stability, rel=1e-5)
        assert ours["difficulty"] == pytest.approx(card.difficulty, rel=1e-5)
