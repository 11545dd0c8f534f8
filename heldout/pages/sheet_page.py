"""The cheat sheet of a topic: what is worth memorizing, dense enough to print."""

import re

from heldout import social_cards
from heldout.bank import QuestionBank
from heldout.markdown_text import links
from heldout.pages.parts import description, element, literal, one_line, page, slug
from heldout.question import Question
from heldout.topic import Topic

_ONLY_FORMULAS = re.compile(r"(?:\$[^$]+\$[\s,;.]*)+")
_OPENED_FORMULA = re.compile(r"(?<!\S)[(\[]+\$[^$]+\$")


def render(bank: QuestionBank, topic: Topic) -> str:
    """The sheet's element carries its topic, from which the paper gets its running head (exports/running_heads.py)."""
    about = f"Everything worth memorizing about {topic.title.lower()} for a machine-learning interview, on a printable sheet."
    meta = {"title": f"{topic.title}: cheat sheet", "description": description(about), "kind": "sheet", "topic": topic.id,
            "source": topic.source.path.as_posix(), "social": social_cards.of_topic(topic).meta}  # fmt: skip
    entries = [_section(name, members) for name, members in bank.sections(topic.id)]
    return page(
        meta,
        element(
            "html",
            _head(bank, topic),
            _tools([name for name, _ in bank.sections(topic.id)]),
            element("html", *entries, title="div.sheet", depth=6),
            title="div.cheat-sheet",
            depth=8,
            attrs=f'{{data-topic: "{topic.id}"}}',
        ),
    )


def _head(bank: QuestionBank, topic: Topic) -> str:
    questions = bank.of_topic(topic.id)
    checked = max(q.reviewed for q in questions).isoformat()
    return element(
        "html",
        f"# {literal(topic.title)} <span>cheat sheet</span>",
        f"{literal(one_line(topic.description))}\n{{: .about }}",
        f"{len(questions)} entries, last checked {checked}\n{{: .edition }}",
        f"[All questions and answers](index.md) on {literal(topic.title.lower())}.\n{{: .back }}",
        title="header.sheet-head",
        depth=7,
    )


def _tools(sections: list[str]) -> str:
    """The buttons that sheet-tools.js brings to life: they keep its place, so that nothing moves when it does."""
    groups = {"What to print": ["Core only", "Formulas only", "Print"], "Sections": sections if len(sections) > 1 else []}
    rows = [f'<span role="group" aria-label="{name}">{_buttons(labels)}</span>' for name, labels in groups.items() if labels]
    return f"<sheet-tools>{''.join(rows)}</sheet-tools>"


def _buttons(labels: list[str]) -> str:
    return "".join(f'<button type="button">{literal(label)}</button>' for label in labels)


def _section(name: str, questions: tuple[Question, ...]) -> str:
    first, *rest = [_entry(q, f"## {literal(name)} {{ #{slug(name)} }}" if i == 0 else "") for i, q in enumerate(questions)]
    return "\n\n".join([first, *rest])


def _entry(question: Question, heading: str) -> str:
    """One unbreakable block; the section's heading stays with its first entry."""
    title = f"### [{literal(question.title)}]({question.id}.md) {{ #{question.id} }}"
    lines = [_line(line.strip()) for line in question.sheet.split("\n") if line.strip()]
    figure = f"![{_alt(question)}]({question.figure})\n{{: .figure }}" if question.sheet_figure else ""
    attributes = f'{{data-level: "{question.level}", data-section: "{slug(question.section)}"}}'
    return element("html", heading, title, *lines, figure, title="section.sheet-entry", depth=5, attrs=attributes)


def _line(line: str) -> str:
    """A line of nothing but formulas is set apart; browsers would end a line between a bracket and its formula."""
    if _ONLY_FORMULAS.fullmatch(line):
        return f"{line}\n{{: .formula }}"
    return _OPENED_FORMULA.sub(lambda m: f'<span class="glued">{m[0]}</span>', line)


def _alt(question: Question) -> str:
    return next((i.text for i in links(question.body) if i.is_image and i.target == question.figure), "")
