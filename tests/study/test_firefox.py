"""A mock interview and a plan in Firefox."""

import json
import subprocess
from pathlib import Path

from pypdf import PdfReader

from heldout import node
from scripts import browsers
from tests.support import ROOT


def test_firefox_rehearses_and_plans(base_url: str) -> None:
    program = browsers.find("firefox")
    assert program, "no Firefox: run `make test`, which gets one, or set FIREFOX to its path"
    node.packages(ROOT, "puppeteer-core")
    command = [node.node(), str(Path(__file__).with_name("firefox.mjs")), program, base_url]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stdout + done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    assert seen["faults"] == []
    assert seen["time"].startswith("3:5")
    assert seen["grade"].startswith("Good")
    assert seen["summary"].startswith("1 of 1 questions answered, 1 of ")
    assert seen["typed"] == "What I said"
    assert seen["formulaWidth"] > 5
    assert seen["days"] in {11, 12, 13}  # by the date here and there at midnight
    assert len(PdfReader(seen["pdf"]).pages) <= 2
