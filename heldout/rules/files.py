"""Q010, Q021: figures, links to pages and what lies beside the questions."""

import posixpath
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from heldout.bank import DOCS, TOPIC_FILE, QuestionBank
from heldout.markdown_text import links
from heldout.pages.concept_index import CONCEPTS, MYTHS
from heldout.pages.parts import question_file
from heldout.problem import Problem
from heldout.question import Question

ALT_LENGTH = range(30, 300)
GENERATED = {CONCEPTS, MYTHS}


def figures(root: Path, bank: QuestionBank) -> Iterator[Problem]:
    """Q021: a figure has a script, an SVG, a place in the text and an alternative text that says what it shows."""
    for q in bank.questions:
        folder = root / q.path.parent
        script, svg = (folder / f"{q.id}.py").is_file(), (folder / q.figure).is_file()
        images = [link for link in links(q.body) if link.is_image]
        for image in images:
            yield from _image(q, image.target, image.text, image.line)
        if script and not svg:
            yield q.problem("Q021", f"{q.figure} is not drawn; run `make figures`")
        if svg and not script:
            yield q.problem("Q021", f"{q.figure} has no script {q.id}.py; add the script that draws it")
        if svg and not any(i.target == q.figure for i in images):
            yield q.problem("Q021", f"{q.figure} is not shown; embed it in the body or delete it")
        if not svg and any(i.target == q.figure for i in images):
            yield q.problem("Q021", f"{q.figure} does not exist; write {q.id}.py and run `make figures`")
        if q.sheet_figure and not svg:
            yield q.problem("Q021", "sheet_figure without a figure; remove the key", "sheet_figure")


def _image(q: Question, target: str, alt: str, line: int) -> Iterator[Problem]:
    if target != q.figure:
        yield q.body_problem("Q021", f'image "{target}"; the figure of this question is {q.figure}', line)
    if len(alt) not in ALT_LENGTH:
        text = f"alternative text of {len(alt)} characters; say in one sentence what the figure shows"
        yield q.body_problem("Q021", text, line)


def strays(root: Path, bank: QuestionBank) -> Iterator[Problem]:
    """Q021: a script or a drawing that no question owns."""
    ids = {(q.topic, q.id) for q in bank.questions}
    for topic in bank.topics:
        for path in sorted((root / "docs" / topic.id).iterdir()):
            owned = (topic.id, path.stem) in ids or path.with_suffix(".md").exists()
            if path.suffix in {".py", ".svg"} and not owned:
                shown = path.relative_to(root)
                yield Problem(shown, 1, "Q021", f"no question {path.stem}.md; rename the file or delete it")


def linked_pages(root: Path, bank: QuestionBank) -> Iterator[Problem]:
    """Q010: a link to another page of the guide finds it."""
    pages = {question_file(q) for q in bank.questions} | {p.name for p in (root / DOCS).glob("*.md")} | GENERATED
    pages |= {f"{t.id}/{name}" for t in bank.topics for name in (TOPIC_FILE, "cheat-sheet.md")}
    for q in bank.questions:
        for link in links(q.body):
            target = link.target.partition("#")[0]
            if link.is_image or not target or target.startswith("/") or ":" in target:
                continue
            page = posixpath.normpath(posixpath.join(q.topic, target))
            if page not in pages and PurePosixPath(page).stem not in bank.unread:
                yield q.body_problem("Q010", f'link to "{target}": there is no such page; correct it or leave it out', link.line)


RULES = (figures, strays, linked_pages)
