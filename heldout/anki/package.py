"""The deck as an Anki package (.apkg), the same bytes for the same notes."""

import hashlib
import io
import itertools
import json
import sqlite3
import zipfile
from collections.abc import Sequence

import genanki

from heldout.anki import note_type
from heldout.anki.lock import TEMPLATES, Entry, Lock
from heldout.anki.note import DECK, FIELDS, Media, Note

_ABOUT = "Questions and answers of machine-learning interviews from <a href='{0}'>Held-Out</a>. Text and figures: CC BY 4.0."


def guid(entry: Entry) -> str:
    """What makes two notes one for Anki."""
    return f"held-out/{entry.first}"


def package(notes: Sequence[Note], lock: Lock, address: str) -> bytes:
    """The file's bytes; new cards come up in the order of `notes`. Every note has its line in `lock`."""
    kind = _note_type(lock[TEMPLATES].changed)
    decks = {DECK: genanki.Deck(_deck_id(DECK), DECK, _ABOUT.format(address))}
    for position, note in enumerate(notes):
        deck = decks.setdefault(note.deck, genanki.Deck(_deck_id(note.deck), note.deck))
        deck.add_note(_Note(note, lock[note.id], kind, position))
    figures = {note.figure.name: note.figure for note in notes if note.figure}
    latest = max(lock[note.id].changed for note in notes)
    return _zipped(_database(genanki.Package(list(decks.values())), latest), list(figures.values()))


class _Note(genanki.Note):
    """A note with the time of its own last change; genanki would take that of the build, and every update would touch every note."""

    def __init__(self, note: Note, entry: Entry, kind: genanki.Model, position: int) -> None:
        super().__init__(model=kind, fields=list(note.fields), tags=note.tags, guid=guid(entry), due=position)
        self.changed = entry.changed

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, deck_id: int, id_gen: itertools.count) -> None:
        super().write_to_db(cursor, self.changed, deck_id, id_gen)


class _NoteType(genanki.Model):
    """A note type with a time of change of its own."""

    changed = 0

    def to_json(self, timestamp: float, deck_id: int) -> dict:
        return super().to_json(self.changed, deck_id)


def _note_type(changed: int) -> _NoteType:
    card = {"name": "Card 1", "qfmt": note_type.template("front.html"), "afmt": note_type.template("back.html")}
    kind = _NoteType(note_type.ID, note_type.NAME, [{"name": name} for name in FIELDS], [card], note_type.template("card.css"))
    kind.changed = changed
    return kind


def _deck_id(name: str) -> int:
    """From the name, since Anki takes two decks of one name for one deck; in the range of ids that genanki asks for."""
    return (1 << 30) + int.from_bytes(hashlib.sha256(name.encode()).digest()[:4]) % (1 << 30)


def _database(content: genanki.Package, latest: int) -> bytes:
    with sqlite3.connect(":memory:") as connection:
        content.write_to_db(connection.cursor(), latest, itertools.count(latest * 1000))
    data = connection.serialize()
    connection.close()
    return data


def _zipped(database: bytes, figures: Sequence[Media]) -> bytes:
    names = json.dumps({str(i): figure.name for i, figure in enumerate(figures)})
    entries = {"collection.anki2": database, "media": names.encode(), **{str(i): figure.data for i, figure in enumerate(figures)}}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in entries.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system = 3  # the same on every system
            archive.writestr(info, data, zipfile.ZIP_DEFLATED, compresslevel=9)
    return out.getvalue()
