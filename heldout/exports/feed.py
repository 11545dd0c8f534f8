"""feed.atom: the answers that were checked or changed last, for feed readers."""

from pathlib import Path
from xml.etree import ElementTree

from heldout.address import site_address
from heldout.bank import QuestionBank
from heldout.exports.readable import readable
from heldout.question import Question

ENTRIES = 40
_ATOM = "http://www.w3.org/2005/Atom"


def export(root: Path, bank: QuestionBank) -> dict[str, str]:
    address = site_address(root)
    latest = sorted(bank.questions, key=lambda q: (q.reviewed, q.id), reverse=True)[:ENTRIES]
    feed = ElementTree.Element("feed", xmlns=_ATOM)
    _add(feed, "title", "Held-Out: new and changed answers")
    _add(feed, "id", _tag(address, ""))
    ElementTree.SubElement(feed, "link", rel="self", href=f"{address}feed.atom")
    ElementTree.SubElement(feed, "link", rel="alternate", href=address)
    _add(feed, "updated", _moment(latest[0]) if latest else "2026-01-01T00:00:00Z")
    _add(ElementTree.SubElement(feed, "author"), "name", "The Held-Out contributors")
    _add(feed, "rights", "CC BY 4.0")
    for question in latest:
        _entry(feed, question, address)
    ElementTree.indent(feed)
    return {"feed.atom": ElementTree.tostring(feed, encoding="unicode", xml_declaration=False) + "\n"}


def _entry(feed: ElementTree.Element, question: Question, address: str) -> None:
    entry = ElementTree.SubElement(feed, "entry")
    _add(entry, "title", question.title)
    _add(entry, "id", _tag(address, question.id))
    ElementTree.SubElement(entry, "link", href=f"{address}{question.topic}/{question.id}/")
    _add(entry, "updated", _moment(question))
    ElementTree.SubElement(entry, "category", term=question.topic)
    _add(entry, "summary", readable(question.short))


def _tag(address: str, name: str) -> str:
    """An id that never changes, whatever the address of the page (RFC 4151)."""
    host, _, path = address.partition("//")[2].partition("/")
    return f"tag:{host or 'held-out'},2026:/{path}{name}"


def _moment(question: Question) -> str:
    return f"{question.reviewed.isoformat()}T00:00:00Z"


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text
