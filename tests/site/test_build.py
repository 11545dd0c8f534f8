"""Building: the same bytes every time, nothing written without need, the old site intact when something is wrong."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from heldout import site as core
from tests.support import BASE, ROOT, build, replace, run, small_project

QUESTION = "docs/math/coin-toss.md"
# `make build` without the environment that it would first install
BUILD = """
import sys; sys.path.insert(0, "scripts")
from pathlib import Path
import dev
dev.setup = lambda *lock: None
dev.PYTHON, dev.BIN = Path(sys.executable), Path(sys.executable).parent
dev.main(["build"])
"""


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def times(folder: Path) -> dict[str, int]:
    return {p.relative_to(folder).as_posix(): p.stat().st_mtime_ns for p in folder.rglob("*") if p.is_file()}


def _heed_interrupts() -> None:
    """A job that a shell started in the background ignores Ctrl-C, and so would its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def start_build(folder: Path) -> subprocess.Popen:
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    command = [sys.executable, "-c", BUILD]
    options = {"stderr": subprocess.PIPE, "text": True, "start_new_session": True, "preexec_fn": _heed_interrupts}
    return subprocess.Popen(command, cwd=folder, env=environment, **options)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return small_project(tmp_path / "project")


def test_two_builds_in_two_folders_at_two_times_are_byte_equal(tmp_path: Path) -> None:
    one = files(build(small_project(tmp_path / "one"), TZ="UTC", PYTHONHASHSEED="1"))
    other = small_project(tmp_path / "another" / "folder")
    for path in other.joinpath("docs").rglob("*"):
        os.utime(path, (1e9, 1e9))
    time.sleep(1.1)
    two = files(build(other, TZ="Asia/Tokyo", PYTHONHASHSEED="2"))
    assert sorted(one) == sorted(two)
    assert [name for name in one if one[name] != two[name]] == []


def test_a_broken_question_fails_the_build_with_one_line_and_leaves_the_site(small: Path) -> None:
    assert run(small, "-c", BUILD).returncode == 0
    before, pages = files(small / "site"), files(small / "pages")
    assert "math/coin-toss/index.html" in before
    replace(small / QUESTION, "level: core", "level: hrad")
    replace(small / QUESTION, "## Multiply", "## Multiplying")
    done = run(small, "-c", BUILD)
    assert done.returncode == 1
    problem, count = (done.stdout + done.stderr).splitlines()
    assert problem.startswith(f'{QUESTION}:5: Q005 level "hrad" is not one of: core, intermediate, advanced')
    assert count == "2 questions, 1 problems"
    assert files(small / "site") == before
    assert files(small / "pages") == pages


@pytest.mark.parametrize("command", [["-m", "mkdocs", "build", "--strict"], ["scripts/build_index.py"]], ids=["mkdocs", "build_index"])
def test_a_broken_question_gives_no_traceback_anywhere(small: Path, command: list[str]) -> None:
    replace(small / QUESTION, "level: core", "level: hrad")
    done = run(small, *command)
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert said.count("Q005") == 1
    assert "Traceback" not in said


def test_a_warning_fails_the_build_and_leaves_the_site(small: Path) -> None:
    assert run(small, "-c", BUILD).returncode == 0
    before = files(small / "site")
    replace(small / QUESTION, "## Multiply", "See [dice](dice-roll.md#no-such-heading).\n\n## Multiply")
    done = run(small, "-c", BUILD)
    assert done.returncode == 1
    assert "no-such-heading" in done.stderr
    assert "Traceback" not in done.stderr
    assert files(small / "site") == before
    assert list(small.glob(".site-*")) == []


def test_a_formula_that_does_not_parse_fails_the_build_with_its_line(small: Path) -> None:
    replace(small / QUESTION, "## Multiply", "If $\\frac{1}{2$ is\n\n## Multiply")
    done = run(small, "-m", "mkdocs", "build", "--strict")
    assert done.returncode == 1
    assert f"{QUESTION}:43: Q017 formula" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_full_disk_leaves_the_site_and_says_so(small: Path) -> None:
    assert run(small, "-c", BUILD).returncode == 0
    before = files(small / "site")
    limit = "import resource, signal; resource.setrlimit(resource.RLIMIT_FSIZE, (4096,) * 2); signal.signal(signal.SIGXFSZ, signal.SIG_IGN)"
    replace(small / QUESTION, "## Multiply", "## Multiplying")
    done = run(small, "-c", limit + BUILD)
    assert done.returncode != 0
    assert "File too large" in done.stderr
    assert "Traceback" not in done.stderr
    assert files(small / "site") == before
    assert run(small, "-c", BUILD).returncode == 0
    assert b"Multiplying" in files(small / "site")["math/coin-toss/index.html"]


