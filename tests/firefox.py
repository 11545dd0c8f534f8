"""Firefox, driven by scripts for Node that use tests/firefox.mjs."""

import json
import subprocess
from pathlib import Path

from heldout import node
from scripts import browsers
from tests.support import ROOT


def run(script: Path, *arguments: str) -> str:
    """What the script prints when it is started with the program and the arguments."""
    program = browsers.find("firefox")
    assert program, "no Firefox: run `make test`, which gets one, or set FIREFOX to its path"
    node.packages(ROOT, "puppeteer-core")
    done = subprocess.run([node.node(), str(script), program, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def seen(script: Path, *arguments: str) -> dict:
    """The last line, as JSON."""
    return json.loads(run(script, *arguments).splitlines()[-1])
