"""llms.txt: the site in one page of Markdown, for language models that answer questions about it."""

from pathlib import Path

from heldout import license
from heldout.address import site_address
from heldout.bank import QuestionBank
from heldout.exports.readable import readable


def export(root: Path, bank: QuestionBank) -> dict[str, str]:
    address = site_address(root)
    lines = [
        "# Held-Out",
        "",
        "> A study guide for machine-learning interviews. Every answer is complete, every number is recomputed by a test. "
        f"Text: {license.NAME}.",
        "",
        f"All questions as data: [questions.json]({address}questions.json).",
    ]
    for topic in bank.topics:
        lines += ["", f"## {topic.title}", ""]
        lines += [f"- [{_escaped(q.title)}]({address}{q.topic}/{q.id}/): {readable(q.short)}" for q in bank.of_topic(topic.id)]
    return {"llms.txt": "\n".join(lines) + "\n"}


def _escaped(title: str) -> str:
    """Brackets would end the text of the link."""
    return title.replace("[", "\\[").replace("]", "\\]")
