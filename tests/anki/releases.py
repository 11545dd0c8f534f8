"""A small guide that changes from release to release, and a user's collection in the real Anki."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest, ImportCsvRequest  # isort: split

from anki.cards import Card  # after collection: modules of anki import each other in a circle
from anki.notes import Note
from anki.scheduler.v3 import CardAnswer

from heldout import bank
from heldout.anki import lock, making
from heldout.bank import QuestionBank
from tests.support import BASE, SITE_URL

DAY = 86_400
START = 1_700_000_000  # long past, so that what a user does in a test comes later
COLORS = "<style>:root{--ink:#111}@media (prefers-color-scheme:dark){:root{--ink:#eee}}</style>"
FIGURE = f'<svg xmlns="http://www.w3.org/2000/svg">{COLORS}</svg>\n'


class Guide:
    """The three questions of BASE, one with a figure, in a folder; its methods edit them as people do."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(BASE / "docs", folder / "docs")
        self.draw("coin-toss", FIGURE)
        self.edit("coin-toss", "level: core", "level: core\nsheet_figure: true")
        self.edit("coin-toss", "## Multiply", "![Four equal squares, one of them filled.](coin-toss.svg)\n\n## Multiply")

    @property
    def bank(self) -> QuestionBank:
        return bank.load(self.folder)[0]

    def release(self, now: int) -> dict[str, bytes]:
        """`make outputs` and `make anki` at a given time."""
        lock.update(self.folder, self.bank, now)
        return making.make(self.folder, self.bank, SITE_URL)

    def edit(self, question: str, old: str, new: str) -> None:
        path = self._path(question)
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), encoding="utf-8")

    def draw(self, question: str, svg: str) -> None:
        self._path(question).with_suffix(".svg").write_text(svg, encoding="utf-8")

    def change(self, question: str, short: str) -> None:
        path = self._path(question)
        path.write_text(re.sub(r"^short: .*$", lambda _: f"short: {short}", path.read_text(encoding="utf-8"), flags=re.M), encoding="utf-8")

    def add(self, question: str) -> None:
        shutil.copy(self._path("card-draw"), self._path(question))

    def rename(self, old: str, new: str) -> None:
        self._path(old).rename(self._path(new))
        if "former_ids: [" in self._path(new).read_text(encoding="utf-8"):
            self.edit(new, "former_ids: [", f"former_ids: [{old}, ")
        else:
            self.edit(new, "reviewed:", f"former_ids: [{old}]\nreviewed:")

    def retire(self, question: str) -> None:
        self._path(question).unlink()
        path = self.folder / lock.FILE
        path.write_text(re.sub(rf"^({question}) \w+", r"\1 retired", path.read_text(encoding="utf-8"), flags=re.M), encoding="utf-8")

    def _path(self, question: str) -> Path:
        return self.folder / "docs" / "math" / f"{question}.md"


@dataclass(frozen=True)
class Counts:
    """What Anki says of an import."""

    new: int = 0
    updated: int = 0
    duplicate: int = 0
    conflicting: int = 0


class User:
    """Somebody's collection."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self.collection = Collection(str(folder / "collection.anki2"))

    def import_package(self, release: dict[str, bytes], merge: bool = False) -> Counts:
        path = self._file("held-out.apkg", release)
        options = ImportAnkiPackageOptions(merge_notetypes=merge)
        return _counts(self.collection.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options)).log)

    def import_text(self, release: dict[str, bytes]) -> Counts:
        path = self._file("held-out.txt", release)
        metadata = self.collection.get_csv_metadata(path, None)
        return _counts(self.collection.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log)

    def _file(self, name: str, release: dict[str, bytes]) -> str:
        path = self.folder / name
        path.write_bytes(release[name])
        return str(path)

    def note(self, question: str) -> Note:
        (found,) = self.collection.find_notes(f"Id:{question}")
        return self.collection.get_note(found)

    def card(self, question: str) -> Card:
        (card,) = self.note(question).cards()
        return card

    def review(self, question: str) -> None:
        """Good, now."""
        card = self.card(question)
        card.start_timer()
        states = self.collection._backend.get_scheduling_states(card.id)
        answer = self.collection.sched.build_answer(card=card, states=states, rating=CardAnswer.GOOD)
        self.collection.sched.answer_card(answer)

    def schedule(self, question: str) -> tuple:
        """All that Anki knows of the card's past and future, and its reviews one by one."""
        card = self.card(question)
        rows = self.collection.db.all("select id, ease, ivl, lastIvl, factor, time, type from revlog where cid = ?", card.id)
        return card.id, card.type, card.queue, card.due, card.ivl, card.factor, card.reps, card.lapses, rows

    def media(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in Path(self.collection.media.dir()).iterdir()}


def _counts(log) -> Counts:
    ignored = [name for name in ("missing_notetype", "missing_deck", "empty_first_field", "first_field_match") if len(getattr(log, name))]
    assert ignored == []
    return Counts(len(log.new), len(log.updated), len(log.duplicate), len(log.conflicting))
