"""The page of one question: think first, then the answer in three lengths."""

from heldout import linked_data, social_cards
from heldout.bank import QuestionBank
from heldout.pages.parts import (
    deeper_headings,
    description,
    element,
    level_badge,
    link_from,
    literal,
    neighbors,
    one_line,
    page,
    question_file,
    question_link,
    slug,
)
from heldout.question import Question, Reference
from heldout.related import related


def render(bank: QuestionBank, question: Question, address: str) -> str:
    """`address` is that of the site."""
    here = question_file(question)
    meta = {
        "title": question.title,
        "description": description(question.short),
        "kind": "question",
        "topic": question.topic,
        "question": question.id,
        "source": question.path.as_posix(),
        "reviewed": question.reviewed.isoformat(),
        "social": social_cards.of_question(bank, question).meta,
        "linked_data": linked_data.of_question(bank, question, address),
    }
    return page(
        meta,
        _breadcrumb(bank, question),
        f"# {literal(question.title)}",
        f"{one_line(question.question)}\n{{: .question }}",
        "Say your answer aloud before you open this one.\n{: .think-first }",
        _answer(question, bank.topic_by_id[question.topic].notes),
        _follow_ups(bank, question, here),
        _related(bank, question, here),
        _references(question),
        _pager(bank, question, here),
    )


def _breadcrumb(bank: QuestionBank, question: Question) -> str:
    topic = bank.topic_by_id[question.topic]
    trail = f"[{literal(topic.title)}](index.md) / [{literal(question.section)}](index.md#{slug(question.section)})"
    return f"{trail} {level_badge(question.level)}\n{{: .breadcrumb }}"


def _answer(question: Question, notes: bool) -> str:
    """`notes`: with a place for the reader's own."""
    return element(
        "details",
        "## In 15 seconds { #answer }",
        question.short,
        "## In one minute",
        element("html", "\n".join(f"- {one_line(p)}" for p in question.key_points), title="div.key-points", depth=4),
        element("html", title="answer-grade", depth=4, attrs=f'{{question: "{question.id}"}}'),
        f"## In full: {question.minutes} min { '{ #in-full }' }",
        deeper_headings(question.body, by=1),
        _myths(question),
        element("html", title="study-note", depth=4, attrs=f'{{question: "{question.id}"}}') if notes else "",
        title="Show the answer",
        depth=6,
        type="answer",
    )


def _myths(question: Question) -> str:
    if not question.myths:
        return ""
    items = [
        element("html", f"{one_line(m.wrong)}\n{{: .wrong }}", f"{one_line(m.right)}\n{{: .right }}", title="div.myth", depth=4)
        for m in question.myths
    ]
    return "\n\n".join(["## Common myths { #myths }", *items])


def _follow_ups(bank: QuestionBank, question: Question, here: str) -> str:
    items = [
        f"- {one_line(f.ask)} {question_link(here, bank.by_id[f.id])}" for f in question.follow_ups if f.id in bank.by_id
    ]
    if not items:
        return ""
    return "## What the interviewer asks next { #follow-ups }\n\n" + element("html", "\n".join(items), title="div.follow-ups")


def _related(bank: QuestionBank, question: Question, here: str) -> str:
    links = [question_link(here, q) for q in related(bank, question)]
    return f"Related: {', '.join(links)}.\n{{: .related }}" if links else ""


def _references(question: Question) -> str:
    if not question.references:
        return ""
    return "## References { #references }\n\n" + "\n".join(f"1. {_reference(r)}" for r in question.references)


def _reference(reference: Reference) -> str:
    where = f" {literal(reference.published_in)}," if reference.published_in else ""
    text = f"{literal(reference.authors)}: *{literal(reference.title)}*.{where} {reference.year}."
    if reference.doi:
        return f"{text} [doi:{literal(reference.doi)}]({reference.link})"
    if reference.arxiv:
        return f"{text} [arXiv:{literal(reference.arxiv)}]({reference.link})"
    if reference.url:
        return f"{text} [{literal(reference.url.split('/')[2])}]({reference.link})"
    return f"{text} ISBN {reference.isbn}."


def _pager(bank: QuestionBank, question: Question, here: str) -> str:
    before, after = neighbors(bank, question)
    links = []
    if before:
        links.append(f"[{literal(before.title)}]({link_from(here, question_file(before))}){{ .previous rel=prev }}")
    if after:
        links.append(f"[{literal(after.title)}]({link_from(here, question_file(after))}){{ .next rel=next }}")
    label = '{aria-label: "Previous and next question"}'
    return element("html", "\n".join(links), title="nav.pager", attrs=label) if links else ""