def test_an_interrupted_build_leaves_the_site(small: Path) -> None:
    assert run(small, "-c", BUILD).returncode == 0
    before = files(small / "site")
    replace(small / QUESTION, "## Multiply", "## Multiplying")
    process = start_build(small)
    until = time.monotonic() + 60
    while not list(small.glob(".site-*/new")) and time.monotonic() < until:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode != 0
    assert "Traceback" not in said
    assert files(small / "site") == before
    assert list(small.glob(".site-*")) == []


def test_two_builds_at_once_both_end_well(small: Path) -> None:
    both = [start_build(small), start_build(small)]
    said = [process.communicate(timeout=120)[1] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert "math/coin-toss/index.html" in files(small / "site")
    assert list(small.glob(".site-*")) == []


def test_an_update_without_changes_writes_nothing(small: Path) -> None:
    assert run(small, "scripts/build_index.py").returncode == 0
    before = times(small)
    done = run(small, "scripts/build_index.py")
    assert done.stdout == "3 questions in 1 topics\n"
    assert times(small) == before


def test_touching_a_file_writes_no_page(small: Path) -> None:
    """A save without a change must not set off another rebuild of `mkdocs serve`."""
    core.update(small)
    before = times(small / "pages")
    os.utime(small / QUESTION)
    core.update(small)
    assert times(small / "pages") == before


def test_saving_a_question_changes_its_pages_and_nothing_else(small: Path) -> None:
    core.update(small)
    before = files(small / "pages")
    replace(small / QUESTION, "two heads have", "both heads have")
    replace(small / QUESTION, "short: Two heads", "short: A pair of heads")
    replace(small / QUESTION, "Independent events multiply:", "Independent chances multiply:")
    core.update(small)
    after = files(small / "pages")
    assert sorted(after) == sorted(before)
    changed = {name for name in after if after[name] != before[name]}
    pages = {"math/coin-toss.md", "math/index.md", "math/cheat-sheet.md"}
    assert {name for name in changed if name.endswith(".md")} == pages
    exports = {"assets/search-index.json", "questions.json", "feed.atom", "llms.txt", "sw.js", "assets/offline.json"}
    assert {"questions.json"} <= {name for name in changed if not name.endswith(".md")} <= exports
    assert b"A pair of heads" in after["math/index.md"]
    assert b"Independent chances" in after["math/cheat-sheet.md"]


def test_the_search_index_follows_a_saved_question(small: Path) -> None:
    core.update(small)
    before = files(small / "pages" / "assets")
    replace(small / QUESTION, "  - coin flip", "  - coin flipping zyzzyva")
    core.update(small)
    after = files(small / "pages" / "assets")
    assert [name for name in after if after[name] != before.get(name) and "search" in name] == ["search-index.json"]


def test_deleting_a_question_removes_its_page(small: Path) -> None:
    core.update(small)
    (small / QUESTION).unlink()
    core.update(small)
    assert not (small / "pages/math/coin-toss.md").exists()
    assert (small / "pages/math/dice-roll.md").exists()


def test_a_new_topic_is_a_new_folder(small: Path) -> None:
    shutil.copytree(small / "docs/math", small / "docs/chance")
    replace(small / "docs/chance/index.md", "title: Mathematics", "title: Chance")
    for path in (small / "docs/chance").glob("*-*.md"):
        path.rename(path.with_name(f"chance-{path.name}"))
    (small / "pages").mkdir(exist_ok=True)
    built = build(small)
    assert "Chance" in (built / "chance/index.html").read_text()
    assert 'href="chance/"' in (built / "index.html").read_text()


def test_pages_are_whole_after_plain_mkdocs(small: Path, tmp_path: Path) -> None:
    """`mkdocs build` alone gives what `make build` gives."""
    assert run(small, "-c", BUILD).returncode == 0
    assert files(build(small_project(tmp_path / "plain"))) == files(small / "site")


def test_a_read_only_checkout_can_be_checked(small: Path) -> None:
    done = run(small, "scripts/check_content.py")
    before = times(small)
    assert (done.returncode, done.stdout) == (0, "3 questions, 0 problems\n")
    run(small, "scripts/check_content.py")
    assert times(small) == before


def test_base_is_what_these_tests_take_it_for() -> None:
    assert [p.name for p in sorted((BASE / "docs/math").iterdir())] == ["card-draw.md", "coin-toss.md", "dice-roll.md", "index.md"]
    assert ROOT.joinpath("mkdocs.yml").is_file()
