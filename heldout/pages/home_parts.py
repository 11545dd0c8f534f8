"""What the hand-written pages ask for by macro: topic cards and counts."""

from heldout.bank import QuestionBank
from heldout.pages.parts import element, level_counts, literal, one_line, question_link
from heldout.question import Level


def topic_cards(bank: QuestionBank) -> str:
    """One card a topic, with its description and the number of questions per level."""
    cards = []
    for topic in bank.topics:
        questions = bank.of_topic(topic.id)
        if questions:
            cards.append(
                element(
                    "html",
                    f"### [{literal(topic.title)}]({topic.id}/index.md)",
                    literal(one_line(topic.description)),
                    f"{len(questions)} questions: {level_counts(questions)}\n{{: .counts }}",
                    f"[Cheat sheet]({topic.id}/cheat-sheet.md){{ .sheet-link }}",
                    title="section.card",
                    depth=4,
                )
            )
    return element("html", *cards, title="div.cards", depth=5)


def start_here(bank: QuestionBank) -> str:
    """The first core question of each topic, as a list."""
    firsts = [next((q for q in bank.of_topic(t.id) if q.level is Level.CORE), None) for t in bank.topics]
    return "\n".join(f"- {question_link('index.md', q)}: {one_line(q.question)}" for q in firsts if q)


def question_count(bank: QuestionBank) -> int:
    return len(bank.questions)


def myth_count(bank: QuestionBank) -> int:
    return sum(len(q.myths) for q in bank.questions)


MACROS = (topic_cards, start_here, question_count, myth_count)
