"""Grading, reviewing, notes and progress in Firefox."""

import json
from pathlib import Path

from tests import firefox
from tests.study.reader import review


def test_firefox_reviews_and_keeps_progress(base_url: str, tmp_path: Path) -> None:
    file = tmp_path / "progress.json"
    log = [review("p-value", 9), review("likelihood", 1, 4)]
    file.write_text(json.dumps({"format": "held-out-progress", "version": 1, "exported": "2026-11-21T12:00:00Z", "log": log, "values": []}))
    seen = firefox.seen(Path(__file__).with_name("review.firefox.mjs"), base_url, str(file))
    assert seen["faults"] == []
    assert seen["focus"] == "review-card"
    assert "Good, again on" in seen["last"]
    assert seen["imported"] == "Imported: 2 entries of the log and 0 notes or dates are new here."
    assert seen["row"].startswith("Mathematics3 of ")
    assert seen["kept"] == seen["row"]
    assert seen["note"] == "My case"
