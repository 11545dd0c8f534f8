"""Reads built pages."""

import re
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from heldout.markdown_text import plain, without_formulas
from tests.support import SITE_URL

PREFIX = SITE_URL
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_MARKER = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+", re.M)


@dataclass(frozen=True)
class Page:
    """A page: `tree` as a browser reads it, `words` of its article without formulas."""

    address: str
    text: str
    tree: LexborHTMLParser
    words: str

    def all(self, selector: str) -> list[LexborNode]:
        return self.tree.css(selector)

    def one(self, selector: str) -> LexborNode:
        found = self.tree.css(selector)
        assert len(found) == 1, f"{self.address}: {len(found)} elements {selector}"
        return found[0]

    def says(self, markdown: str) -> bool:
        """Whether the article shows this text, formulas, markup and spacing aside."""
        return words(markdown) in self.words

    @property
    def ids(self) -> list[str]:
        return [node.attributes["id"] for node in self.all("[id]")]


def read_pages(site: Path) -> dict[str, Page]:
    """Pages by address; those that only lead from an old address to a new one are left out."""
    files = [p for p in sorted(site.rglob("*.html")) if "assets" not in p.relative_to(site).parts]
    addresses = {f: f.relative_to(site).as_posix().removesuffix("index.html") for f in files if not _leads_away(f)}
    return {address: _read(address, f) for f, address in addresses.items()}


def _leads_away(file: Path) -> bool:
    return b'http-equiv="refresh"' in file.read_bytes()


def _read(address: str, file: Path) -> Page:
    text = file.read_text(encoding="utf-8")
    return Page(address, text, LexborHTMLParser(text), words_of(LexborHTMLParser(text)))


def words_of(tree: LexborHTMLParser, selector: str = "main") -> str:
    """The words of the first such element without formulas, one space between them and around them."""
    for formula in tree.css("mjx-container"):
        formula.decompose()
    return _spaced(tree.css_first(selector).text())


def words(markdown: str) -> str:
    return _spaced(plain(_MARKER.sub("", without_formulas(_IMAGE.sub("", markdown)))))


def _spaced(text: str) -> str:
    found = re.findall(r"[^\W_]+", text)
    return f" {' '.join(found)} " if found else ""
