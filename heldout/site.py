"""Brings pages/ up to date with docs/: the Markdown, data and assets that MkDocs turns into the site."""

import hashlib
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from heldout import bank as question_bank
from heldout import bundle, formulas, social_cards, text_fonts
from heldout.address import site_address
from heldout.bank import QuestionBank
from heldout.exports import EXPORTS
from heldout.offline import worker
from heldout.pages import concept_index, plan_page, question_page, sheet_page, topic_page
from heldout.pages.parts import question_file
from heldout.problem import ProblemsFound
from heldout.rules import formulas as formula_rule

PAGES, ASSETS, CACHE = "pages", "assets", ".cache"
FORMULA_CACHE = f"{CACHE}/formulas"
INPUTS = ("docs", "heldout", "package-lock.json", *worker.SITE_INPUTS)
COPIED = {".svg", ".png", ".ico", ".webmanifest"}


def update(root: Path) -> QuestionBank:
    """Write what changed since the last call, in any process. Raises ProblemsFound where docs/ cannot be read."""
    return _update(root, _stamp(root))


@lru_cache(maxsize=1)
def _update(root: Path, stamp: str) -> QuestionBank:
    bank, problems = question_bank.load(root)
    if problems:
        raise ProblemsFound(problems)
    done = root / CACHE / "site.stamp"
    if not (done.is_file() and done.read_text() == stamp and (root / PAGES / "index.md").is_file()):
        _write(root, bank)
        done.parent.mkdir(exist_ok=True)
        done.write_text(stamp)
    return bank


def _stamp(root: Path) -> str:
    """Changes when any input does; reading names, sizes and times costs a few milliseconds."""
    digest = hashlib.sha256(f"{site_address(root)}|{worker.environment(root)}".encode())
    for name in INPUTS:
        for path in sorted([root / name, *(root / name).rglob("*")]):
            if path.is_file() and "__pycache__" not in path.parts:
                status = path.stat()
                digest.update(f"{path}|{status.st_size}|{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _write(root: Path, bank: QuestionBank) -> None:
    """Everything goes to a folder aside first, so that a failure leaves pages/ as it was."""
    with tempfile.TemporaryDirectory(prefix="held-out-") as name:
        aside = Path(name)
        pages = markdown(root, bank)
        for path, text in pages.items():
            _put(aside / path, text.encode())
        for path, text in (item for export in EXPORTS for item in export(root, bank).items()):
            _put(aside / path, text.encode())
        _write_formulas(root, bank, pages, aside / ASSETS)
        bundle.build(root, aside / ASSETS)
        text_fonts.cut(aside / ASSETS / "fonts", [*pages.values(), *_own_texts(root)], root / FORMULA_CACHE)
        social_cards.write(root, bank, aside / ASSETS)
        for path in (p for p in (root / "docs").rglob("*") if p.suffix in COPIED):
            _put(aside / path.relative_to(root / "docs"), path.read_bytes())
        _write_worker(root, aside)
        _sync(aside, root / PAGES)


def _own_texts(root: Path) -> Iterator[str]:
    """What templates, styles and scripts may add to a page."""
    for folder in ("docs/assets", "overrides"):
        yield from (p.read_text(encoding="utf-8") for p in (root / folder).rglob("*") if p.suffix in {".js", ".css", ".html"})


def _write_formulas(root: Path, bank: QuestionBank, pages: dict[str, str], folder: Path) -> None:
    found = [formula for text in pages.values() for _, formula in formulas.find_formulas(_content(text))]
    rendered = formulas.render(found, root / FORMULA_CACHE, root)
    if rendered.errors:
        raise ProblemsFound(formula_rule.locate(root, bank, rendered.errors))
    formulas.write_assets(rendered, folder)


def _write_worker(root: Path, pages: Path) -> None:
    """Last, since it lists all other files."""
    with tempfile.TemporaryDirectory(prefix="held-out-") as scripts:
        bundle.build_worker(root, Path(scripts))
        worker.write(root, pages, Path(scripts))


def _content(page: str) -> str:
    """A page without its front matter, whose title and description are plain text."""
    _, fence, content = page.removeprefix("---\n").partition("\n---\n")
    return content if fence and page.startswith("---\n") else page


def markdown(root: Path, bank: QuestionBank) -> dict[str, str]:
    """Every page of the site as Markdown, by its path."""
    address = site_address(root)
    pages = {p.name: p.read_text(encoding="utf-8") for p in (root / "docs").glob("*.md")}
    pages |= {question_file(q): question_page.render(bank, q, address) for q in bank.questions}
    for topic in bank.topics:
        if bank.of_topic(topic.id):
            pages[f"{topic.id}/index.md"] = topic_page.render(bank, topic, address)
            pages[f"{topic.id}/cheat-sheet.md"] = sheet_page.render(bank, topic)
    pages[concept_index.CONCEPTS] = concept_index.render_concepts(bank)
    pages |= plan_page.render_all(bank)
    pages[concept_index.MYTHS] = concept_index.render_myths(bank)
    return pages


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _sync(source: Path, target: Path) -> None:
    """Make `target` hold what `source` holds; a file that is right is not touched, so that watchers stay quiet."""
    wanted = {p.relative_to(source) for p in source.rglob("*") if p.is_file()}
    for name in sorted(wanted):
        data = (source / name).read_bytes()
        if not (target / name).is_file() or (target / name).read_bytes() != data:
            _put(target / name, data)
    for path in sorted(target.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(target) not in wanted:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
