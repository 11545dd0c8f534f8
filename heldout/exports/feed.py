"""feed.atom: the answers that were checked or changed last, for feed readers."""

import datetime
import hashlib
from pathlib import Path
from xml.etree import ElementTree

from heldout import license
from heldout.address import site_address
from heldout.bank import QuestionBank
from heldout.exports.readable import readable
from heldout.question import Question

ENTRIES = 40
FOUNDED = datetime.date(2026, 1, 1)
_ATOM = "http://www.w3.org/2005/Atom"


def export(root: Path, bank: QuestionBank) -> dict[str, str]:
    address = site_address(root)
    latest = sorted(bank.questions, key=lambda q: (q.reviewed, q.id), reverse=True)[:ENTRIES]
    feed = ElementTree.Element("feed", xmlns=_ATOM)
    _add(feed, "title", "Held-Out: new and changed answers")
    _add(feed, "id", _tag(address, ""))
    ElementTree.SubElement(feed, "link", rel="self", type="application/atom+xml", href=f"{address}feed.atom")
    ElementTree.SubElement(feed, "link", rel="alternate", type="text/html", href=address)
    _add(feed, "updated", _moment(latest[0].reviewed if latest else FOUNDED, latest))
    _add(ElementTree.SubElement(feed, "author"), "name", "The Held-Out contributors")
    _add(feed, "rights", f"{license.NAME}, {license.ADDRESS}")
    for question in latest:
        _entry(feed, question, address)
    ElementTree.indent(feed)
    return {"feed.atom": ElementTree.tostring(feed, encoding="unicode", xml_declaration=False) + "\n"}


def _entry(feed: ElementTree.Element, question: Question, address: str) -> None:
    entry = ElementTree.SubElement(feed, "entry")
    _add(entry, "title", question.title)
    _add(entry, "id", _tag(address, [*question.former_ids, question.id][0]))
    ElementTree.SubElement(entry, "link", rel="alternate", type="text/html", href=f"{address}{question.topic}/{question.id}/")
    _add(entry, "updated", _moment(question.reviewed, [question]))
    ElementTree.SubElement(entry, "category", term=question.topic)
    _add(entry, "summary", readable(question.short))


def _tag(address: str, name: str) -> str:
    """An id that does not change when a question is renamed (RFC 4151)."""
    host, _, path = address.partition("//")[2].partition("/")
    return f"tag:{host or 'held-out'},2026:/{path}{name}"


def _moment(day: datetime.date, questions: list[Question]) -> str:
    """The day on which an answer was checked, with minutes that change whenever the text does.

    A file knows no time, and Git's would differ from copy to copy; but a feed reader must see that an answer was corrected
    on the day on which it was checked.
    """
    text = "".join(q.model_dump_json() for q in questions)
    minute, second = divmod(int.from_bytes(hashlib.sha256(text.encode()).digest()[:4]) % 3600, 60)
    return f"{day.isoformat()}T00:{minute:02}:{second:02}Z"


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text
