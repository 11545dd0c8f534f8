"""Grading, reviewing, notes and progress in Firefox."""

import json
import subprocess
from pathlib import Path

from heldout import node
from scripts import browsers
from tests.study.reader import review
from tests.support import ROOT


def test_firefox_reviews_and_keeps_progress(base_url: str, tmp_path: Path) -> None:
    program = browsers.find("firefox")
    assert program, "no Firefox: run `make test`, which gets one, or set FIREFOX to its path"
    node.packages(ROOT, "puppeteer-core")
    file = tmp_path / "progress.json"
    log = [review("p-value", 9), review("likelihood", 1, 4)]
    file.write_text(json.dumps({"format": "held-out-progress", "version": 1, "exported": "2026-11-21T12:00:00Z", "log": log, "values": []}))
    command = [node.node(), str(Path(__file__).with_name("review.firefox.mjs")), program, base_url, str(file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stdout + done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    assert seen["faults"] == []
    assert seen["focus"] == "review-card"
    assert "Good, again on" in seen["last"]
    assert seen["imported"] == "Imported: 2 entries of the log and 0 notes or dates are new here."
    assert seen["row"].startswith("Mathematics3 of ")
    assert seen["kept"] == seen["row"]
    assert seen["note"] == "My case"
