"""Pieces of Markdown that several pages share."""

import json
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

from heldout.bank import QuestionBank
from heldout.exports.readable import readable
from heldout.markdown_text import fences, shortened
from heldout.question import Level, Question

DESCRIPTION = 155  # characters that a search engine shows


def page(meta: dict[str, object], *blocks: str) -> str:
    """A page from its front matter (JSON is valid YAML) and its blocks; empty blocks are left out."""
    head = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items())
    return f"---\n{head}\n---\n\n" + "\n\n".join(b.strip("\n") for b in blocks if b.strip()) + "\n"


def description(text: str) -> str:
    """Plain text, formulas as characters, cut at a word to what a search engine shows."""
    return shortened(readable(text), DESCRIPTION)


def one_line(text: str) -> str:
    return " ".join(text.split())


def literal(text: str) -> str:
    """A title as Markdown that shows it as it stands, whatever characters it has."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "".join(f"\\{c}" if c in "\\`*_{}[]()#+-.!|$" else c for c in text)


def element(kind: str, *content: str, depth: int = 3, title: str = "", **attributes: str) -> str:
    """A block of pymdownx.blocks: `kind` is `details` or `html`; deeper blocks need fewer slashes than the ones around them."""
    slashes = "/" * depth
    head = f"{slashes} {kind}" + (f" | {title}" if title else "")
    options = "".join(f"\n    {k}: {v}" for k, v in attributes.items())
    return f"{head}{options}\n\n" + "\n\n".join(c.strip("\n") for c in content if c.strip()) + f"\n\n{slashes}"


def level_badge(level: Level) -> str:
    return f'<span class="level level-{level}">{level}</span>'


def link_from(here: str, there: str) -> str:
    """The relative path from one page to another, both given as topic/file.md or file.md."""
    source, target = here.split("/")[:-1], there.split("/")
    while source and len(target) > 1 and source[0] == target[0]:
        source, target = source[1:], target[1:]
    return "../" * len(source) + "/".join(target)


def question_file(question: Question) -> str:
    return f"{question.topic}/{question.id}.md"


def question_link(here: str, question: Question, anchor: str = "") -> str:
    """A Markdown link with the question's title as its text."""
    return f"[{literal(question.title)}]({link_from(here, question_file(question))}{anchor})"


def level_counts(questions: Iterable[Question]) -> str:
    """For example "12 core, 5 intermediate, 2 advanced"; levels without questions are left out."""
    of_level = [(level, sum(q.level is level for q in questions)) for level in Level] if (questions := tuple(questions)) else []
    return ", ".join(f"{count} {level}" for level, count in of_level if count)


def deeper_headings(body: str, by: int) -> str:
    """The body with every heading `by` levels lower."""
    inside = {i for f in fences(body) for i in range(f.start, f.end + 1)}
    lines = body.split("\n")
    return "\n".join("#" * by + line if line.startswith("#") and i not in inside else line for i, line in enumerate(lines))


def neighbors(bank: QuestionBank, question: Question) -> tuple[Question | None, Question | None]:
    """The questions before and after it in its topic."""
    before = after = None
    for left, right in pairwise(bank.of_topic(question.topic)):
        before = left if right is question else before
        after = right if left is question else after
    return before, after


def slug(text: str) -> str:
    """An anchor made of the words of a heading; letters of other alphabets stand as their numbers."""
    folded = unicodedata.normalize("NFKD", text.lower())
    kept = "".join(c if c.isascii() else f"u{ord(c):x}" for c in folded if c.isalnum() or c in " -_")
    return "-".join(kept.replace("-", " ").replace("_", " ").split()) or "section"
