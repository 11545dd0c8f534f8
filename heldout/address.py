"""The address at which the site is published."""

import os
from pathlib import Path

import yaml


class _Loader(yaml.SafeLoader):
    """Reads `!ENV [NAME, default]` as MkDocs does; other tags, which only MkDocs needs, as nothing."""


def _environment(loader: _Loader, node: yaml.Node) -> str | None:
    *names, default = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else [loader.construct_scalar(node), None]
    return next((os.environ[name] for name in names if name in os.environ), default)


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("", lambda *_: None)


def site_address(root: Path) -> str:
    """`site_url` of mkdocs.yml, ending in a slash; empty where there is none."""
    file = root / "mkdocs.yml"
    config = yaml.load(file.read_text(encoding="utf-8"), _Loader) if file.is_file() else {}  # noqa: S506 (a safe loader)
    address = config.get("site_url") or ""
    return address.rstrip("/") + "/" if address else ""
