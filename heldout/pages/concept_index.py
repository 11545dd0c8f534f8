"""The concepts from A to Z, like the index at the end of a book, and the page of all myths."""

import unicodedata

from heldout.bank import QuestionBank
from heldout.markdown_text import plain
from heldout.pages.parts import element, literal, one_line, page, question_link
from heldout.question import Question

CONCEPTS, MYTHS = "concepts.md", "myths.md"


def render_concepts(bank: QuestionBank) -> str:
    entries = [(q.title, q, True) for q in bank.questions] + [(a, q, False) for q in bank.questions for a in q.aliases]
    groups: dict[str, list[tuple[str, Question, bool]]] = {}
    for entry in sorted(entries, key=lambda e: (_key(e[0]), not e[2])):
        groups.setdefault(_letter(entry[0]), []).append(entry)
    letters = " ".join(f"[{letter}](#{_anchor(letter)})" for letter in groups)
    blocks = [f"## {literal(letter)} {{ #{_anchor(letter)} }}\n\n" + "\n".join(map(_line, members)) for letter, members in groups.items()]
    about = f"{len(entries):,} names for {len(bank.questions)} concepts: titles, abbreviations, other names, code and formulas."
    meta = {"title": "Concepts from A to Z", "description": about, "kind": "concepts"}
    listing = element("html", *blocks, title="div.concepts", depth=4)
    return page(meta, "# Concepts from A to Z", about, f"{letters}\n{{: .letters }}", listing)


def render_myths(bank: QuestionBank) -> str:
    count = sum(len(q.myths) for q in bank.questions)
    about = f"{count} statements that are widely repeated in interview guides and wrong, each with its correction."
    meta = {"title": "Myths and corrections", "description": about, "kind": "myths"}
    blocks = []
    for topic in bank.topics:
        questions = [q for q in bank.of_topic(topic.id) if q.myths]
        if questions:
            blocks.append(f"## {literal(topic.title)} {{ #{topic.id} }}")
            blocks += [_myths_of(q) for q in questions]
    return page(meta, "# Myths and corrections", about, *blocks)


def _myths_of(question: Question) -> str:
    pairs = [
        element("html", f"{one_line(m.wrong)}\n{{: .wrong }}", f"{one_line(m.right)}\n{{: .right }}", title="div.myth")
        for m in question.myths
    ]
    heading = f"### {question_link(MYTHS, question)} {{ #{question.id} }}"
    return "\n\n".join([heading, *pairs])


def _line(entry: tuple[str, Question, bool]) -> str:
    name, question, is_title = entry
    link = question_link(CONCEPTS, question)
    return f"- **{link}**" if is_title else f"- {literal(name)}: {link}"


def _key(name: str) -> str:
    folded = unicodedata.normalize("NFKD", plain(name)).casefold()
    return "".join(c for c in folded if c.isalnum() or c == " ").strip() or folded


def _letter(name: str) -> str:
    first = _key(name)[:1].upper()
    return first if "A" <= first <= "Z" else "0-9 and signs"


def _anchor(letter: str) -> str:
    return f"letter-{letter.lower()}" if len(letter) == 1 else "letter-other"
