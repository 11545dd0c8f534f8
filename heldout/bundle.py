"""Bundles the site's own scripts and styles with esbuild."""

import subprocess
from pathlib import Path

from heldout import node

SCRIPT = Path(__file__).with_suffix(".mjs")


class BundleFailed(RuntimeError):
    """esbuild's own message, which names the file and the line."""


def build(root: Path, folder: Path) -> None:
    """Write the bundles of docs/assets into `folder`."""
    node.packages(root, "esbuild")
    command = [node.node(), str(SCRIPT), str(folder)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    if done.returncode:
        raise BundleFailed(f"esbuild failed:\n{done.stderr.strip()}")
