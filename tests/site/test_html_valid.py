"""Every page is valid HTML.

Two things are let through: MathJax writes an element name with capitals, which browsers read in lower case, and Material's base template
puts `autocomplete` on its two hidden checkboxes.
"""

import json
import subprocess
from pathlib import Path

from heldout import node
from tests.site.html import Page
from tests.support import ROOT

CONFIG = Path(__file__).with_name("htmlvalidate.json")


def validate(*files: Path) -> list[str]:
    tool = node.packages(ROOT, "html-validate") / "html-validate" / "bin" / "html-validate.mjs"
    command = [node.node(), tool, "--config", CONFIG, "--formatter", "json", *files]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode in {0, 1}, done.stderr
    results = json.loads(done.stdout)
    return [f"{Path(r['filePath']).parent.name}:{m['line']}: {m['ruleId']} {m['message'][:100]}" for r in results for m in r["messages"]]


def test_every_page_is_valid_html(site: Path, pages: dict[str, Page]) -> None:
    files = [site / address / "index.html" if not address.endswith(".html") else site / address for address in pages]
    assert len(files) > 20
    assert validate(*files) == []


def test_the_validator_finds_errors(tmp_path: Path) -> None:
    page = tmp_path / "page" / "index.html"
    page.parent.mkdir()
    page.write_text('<!doctype html>\n<html lang="en"><head><title>T</title></head><body><p id="a"><div id="a"></div></body></html>\n')
    assert {line.split(" ")[1] for line in validate(page)} >= {"no-dup-id"}
