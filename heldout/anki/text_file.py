"""The deck as a text file, for reading and for other programs. Anki imports it too, where it has the note type and the figures."""

import csv
import io
from collections.abc import Iterable

from heldout.anki import note_type
from heldout.anki.lock import Lock
from heldout.anki.note import FIELDS, Note
from heldout.anki.package import guid

_OWN = ("guid", "notetype", "deck", "tags")  # columns that are no fields


def text(notes: Iterable[Note], lock: Lock) -> str:
    out = io.StringIO()
    out.write("#separator:tab\n#html:true\n")
    out.write("".join(f"#{name} column:{i}\n" for i, name in enumerate(_OWN, 1)))
    out.write("\t".join([f"#columns:{_OWN[0]}", *_OWN[1:], *FIELDS]) + "\n")
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    for note in notes:
        writer.writerow([guid(lock[note.id]), note_type.NAME, note.deck, " ".join(note.tags), *note.fields])
    return out.getvalue()
