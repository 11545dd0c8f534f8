"""Each rule on its own fixtures: tests/rules/<code>/failing* and passing*, as edits of tests/rules/base or as whole files.

An edit file names a file, then what stands there and what replaces it (nothing, to delete lines); an empty first half makes a
new file. A folder is copied over the
base. Beside each failing fixture, <name>.expected holds the problem lines, word by word.
"""

import re
import shutil
from pathlib import Path

import pytest

from heldout import bank, execute, rules
from heldout.anki import lock
from heldout.rules import cards, formulas

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
EDIT = re.compile(r"^<<<<\n(?:(.*?)\n)?====\n(?:(.*?)\n)?>>>>\n", re.M | re.S)
FAILING = sorted(p for p in HERE.glob("Q*/failing*") if p.suffix != ".expected")
PASSING = sorted(HERE.glob("Q*/passing*"))


def apply(fixture: Path, root: Path) -> None:
    shutil.copytree(HERE / "base", root, dirs_exist_ok=True)
    lock.update(root, bank.load(root)[0], now=1_700_000_000)
    if fixture.is_dir():
        shutil.copytree(fixture, root, dirs_exist_ok=True)
        return
    target = None
    for part in re.split(r"^(docs/.+)\n(?=<<<<)", fixture.read_text(), flags=re.M)[1:]:
        if target is None:
            target = root / part
            continue
        for old, new in EDIT.findall(part):
            if old:
                old, new = (old, new) if new else (old + "\n", "")
                text = target.read_text()
                assert text.count(old) == 1, f"{fixture}: what is to be replaced must stand once in {target.name}:\n{old}"
                target.write_text(text.replace(old, new))
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(new)
        target = None


def problems(root: Path, code: str) -> list[str]:
    """What `make check` says; running code and rendering formulas only where that is what the fixture is about."""
    questions, found = bank.load(root)
    found += rules.check(root, questions)
    if code == "Q017":
        (root / "node_modules").symlink_to(ROOT / "node_modules")
        shutil.copy(ROOT / "package-lock.json", root)
        found += formulas.check(root, root / ".cache", questions)
    if code == "Q025":
        found += cards.check(root, questions)
    if code == "Q020":
        found += execute.stale_outputs(questions.questions)
    return [str(p) for p in sorted(found)]


def name(fixture: Path) -> str:
    return f"{fixture.parent.name}-{fixture.stem}"


@pytest.mark.parametrize("fixture", FAILING, ids=name)
def test_failing_fixture_gives_exactly_these_lines(fixture: Path, tmp_path: Path) -> None:
    apply(fixture, tmp_path)
    code = fixture.parent.name
    expected = fixture.with_suffix(".expected").read_text().splitlines()
    assert any(f": {code} " in line for line in expected)
    assert problems(tmp_path, code) == expected


@pytest.mark.parametrize("fixture", [HERE / "base", *PASSING], ids=name)
def test_passing_fixture_gives_none(fixture: Path, tmp_path: Path) -> None:
    apply(fixture, tmp_path)
    assert problems(tmp_path, fixture.parent.name) == []


def test_every_rule_of_contributing_has_both_fixtures_and_every_fixture_a_rule() -> None:
    documented = set(re.findall(r"^\| (Q\d{3}) \|", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.M))
    code = "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "heldout").rglob("*.py"))
    assert documented == set(re.findall(r'"(Q\d{3})"', code))
    assert documented == {p.parent.name for p in FAILING} == {p.parent.name for p in PASSING}
