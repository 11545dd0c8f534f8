"""The page of a topic: every question as a collapsible with its short answer."""

from heldout import linked_data, social_cards
from heldout.bank import QuestionBank
from heldout.pages.parts import description, element, level_badge, level_counts, literal, one_line, page, slug
from heldout.question import Question
from heldout.topic import Topic


def render(bank: QuestionBank, topic: Topic, address: str) -> str:
    """`address` is that of the site."""
    questions = bank.of_topic(topic.id)
    meta = {"title": topic.title, "description": description(topic.description), "kind": "topic", "topic": topic.id,
            "source": topic.source.path.as_posix(), "linked_data": linked_data.of_topic(bank, topic, address),
            "social": social_cards.of_topic(topic).meta}  # fmt: skip
    counts = f"{len(questions)} questions: {level_counts(questions)}. [Cheat sheet](cheat-sheet.md){{ .sheet-link }}\n{{: .counts }}"
    sections = list(bank.sections(topic.id))
    jumps = " ".join(f"[{literal(name)}](#{slug(name)})" for name, _ in sections)
    return page(
        meta,
        f"# {literal(topic.title)}",
        topic.intro,
        counts,
        element("html", title="study-progress", attrs=f'{{topic: "{topic.id}"}}'),
        f"{jumps}\n{{: .jumps }}" if len(sections) > 1 else "",
        "<topic-tools></topic-tools>",
        *(_section(name, members) for name, members in sections),
    )


def _section(name: str, questions: tuple[Question, ...]) -> str:
    return "\n\n".join([f"## {literal(name)} {{ #{slug(name)} }}", *map(_entry, questions)])


def _entry(question: Question) -> str:
    attributes = f'{{id: "{question.id}", data-level: "{question.level}"}}'
    return element(
        "details",
        question.short,
        f"[The whole answer: {literal(question.title)}]({question.id}.md){{ .whole }}",
        title=f"{one_line(question.question)} {level_badge(question.level)}",
        type="entry",
        attrs=attributes,
    )
