"""sw.js and the list of everything, from all other files of pages/. See docs/maintenance/offline.md."""

import base64
import gzip
import hashlib
import json
import os
import re
from collections.abc import Iterable
from pathlib import Path

SCRIPT, OFF, LIST = "sw.js", "sw-off.js", "assets/offline.json"
SWITCH = "HELD_OUT_SERVICE_WORKER"
# What a page of a topic needs. The text face is left out: it is optional, and kept with the first page that is visited.
SHELL_FILES = ("assets/site.css", "assets/site.js", "assets/theme.js", "assets/math.css", "assets/offline/offline-tools.js")
SHELL_FONT = "assets/math-fonts/mjx-stx-n.*.woff2"
SHELL_KINDS, OFFLINE_PAGE = {"home", "topic"}, "offline.md"
NOT_DOWNLOADED = {"assets/math-print.css", "assets/print-fonts.css"}  # off line, paper has the faces of the screen
DOWNLOADED = {".css", ".js", ".json", ".md", ".svg", ".woff2"}
# A page of HTML as it travels, against its Markdown: formulas grow most. tests/offline compares the sum with the real one.
HTML_TO_MARKDOWN = 1.7
SITE_INPUTS = ("overrides", "mkdocs.yml", "requirements.txt")  # what turns pages/ into the site


def write(root: Path, pages: Path, scripts: Path) -> None:
    """The worker and the list, into `pages`, which is otherwise complete. `scripts` holds the two bundles of docs/assets/worker."""
    files = {p.relative_to(pages).as_posix(): p.read_bytes() for p in sorted(pages.rglob("*")) if p.is_file()}
    version = version_of(root, files)
    everything = {"version": version, "bytes": size(files), "files": [address(name) for name in downloaded(files)]}
    (pages / LIST).write_text(json.dumps(everything, separators=(",", ":")) + "\n", encoding="utf-8")
    (pages / SCRIPT).write_text(script(version, pages, files, scripts), encoding="utf-8")


def script(version: str, pages: Path, files: dict[str, bytes], scripts: Path) -> str:
    if os.environ.get(SWITCH) == "off":
        return (scripts / OFF).read_text(encoding="utf-8")
    shell_files = [*SHELL_FILES, *(p.relative_to(pages).as_posix() for p in pages.glob(SHELL_FONT))]
    shell_pages = [name for name, data in files.items() if name == OFFLINE_PAGE or (name.endswith(".md") and kind(data) in SHELL_KINDS)]
    site = {
        "version": version,
        "places": sorted({address(name).split("/")[0] for name in files if "/" in address(name)}),
        "shell": [[address(name)] for name in shell_pages] + [[name, integrity(files[name])] for name in shell_files],
    }
    return f"self.site={json.dumps(site, separators=(',', ':'))};\n" + (scripts / SCRIPT).read_text(encoding="utf-8")


def version_of(root: Path, files: dict[str, bytes]) -> str:
    """Changes when anything does that the site is made of."""
    digest = hashlib.sha256(environment(root).encode())
    inputs = [p for name in SITE_INPUTS for p in sorted([root / name, *(root / name).rglob("*")]) if p.is_file()]
    for name, data in [*((p.relative_to(root).as_posix(), p.read_bytes()) for p in inputs), *files.items()]:
        digest.update(f"{name}|{len(data)}|".encode() + data)
    return digest.hexdigest()[:12]


def environment(root: Path) -> str:
    """The values of the variables that mkdocs.yml reads."""
    file = root / "mkdocs.yml"
    names = re.findall(r"!ENV \[?(\w+)", file.read_text(encoding="utf-8")) if file.is_file() else []
    return "|".join(f"{name}={os.environ.get(name)}" for name in names)


def downloaded(files: Iterable[str]) -> list[str]:
    """What "download everything" brings: pages, figures, styles, scripts and their data; not what only machines read."""
    return [n for n in files if Path(n).suffix in DOWNLOADED and ("/" in n or n.endswith(".md")) and n not in NOT_DOWNLOADED]


def size(files: dict[str, bytes]) -> int:
    """Bytes that travel, about: pages are not HTML yet."""
    packed = {name: len(gzip.compress(files[name], mtime=0)) for name in downloaded(files)}
    return round(sum(n * (HTML_TO_MARKDOWN if name.endswith(".md") else 1) for name, n in packed.items()))


def address(name: str) -> str:
    """Where MkDocs puts a file of pages/."""
    return re.sub(r"(^|/)index/$", r"\1", f"{name.removesuffix('.md')}/") if name.endswith(".md") else name


def kind(page: bytes) -> str:
    """The type of page that its front matter names."""
    found = re.search(rb'^kind: "?(\w+)', page.partition(b"\n---\n")[0], re.M)
    return found[1].decode() if found else ""


def integrity(data: bytes) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(data).digest()).decode()
