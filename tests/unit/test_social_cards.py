"""The pictures of shared links: lines that are full and even, every text on its card, nothing drawn twice."""

import io
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from heldout import bank as question_bank
from heldout import social_cards
from heldout.question import Level
from heldout.social_cards import drawing, palette
from heldout.social_cards.card import Card, cards_of
from heldout.social_cards.faces import Face
from heldout.social_cards.files import TEXT, face_files
from heldout.social_cards.typesetting import balanced, fit, wrap
from tests.support import BASE, ROOT, replace

TEXTS = st.text(alphabet="ab cd efg    hij", max_size=200)
LONGEST = "Two strings of equal length are cut at the same place. Can the left part of the first and the right part of the second?"


def measure(text: str) -> int:
    return 10 * len(text)


@given(TEXTS, st.integers(10, 600))
def test_lines_hold_all_characters_and_stay_in_their_width(text: str, width: int) -> None:
    lines = wrap(text, measure, width)
    assert "".join(lines).replace(" ", "") == "".join(text.split())
    assert all(0 < measure(line) <= width for line in lines)


@given(TEXTS, st.integers(60, 600))
def test_balanced_lines_are_no_more_and_as_narrow_as_can_be(text: str, width: int) -> None:
    lines = balanced(text, measure, width)
    assert len(lines) == len(wrap(text, measure, width))
    widest = max(map(measure, lines), default=0)
    assert widest <= width
    assert widest < 11 or len(wrap(text, measure, widest - 1)) > len(lines)


def test_lines_break_as_a_reader_would_break_them() -> None:
    assert wrap("one two three four", measure, 140) == ["one two three", "four"]
    assert balanced("one two three four", measure, 140) == ["one two", "three four"]


def test_the_largest_size_that_fits_is_taken() -> None:
    def at_size(text: str, size: int) -> int:
        return size * len(text)

    assert fit("word", at_size, 400, 200, (120, 90, 60), 1.0).size == 90
    cut = fit("many words that do not fit at all", at_size, 600, 120, (80, 60), 1.0)
    assert (cut.size, cut.lines) == (60, ("many words", "that do…"))


def test_kerning_comes_from_the_font() -> None:
    face = Face(face_files(ROOT)[TEXT])
    assert face.width("AV", 100) < face.width("A", 100) + face.width("V", 100)
    assert face.width("HH", 100) == 2 * face.width("H", 100)


def test_characters_come_from_the_first_file_that_has_them() -> None:
    files = face_files(ROOT)[TEXT]
    glyphs, _ = Face(files).place("xλ→ő概", 50)
    assert [next(f.name for f in files if char in Face([f]).place(char, 9)[0][0][0]) for _, char, _ in glyphs[:4]] == [
        "stix-two-text-latin-400-normal.woff2", "stix-two-text-greek-400-normal.woff2", "mjx-stx-n.woff2",
        "stix-two-text-latin-ext-400-normal.woff2",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["Why?", LONGEST, LONGEST * 4, "w" * 300, "概率 😀 \u0302", "", "p(x|θ) ≥ ½ → ∞"])
def test_any_text_makes_a_light_picture(text: str) -> None:
    card = Card("a.png", text, topic="Mathematics", level=Level.CORE)
    data = drawing.draw(card, "example.org", palette.colors(ROOT), face_files(ROOT))
    image = Image.open(io.BytesIO(data))
    image.load()
    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(data) <= drawing.LIMIT or len(text) > 200
    assert image.convert("RGB").getpixel((0, 0)) == palette.colors(ROOT)["bg"]


def test_each_text_stands_inside_the_margins() -> None:
    card = Card("a.png", LONGEST, topic="Mathematics", level=Level.INTERMEDIATE)
    data = drawing.draw(card, "example.org", palette.colors(ROOT), face_files(ROOT))
    left, top, right, bottom = Image.open(io.BytesIO(data)).convert("L").point(lambda value: 255 * (value < 250)).getbbox()
    assert left >= drawing.MARGIN - 4
    assert right <= drawing.SIZE[0] - drawing.MARGIN + 4
    assert top >= 60
    assert bottom <= 580


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(BASE / "docs", tmp_path / "docs")
    shutil.copy(ROOT / "docs/index.md", tmp_path / "docs")
    (tmp_path / palette.TOKENS).parent.mkdir(parents=True)
    shutil.copy(ROOT / palette.TOKENS, tmp_path / palette.TOKENS)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


def draw_all(project: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The images that had to be drawn."""
    drawn: list[str] = []
    original = drawing.draw
    bank, _ = question_bank.load(project)
    with monkeypatch.context() as patched:
        patched.setattr(drawing, "draw", lambda card, *rest: drawn.append(card.image) or original(card, *rest))
        social_cards.write(project, bank, project / "assets")
    return drawn


def test_a_saved_question_draws_one_card(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bank, _ = question_bank.load(project)
    everything = [card.image for card in cards_of(project, bank)]
    assert everything == ["home.png", "math.png", *(f"math/{q.id}.png" for q in bank.questions)]
    assert draw_all(project, monkeypatch) == everything
    assert sorted(p.relative_to(project / "assets/social").as_posix() for p in project.glob("assets/**/*.png")) == sorted(everything)
    assert draw_all(project, monkeypatch) == []
    coin = project / "docs/math/coin-toss.md"
    replace(coin, "## Multiply", "## Multiply them")
    assert draw_all(project, monkeypatch) == []
    question = next(q.question for q in bank.questions if q.id == "coin-toss")
    replace(coin, f"question: {question}", "question: What is $P(H)$ of a fair coin?")
    assert draw_all(project, monkeypatch) == ["math/coin-toss.png"]
    changed, _ = question_bank.load(project)
    assert social_cards.of_question(changed, changed.by_id["coin-toss"]).text == "What is P(H) of a fair coin?"


def test_another_color_draws_all_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = len(draw_all(project, monkeypatch))
    replace(project / palette.TOKENS, "light-dark(#1b1d20,", "light-dark(#1b1d21,")
    assert len(draw_all(project, monkeypatch)) == first
