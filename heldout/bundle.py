"""Bundles the site's own scripts and styles with esbuild."""

import subprocess
from pathlib import Path

from heldout import node

SCRIPT = Path(__file__).with_suffix(".mjs")


class BundleFailed(RuntimeError):
    """esbuild's own message, which names the file and the line."""


def build(root: Path, folder: Path) -> None:
    """Write the bundles of docs/assets into `folder`."""
    _run(root, "site", folder)


def build_worker(root: Path, folder: Path) -> None:
    """Write the service worker and the one that removes it into `folder`: sw.js and sw-off.js."""
    _run(root, "worker", folder)


def build_copy(root: Path, folder: Path) -> None:
    """Write what differs in a copy that opens from files: scripts that are no modules, and all in one."""
    _run(root, "copy", folder)


def _run(root: Path, name: str, folder: Path) -> None:
    node.packages(root, "esbuild")
    command = [node.node(), str(SCRIPT), name, str(folder)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    if done.returncode:
        raise BundleFailed(f"esbuild failed:\n{done.stderr.strip()}")
