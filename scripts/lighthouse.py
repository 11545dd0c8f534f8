"""Measure site/ with Lighthouse (mobile, simulated slow 4G, median of three), served as GitHub Pages does."""

import subprocess
import sys
from pathlib import Path

from heldout import node
from scripts import browsers
from tests.quality.hosting import hosting

ROOT = Path(__file__).resolve().parent.parent
VERSIONS = ("lighthouse@12.8.2", "chrome-launcher@1.2.1")
PLACE = ROOT / ".cache" / "lighthouse"


def main(runs: str = "3") -> int:
    if not (PLACE / "node_modules" / "lighthouse").is_dir():
        PLACE.mkdir(parents=True, exist_ok=True)
        (PLACE / "package.json").write_text('{"private": true}\n')
        subprocess.run(["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", *VERSIONS], cwd=PLACE, check=True)
    with hosting(ROOT / "site") as address:
        command = [node.node(), ROOT / "scripts" / "lighthouse.mjs", browsers.find("chromium"), address, runs]
        return subprocess.run([str(part) for part in command], cwd=ROOT).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
