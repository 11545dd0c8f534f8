"""From a built site to the files of dist/pdf."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from heldout.bank import QuestionBank
from heldout.pdf import finish
from heldout.pdf.printer import PAPERS, Printer, TooWide, open_printer
from heldout.problem import Problem, ProblemsFound

EVERYTHING = "everything"


@dataclass(frozen=True)
class Made:
    """One file that was written, and how long its making took."""

    path: Path
    pages: int
    seconds: float


def make(bank: QuestionBank, site: Path, address: str, browser: Browser, folder: Path) -> Iterator[Made]:
    """Writes <topic>-<paper>.pdf for each topic and paper, and everything-<paper>.pdf; yields each file when it is there.

    `site` is the built site, `address` where it will be published, `browser` a Chromium.
    Raises ProblemsFound with the entries that do not fit into their column.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.pdf"):
        old.unlink()
    with open_printer(site, address, browser) as printer:
        for name, topics in _documents(bank).items():
            yield from _print(bank, printer, name, topics, folder)


def count(bank: QuestionBank) -> int:
    """How many files `make` writes."""
    return len(_documents(bank)) * len(PAPERS)


def _documents(bank: QuestionBank) -> dict[str, list[str]]:
    topics = [topic.id for topic in bank.topics if bank.of_topic(topic.id)]
    return {topic: [topic] for topic in topics} | {EVERYTHING: topics}


def _print(bank: QuestionBank, printer: Printer, name: str, topics: list[str], folder: Path) -> Iterator[Made]:
    start = time.monotonic()
    printer.open(topics, "Held-Out: all cheat sheets" if name == EVERYTHING else None)
    for paper in PAPERS:
        wide = printer.too_wide(paper)
        if wide:
            raise ProblemsFound([_problem(bank, entry, paper) for entry in wide])
        data = finish.finish(printer.pdf(paper), printer.headings())
        path = folder / f"{name}-{paper}.pdf"
        path.write_bytes(data)
        yield Made(path, finish.page_count(data), time.monotonic() - start)
        start = time.monotonic()


def _problem(bank: QuestionBank, entry: TooWide, paper: str) -> Problem:
    question = bank.by_id[entry.question]
    text = (
        f'"{entry.text}" is {entry.by_mm:.1f} mm wider than a column of the cheat sheet on {paper.upper()}; shorten it or split it in two'
    )
    return question.problem("PDF", text, "sheet")
