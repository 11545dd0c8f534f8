"""The files of dist/anki: the real deck, its size and its bytes."""

import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest

from heldout.anki import lock, making, note
from heldout.anki.package import package
from heldout.bank import QuestionBank
from heldout.problem import ProblemsFound
from scripts import dev
from tests.anki.releases import START, Counts, Guide, User
from tests.support import SITE_URL, build, run, small_project

BYTES_A_NOTE = 750  # question, short answer, key points and sheet of one are 1.4 KB of text


@pytest.fixture(scope="module")
def deck(project: Path, bank: QuestionBank) -> dict[str, bytes]:
    lock.update(project, bank, START)
    return making.make(project, bank, SITE_URL)


def test_the_real_deck_imports_whole(deck: dict[str, bytes], bank: QuestionBank, user: User) -> None:
    assert user.import_package(deck) == Counts(new=len(bank.questions))
    assert user.import_text(deck) == Counts(duplicate=len(bank.questions))
    media = user.media()
    assert len(media) == sum(question.sheet_figure for question in bank.questions)
    for question in bank.questions:
        card = user.card(question.id)
        assert user.collection.decks.name(card.did) == f"Held-Out::{bank.topic_by_id[question.topic].title}"
        shown = user.collection.media.files_in_str(card.note().mid, card.answer())
        assert len(shown) == question.sheet_figure
        assert set(shown) <= set(media)
        assert "{{" not in card.question().replace(r"\{{", "")
        assert f'href="{SITE_URL}{question.topic}/{question.id}/"' in card.answer()
    assert user.collection.fix_integrity()[1], "Anki's own check of the collection"


def test_a_deck_without_pictures_is_small(project: Path, bank: QuestionBank) -> None:
    plain = [note.Note(n.id, n.deck, n.fields, n.tags, None) for n in note.notes(project, bank, SITE_URL)]
    size = len(package(plain, lock.read(project), SITE_URL))
    assert size <= len(plain) * BYTES_A_NOTE


def test_what_anki_needs_besides_the_text_is_small(guide: Guide) -> None:
    """300 notes of one sentence: all that is not text."""
    for i in range(297):
        guide.add(f"urn-{i}")
    assert len(guide.release(START)["held-out.apkg"]) <= 60_000


def test_two_builds_in_two_folders_are_byte_equal(guide: Guide, tmp_path: Path) -> None:
    first = guide.release(START)
    shutil.copytree(guide.folder, tmp_path / "elsewhere")
    other = Guide.__new__(Guide)
    other.folder = tmp_path / "elsewhere"
    assert other.release(START + 1) == first


def test_the_package_is_the_zip_that_anki_expects(guide: Guide) -> None:
    with zipfile.ZipFile(io.BytesIO(guide.release(START)["held-out.apkg"])) as archive:
        assert archive.testzip() is None
        assert [(i.filename, i.date_time[0], i.compress_type) for i in archive.infolist()] == [
            (name, 1980, zipfile.ZIP_DEFLATED) for name in ("collection.anki2", "media", "0")
        ]
        (name,) = json.loads(archive.read("media")).values()
        assert name.startswith("held-out-")
        assert name.endswith(".svg")


def test_the_text_says_how_to_read_it(guide: Guide) -> None:
    lines = guide.release(START)["held-out.txt"].decode().splitlines()
    assert lines[:6] == ["#separator:tab", "#html:true", "#guid column:1", "#notetype column:2", "#deck column:3", "#tags column:4"]
    assert lines[6].split("\t") == ["#columns:guid", "notetype", "deck", "tags", *note.FIELDS]
    assert lines[7].split("\t")[:3] == ["held-out/coin-toss", "Held-Out", "Held-Out::Mathematics"]


def test_a_missing_figure_is_named_with_file_and_line(guide: Guide) -> None:
    guide.release(START)
    (guide.folder / "docs/math/coin-toss.svg").unlink()
    with pytest.raises(ProblemsFound, match=r"^docs/math/coin-toss.md:6: ANKI coin-toss.svg is not drawn; run `make figures`$"):
        making.make(guide.folder, guide.bank, SITE_URL)


def test_a_deck_behind_its_lock_is_not_made(guide: Guide) -> None:
    guide.release(START)
    guide.change("coin-toss", "One in four.")
    with pytest.raises(ProblemsFound, match=r"^docs/math/coin-toss.md:1: Q025 .* run `make outputs Q=math/coin-toss`"):
        making.make(guide.folder, guide.bank, SITE_URL)


def test_the_command_writes_both_files_and_outputs_keeps_the_lock(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    done = run(project, "scripts/make_anki.py")
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(path.name for path in (project / "dist/anki").iterdir()) == ["held-out.apkg", "held-out.txt"]
    question = project / "docs/math/coin-toss.md"
    question.write_text(question.read_text().replace("short: Two heads", "short: Both heads"))
    failed = run(project, "scripts/make_anki.py")
    assert (failed.returncode, failed.stdout) == (1, "")
    assert failed.stderr.startswith("docs/math/coin-toss.md:1: Q025 ")
    said = run(project, "scripts/write_outputs.py", "math/coin-toss")
    assert said.stdout.splitlines() == ["docs/cards.lock: rewritten", "1 questions, 0 failed"]
    assert run(project, "scripts/check_content.py").returncode == 0
    assert run(project, "scripts/make_anki.py").returncode == 0


def test_checking_needs_no_genanki(tmp_path: Path) -> None:
    """`make check` installs only what building the site needs."""
    project = small_project(tmp_path / "project")
    script = "import runpy, sys; sys.modules['genanki'] = None; runpy.run_path('scripts/check_content.py', run_name='__main__')"
    assert run(project, "-c", script).stdout == "3 questions, 0 problems\n"


def test_pages_offer_the_deck_only_when_it_is_published_with_them(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    (project / "docs/later.md").write_text("---\ntitle: Later\ndescription: For later.\nanki: true\n---\n\n# Later\n")
    pages = [Path("math/index.html"), Path("later/index.html")]
    plain = build(project)
    assert not any("/anki/" in (plain / page).read_text() for page in pages)
    offered = build(project, HELD_OUT_DOWNLOADS="true")
    assert [(offered / page).read_text().count('href="../anki/held-out.apkg"') for page in pages] == [1, 1]
    assert (offered / pages[1]).read_text().count('href="../anki/held-out.txt"') == 1


def test_what_is_published_holds_the_deck(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setenv("HELD_OUT_DOWNLOADS", "")
    for name in ("anki", "pdf"):
        (tmp_path / "dist" / name).mkdir(parents=True)
        (tmp_path / "dist" / name / "file").write_text(name)
        monkeypatch.setattr(dev, name, lambda: None)
    dev.publish()
    assert sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.glob("site/*/*")) == ["site/anki/file", "site/pdf/file"]
