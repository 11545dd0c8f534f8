"""The cheat sheet of a topic: what is worth memorizing, dense enough to print."""

from heldout.bank import QuestionBank
from heldout.markdown_text import links
from heldout.pages.parts import description, element, literal, page, slug
from heldout.question import Question
from heldout.topic import Topic


def render(bank: QuestionBank, topic: Topic) -> str:
    title = f"{topic.title}: cheat sheet"
    about = f"Everything worth memorizing about {topic.title.lower()} for a machine-learning interview, on a printable sheet."
    meta = {"title": title, "description": description(about), "kind": "sheet", "topic": topic.id,
            "source": topic.source.path.as_posix()}  # fmt: skip
    sections = [_section(name, members) for name, members in bank.sections(topic.id)]
    back = f"[All questions and answers](index.md) on {literal(topic.title.lower())}.\n{{: .sheet-intro }}"
    return page(meta, f"# {literal(title)}", back, "<sheet-tools></sheet-tools>", element("html", *sections, title="div.sheet", depth=6))


def _section(name: str, questions: tuple[Question, ...]) -> str:
    first, *rest = [_entry(q, f"## {literal(name)} {{ #{slug(name)} }}" if i == 0 else "") for i, q in enumerate(questions)]
    return "\n\n".join([first, *rest])


def _entry(question: Question, heading: str) -> str:
    """One unbreakable block; the section's heading stays with its first entry."""
    lines = [line.strip() for line in question.sheet.split("\n") if line.strip()]
    figure = f"![{_alt(question)}]({question.figure})" if question.sheet_figure else ""
    title = f"### [{literal(question.title)}]({question.id}.md) {{ #{question.id} }}"
    attributes = f'{{data-level: "{question.level}", data-section: "{slug(question.section)}"}}'
    return element("html", heading, title, *lines, figure, title="section.sheet-entry", depth=5, attrs=attributes)


def _alt(question: Question) -> str:
    return next((i.text for i in links(question.body) if i.is_image and i.target == question.figure), "")
