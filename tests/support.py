"""What several tests need: projects of their own to build and break."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from heldout import bank
from heldout.anki import lock

ROOT = Path(__file__).resolve().parent.parent
BASE = ROOT / "tests" / "rules" / "base"  # three small questions that pass every rule
SITE_URL = "https://example.org/some/prefix/"  # a sub-path, as on GitHub Pages
PARTS = ("docs", "heldout", "macros", "overrides", "scripts", "mkdocs.yml", "package.json", "package-lock.json", "pyproject.toml")


def copy_project(folder: Path) -> Path:
    """The project as it stands, able to build: sources copied, npm packages and rendered formulas shared."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PARTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    (ROOT / ".cache" / "formulas").mkdir(parents=True, exist_ok=True)
    (folder / "pages").mkdir()
    (folder / ".cache").mkdir()
    (folder / ".cache" / "formulas").symlink_to(ROOT / ".cache" / "formulas")
    return folder


def small_project(folder: Path) -> Path:
    """The same with the three questions of BASE for content."""
    copy_project(folder)
    for path in (folder / "docs").iterdir():
        if path.is_dir() and path.name != "assets":
            shutil.rmtree(path)
    shutil.copytree(BASE / "docs", folder / "docs", dirs_exist_ok=True)
    (folder / lock.FILE).unlink()
    lock.update(folder, bank.load(folder)[0], now=1_700_000_000)
    return folder


def run(folder: Path, *command: str | Path, **environment: str) -> subprocess.CompletedProcess:
    """A command of this Python in the project, which imports its own heldout."""
    env = {**os.environ, "PYTHONPATH": str(folder), "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", **environment}
    return subprocess.run([sys.executable, *map(str, command)], cwd=folder, env=env, capture_output=True, text=True, timeout=300)


def build(folder: Path, **environment: str) -> Path:
    """site/ of the project, built strictly."""
    done = run(folder, "-m", "mkdocs", "build", "--strict", **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
    path.write_text(text.replace(old, new), encoding="utf-8")
