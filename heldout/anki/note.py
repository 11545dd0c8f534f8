"""What the Anki note of a question holds: the question in front; behind it the short answer, the key points, the figure of the
cheat sheet and, folded, its lines. Myths and the full answer stay behind the link."""

import hashlib
import html
import re
from dataclasses import dataclass
from pathlib import Path

from heldout.anki.markup import to_html
from heldout.bank import QuestionBank
from heldout.markdown_text import links
from heldout.pages.parts import one_line, slug
from heldout.problem import ProblemsFound
from heldout.question import Question

DECK = "Held-Out"
# Frozen: with another name, number or order of fields Anki updates no note of an older release. The spare ones are for what comes.
FIELDS = (
    "Id", "Title", "Question", "Answer", "Key points", "To memorize", "Figure", "Link", "Level", "Spare 1", "Spare 2", "Spare 3",
)  # fmt: skip
_DARK = re.compile(r"@media \(prefers-color-scheme:dark\)\{:root\{[^}]*\}\}")


@dataclass(frozen=True)
class Media:
    """A file of Anki's media folder, which all decks of a user share: the name says whose and what it is."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Note:
    """`fields` in the order of FIELDS, as HTML."""

    id: str
    deck: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    figure: Media | None

    @property
    def digest(self) -> str:
        """Changes when anything does that Anki stores in the note."""
        return hashlib.sha256("\x1f".join((*self.fields, *self.tags)).encode()).hexdigest()[:12]


def notes(root: Path, bank: QuestionBank, address: str) -> list[Note]:
    """In the order of study. Raises ProblemsFound with every figure that is missing."""
    found, problems = [], []
    for question in bank.questions:
        try:
            found.append(note(root, bank, question, address))
        except ProblemsFound as error:
            problems += error.problems
    if problems:
        raise ProblemsFound(problems)
    return found


def note(root: Path, bank: QuestionBank, question: Question, address: str) -> Note:
    """`address` is the site's. Raises ProblemsFound where the figure is missing."""
    figure = _figure(root, question) if question.sheet_figure else None
    fields = {
        "Id": question.id,
        "Title": html.escape(question.title, quote=False),
        "Question": to_html(one_line(question.question)),
        "Answer": to_html(question.short),
        "Key points": f"<ul>{''.join(f'<li>{to_html(one_line(p))}</li>' for p in question.key_points)}</ul>",
        "To memorize": "".join(f"<p>{to_html(line.strip())}</p>" for line in question.sheet.split("\n") if line.strip()),
        "Figure": f'<img src="{figure.name}" alt="{html.escape(_alt(question))}">' if figure else "",
        "Link": f"{address}{question.topic}/{question.id}/",
        "Level": str(question.level),
    }
    tags = (f"held-out::{question.topic}::{slug(question.section)}", f"held-out::level::{question.level}")
    deck = deck_name(bank, question.topic)
    return Note(question.id, deck, tuple(fields.get(name, "") for name in FIELDS), tags, figure)


def deck_name(bank: QuestionBank, topic: str) -> str:
    return f"{DECK}::{bank.topic_by_id[topic].title}"


def _figure(root: Path, question: Question) -> Media:
    """On light ground whatever the mode of the card: not every Anki tells a picture which mode it is shown in."""
    path = root / question.path.parent / question.figure
    if not path.is_file():
        raise ProblemsFound([question.problem("ANKI", f"{question.figure} is not drawn; run `make figures`", "sheet_figure")])
    data = _DARK.sub("", path.read_text(encoding="utf-8")).encode()
    return Media(f"held-out-{hashlib.sha256(data).hexdigest()[:16]}.svg", data)


def _alt(question: Question) -> str:
    return next((i.text for i in links(question.body) if i.is_image and i.target == question.figure), "")
