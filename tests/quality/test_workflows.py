"""What the workflows may do: zizmor at its strictest, and rights that are named one by one."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.support import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def test_zizmor_finds_nothing_medium_or_high() -> None:
    tool = Path(sys.executable).with_name("zizmor")
    command = [tool, "--offline", "--persona=pedantic", "--no-exit-codes", "--format=json", ".github"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    severe = [f for f in json.loads(done.stdout) if f["determinations"]["severity"] in {"Medium", "High"}]
    assert [(f["ident"], f["desc"]) for f in severe] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda p: p.stem)
def test_nothing_is_permitted_by_default_and_actions_are_pinned(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        assert "timeout-minutes" in job
        for step in job["steps"]:
            action, _, version = step.get("uses", "").partition("@")
            assert not action or (len(version) == 40 and int(version, 16))
            assert not action.endswith("/checkout") or step["with"]["persist-credentials"] is False
