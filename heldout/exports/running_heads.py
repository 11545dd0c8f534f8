"""What stands in the margins of a printed cheat sheet: its topic, the site, its address. CSS cannot read them from the page."""

from pathlib import Path

from heldout import license
from heldout.address import site_address
from heldout.bank import QuestionBank
from heldout.topic import Topic

SITE = "Held-Out"


def export(root: Path, bank: QuestionBank) -> dict[str, str]:
    """running-heads.css: a named page for each topic that has a sheet; styles/print-page.css sets them in type."""
    topics = [t for t in bank.topics if bank.of_topic(t.id)]
    return {"assets/running-heads.css": "\n".join(_rules(topic, site_address(root)) for topic in topics) + "\n"}


def _rules(topic: Topic, site: str) -> str:
    name = f"sheet-{topic.id}"
    address = f"{site}{topic.id}/cheat-sheet/".partition("//")[2]
    boxes = {"top-left": topic.title, "top-right": SITE, "bottom-left": f"{address}  {license.NAME}"}
    margins = "".join(f"@{box}{{content:{_string(text)}}}" for box, text in boxes.items())
    sheet = f'.cheat-sheet[data-topic="{topic.id}"]'
    return (
        f"body:has({sheet}),{sheet}{{page:{name}}}@page {name}{{{margins}}}"
        f"@page {name}:first{{@top-left{{content:none}}@top-right{{content:none}}}}"
    )


def _string(text: str) -> str:
    """A CSS string of one line of text."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
