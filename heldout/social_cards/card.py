"""What a card says."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from heldout import frontmatter
from heldout.bank import QuestionBank
from heldout.exports.readable import readable
from heldout.markdown_text import headings
from heldout.question import Level, Question
from heldout.topic import Topic

HOME = "home.png"


@dataclass(frozen=True)
class Card:
    """`image` is its path; `text` is set large, `note` small below it, `topic` and `level` in the head."""

    image: str
    text: str
    note: str = ""
    topic: str = ""
    level: Level | None = None

    @property
    def meta(self) -> dict[str, str]:
        """For the front matter of its page; overrides/partials/social.html gives pages without one the home card."""
        return {"image": self.image, "alt": f"{self.text}: {self.note}" if self.note else self.text}


def cards_of(root: Path, bank: QuestionBank) -> Iterator[Card]:
    yield _of_home(frontmatter.read(root / "docs" / "index.md", root))
    yield from (of_topic(topic) for topic in bank.topics if bank.of_topic(topic.id))
    yield from (of_question(bank, question) for question in bank.questions)


def of_question(bank: QuestionBank, question: Question) -> Card:
    topic = bank.topic_by_id[question.topic].title
    return Card(f"{question.topic}/{question.id}.png", readable(question.question), topic=topic, level=question.level)


def of_topic(topic: Topic) -> Card:
    return Card(f"{topic.id}.png", topic.title, note=readable(topic.description))


def _of_home(page: frontmatter.Source) -> Card:
    title = next((text for _, depth, text in headings(page.body) if depth == 1), "Held-Out")
    return Card(HOME, readable(title), note=readable(str(page.meta.get("description", ""))))
