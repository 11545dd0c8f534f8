"""What a page says to search engines as JSON-LD, in the vocabulary of schema.org. `address` is that of the site.

The home page says what it is in overrides/main.html.
"""

import json

from heldout import license
from heldout.bank import QuestionBank
from heldout.exports.readable import readable
from heldout.question import Question
from heldout.topic import Topic

LANGUAGE = "en-US"


def of_question(bank: QuestionBank, question: Question, address: str) -> str:
    """A learning resource and the way to it. Not a QAPage: readers cannot answer here, and search engines ask for that."""
    topic = bank.topic_by_id[question.topic]
    topic_url, url = f"{address}{topic.id}/", f"{address}{topic.id}/{question.id}/"
    trail = (("Held-Out", address), (topic.title, topic_url), (question.title, url))
    resource = {
        "@type": "LearningResource",
        "name": question.title,
        "url": url,
        "description": readable(question.short),
        "about": {"@type": "Thing", "name": question.title},
        "educationalLevel": str(question.level),
        "isPartOf": {"@type": "Collection", "name": topic.title, "url": topic_url},
        "dateModified": question.reviewed.isoformat(),
        "inLanguage": LANGUAGE,
        "license": license.ADDRESS,
        "isAccessibleForFree": True,
    }
    items = [{"@type": "ListItem", "position": i, "name": name, "item": url} for i, (name, url) in enumerate(trail, 1)]
    return _text({"@graph": [resource, {"@type": "BreadcrumbList", "itemListElement": items}]})


def of_topic(bank: QuestionBank, topic: Topic, address: str) -> str:
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
    quiz = {
        "@type": "Quiz",
        "name": topic.title,
        "url": f"{address}{topic.id}/",
        "about": {"@type": "Thing", "name": topic.title},
        "inLanguage": LANGUAGE,
        "license": license.ADDRESS,
        "hasPart": cards,
    }
    return _text(quiz)


def _text(data: dict) -> str:
    """JSON that may stand inside a script element."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
