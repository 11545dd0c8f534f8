"""What a page says to search engines as JSON-LD, in the vocabulary of schema.org."""

import json

from heldout.bank import QuestionBank
from heldout.exports.readable import readable
from heldout.question import Question
from heldout.topic import Topic

LICENSE = "https://creativecommons.org/licenses/by/4.0/"


def of_question(bank: QuestionBank, question: Question) -> str:
    """A learning resource. Not a QAPage: readers cannot answer here, and search engines ask for that."""
    topic = bank.topic_by_id[question.topic]
    return _text(
        {
            "@type": "LearningResource",
            "name": question.title,
            "description": readable(question.short),
            "about": {"@type": "Thing", "name": question.title},
            "educationalLevel": str(question.level),
            "isPartOf": {"@type": "Collection", "name": topic.title},
            "dateModified": question.reviewed.isoformat(),
            "inLanguage": "en-US",
            "license": LICENSE,
            "isAccessibleForFree": True,
        }
    )


def of_topic(bank: QuestionBank, topic: Topic) -> str:
    """A quiz of flashcards, the type that search engines document for education."""
    cards = [
        {
            "@type": "Question",
            "eduQuestionType": "Flashcard",
            "text": readable(q.question),
            "acceptedAnswer": {"@type": "Answer", "text": readable(q.short)},
        }
        for q in bank.of_topic(topic.id)
    ]
    about = {"@type": "Thing", "name": topic.title}
    return _text({"@type": "Quiz", "name": topic.title, "about": about, "inLanguage": "en-US", "license": LICENSE, "hasPart": cards})


def _text(data: dict) -> str:
    """JSON that may stand inside a script element."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
