"""The site as a folder that opens by a double click: links to files, scripts that are no modules, data as scripts, faces in the styles.

A page that was opened from a file may neither fetch the file beside it nor load a module, and Firefox gives it no font from another folder.
"""

import base64
import posixpath
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

FOLDER = "held-out"
DATE = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold
LEFT_OUT = {"404.html", "assets/offline.json"}
# `file:` stands for 'self', which means nothing to a page without an origin.
POLICY = (
    "default-src 'none'; script-src file:; style-src file:; img-src file: data:; font-src data:; frame-src file:; "
    "base-uri 'none'; form-action 'none'"
)
README = """Held-Out: the study guide for machine-learning interviews

Open index.html in a browser. Reading, searching, reviewing and printing work without a network.

What you grade and note stays in this browser, for this folder: export it before you move the folder or change to the site, and import
it there. Code under the MIT License, text and figures under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).
"""
_TAG = re.compile(r"<[a-z][a-z-]*\s[^>]*>")
_ADDRESS = re.compile(r'(?<=\s)(href|src|results|concepts)="([^"]*)"')
_ONLY_FOR_SERVERS = re.compile(r'\s*<link rel="(?:manifest|preload|modulepreload|alternate|apple-touch-icon)"[^>]*>')
_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")[^"]*(">)')
_MODULE = re.compile(r'<script type="module" ')
_FONT = re.compile(r'url\("?([^")]+\.woff2)"?\)')


def write(site: Path, scripts: Path, target: Path) -> None:
    """The zip of the built `site`; `scripts` holds the bundles that take the place of the site's. The same bytes every time."""
    files = make(_read(site), _read(scripts))
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(f"{FOLDER}/{name}", DATE)
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, 0o100644 << 16
            archive.writestr(info, files[name])


def _read(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def make(site: Mapping[str, bytes], scripts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of the folder, from those of the site: its pages, what they load, and data."""
    pages = {name: page(data.decode()) for name, data in site.items() if name.endswith(".html") and _is_page(name, data)}
    loaded = {file for name, text in pages.items() for file in addresses(name, text)} - pages.keys()
    files = {name: text.encode() for name, text in pages.items()} | {"README.txt": README.encode()}
    files |= {name: _file(name, site) for name in loaded if name in site}
    files |= {f"{name.removesuffix('on')}": as_script(data.decode().strip()) for name, data in site.items() if _is_data(name)}
    return files | {f"assets/{name}": data for name, data in scripts.items()}


def _is_page(name: str, data: bytes) -> bool:
    return name not in LEFT_OUT and not name.startswith("assets/") and b'http-equiv="refresh"' not in data


def _is_data(name: str) -> bool:
    return posixpath.dirname(name) == "assets" and name.endswith(".json") and name not in LEFT_OUT


def page(text: str) -> str:
    """A page of the site as one that was opened from a file can use."""
    text = _ONLY_FOR_SERVERS.sub("", text)
    text = _POLICY.sub(lambda m: m[1] + POLICY + m[2], text)
    text = _MODULE.sub("<script defer ", text)
    return _in_tags(text, lambda m: f'{m[1]}="{to_file(m[2])}"')


def _in_tags(text: str, replace: Callable[[re.Match], str]) -> str:
    return _TAG.sub(lambda tag: _ADDRESS.sub(replace, tag[0]), text)


def to_file(address: str) -> str:
    """A server gives index.html for a folder; a file manager shows the folder."""
    path, mark, rest = re.match(r"([^?#]*)([?#]?)(.*)", address, re.S).groups()
    inside = path.endswith("/") and "//" not in path
    return f"{path}index.html{mark}{rest}" if inside else address


def addresses(name: str, text: str) -> set[str]:
    """Files of the site that a page leads to or loads."""
    found = {m[2] for tag in _TAG.findall(text) for m in _ADDRESS.finditer(tag)}
    paths = {re.split("[?#]", address)[0] for address in found if not re.match(r"[a-z]+:|//", address)}
    return {posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) for path in paths if path}


def _file(name: str, site: Mapping[str, bytes]) -> bytes:
    if name == "assets/math-print.css":
        return b""  # its faces stand in math.css here
    if not name.endswith(".css"):
        return site[name]
    folder = posixpath.dirname(name)
    return _FONT.sub(lambda m: f'url("{_data(site[posixpath.normpath(posixpath.join(folder, m[1]))])}")', site[name].decode()).encode()


def _data(font: bytes) -> str:
    return f"data:font/woff2;base64,{base64.b64encode(font).decode()}"


def as_script(data: str) -> bytes:
    """JSON that a page can run (docs/assets/scripts/files.js)."""
    return f'document.currentScript.dispatchEvent(new CustomEvent("data",{{detail:{data}}}));\n'.encode()
