"""From release to release through the real Anki: what is new comes, what changed changes, and nothing of the user's is lost."""

import pytest

from heldout.anki import lock, note, note_type
from tests.anki.releases import DAY, FIGURE, START, Counts, Guide, User
from tests.support import SITE_URL


def test_importing_twice_adds_nothing(guide: Guide, user: User) -> None:
    release = guide.release(START)
    assert user.import_package(release) == Counts(new=3)
    user.review("coin-toss")
    before = user.schedule("coin-toss")
    assert user.import_package(release) == Counts(duplicate=3)
    assert (user.collection.note_count(), user.collection.card_count()) == (3, 3)
    assert user.schedule("coin-toss") == before


def test_what_a_user_gets(guide: Guide, user: User) -> None:
    user.import_package(guide.release(START))
    got = user.note("coin-toss")
    (picture,) = user.media()
    assert dict(got.items()) == dict.fromkeys(note.FIELDS, "") | {
        "Id": "coin-toss",
        "Title": "Coin toss",
        "Question": "You toss a fair coin twice. How likely are two heads?",
        "Answer": "Two heads have probability one quarter, because the tosses are independent.",
        "Key points": "<ul><li>Name the sample space.</li><li>Say that the tosses are independent.</li>"
        "<li>Multiply the probabilities.</li></ul>",
        "To memorize": r"<p>Independent events multiply: \(P(A\cap B)=P(A)\,P(B)\)</p>",
        "Figure": f'<img src="{picture}" alt="Four equal squares, one of them filled.">',
        "Link": f"{SITE_URL}math/coin-toss/",
        "Level": "core",
    }
    assert sorted(got.tags) == ["held-out::level::core", "held-out::math::probability"]
    assert got.guid == "held-out/coin-toss"
    assert user.collection.decks.name(user.card("coin-toss").did) == "Held-Out::Mathematics"
    assert SITE_URL in user.collection.decks.by_name("Held-Out")["desc"]


def test_new_cards_come_in_the_order_of_study(guide: Guide, user: User) -> None:
    guide.edit("card-draw", "reviewed:", "builds_on: [dice-roll]\nreviewed:")
    user.import_package(guide.release(START))
    cards = [user.collection.get_card(i) for i in user.collection.find_cards("deck:Held-Out", order="c.due asc")]
    assert [card.note()["Id"] for card in cards] == ["coin-toss", "dice-roll", "card-draw"]


def test_an_added_a_changed_a_renamed_and_a_retired_question(guide: Guide, user: User) -> None:
    assert user.import_package(guide.release(START)) == Counts(new=3)
    for question in ("coin-toss", "dice-roll", "card-draw"):
        user.review(question)
    schedules = {question: user.schedule(question) for question in ("coin-toss", "dice-roll", "card-draw")}
    retired = user.note("card-draw")

    guide.add("urn")
    guide.change("coin-toss", "One in four.")
    guide.rename("dice-roll", "die-roll")
    guide.retire("card-draw")
    second = guide.release(START + DAY)

    assert user.import_package(second) == Counts(new=1, updated=2)
    assert user.note("coin-toss")["Answer"] == "One in four."
    assert user.note("die-roll")["Link"] == f"{SITE_URL}math/die-roll/"
    assert user.collection.find_notes("Id:dice-roll") == []
    assert user.schedule("coin-toss") == schedules["coin-toss"]
    assert user.schedule("die-roll") == schedules["dice-roll"]
    assert user.schedule("card-draw") == schedules["card-draw"]
    assert user.note("card-draw").fields == retired.fields
    assert user.collection.note_count() == 4
    assert user.import_package(second) == Counts(duplicate=3)


@pytest.mark.parametrize("known", [0, 1, 2])
def test_the_newest_release_updates_every_older_one(guide: Guide, user: User, known: int) -> None:
    releases = [guide.release(START)]
    guide.change("coin-toss", "One in four.")
    guide.rename("dice-roll", "die-roll")
    releases.append(guide.release(START + DAY))
    guide.rename("die-roll", "dice")
    guide.add("urn")
    releases.append(guide.release(START + 2 * DAY))
    guide.change("dice", "Named twice, and changed.")
    guide.edit("card-draw", "\ntitle: ", "\ntitle: Simple ")
    releases.append(guide.release(START + 3 * DAY))

    user.import_package(releases[known])
    user.review(["dice-roll", "die-roll", "dice"][known])
    before = user.schedule(["dice-roll", "die-roll", "dice"][known])
    assert user.import_package(releases[-1]) == [Counts(1, 3, 0), Counts(1, 2, 1), Counts(0, 2, 2)][known]
    assert user.collection.note_count() == 4
    assert user.schedule("dice") == before
    assert user.note("dice")["Answer"] == "Named twice, and changed."


def test_a_release_without_changes_touches_nothing(guide: Guide, user: User) -> None:
    user.import_package(guide.release(START))
    mine = user.note("coin-toss")
    mine["Answer"], mine.tags = "My own words.", [*mine.tags, "mine"]
    user.collection.update_note(mine)
    assert user.import_package(guide.release(START + DAY)) == Counts(duplicate=3)
    assert (user.note("coin-toss")["Answer"], "mine" in user.note("coin-toss").tags) == ("My own words.", True)


def test_what_the_user_changed_last_stays_and_what_the_guide_changed_last_comes(guide: Guide, user: User) -> None:
    user.import_package(guide.release(START))
    mine = user.note("coin-toss")
    mine["Answer"] = "My own words."
    user.collection.update_note(mine)
    guide.change("coin-toss", "Changed before the user did.")
    assert user.import_package(guide.release(START + DAY)).updated == 0
    assert user.note("coin-toss")["Answer"] == "My own words."
    guide.change("coin-toss", "Changed after the user did.")
    assert user.import_package(guide.release(user.note("coin-toss").mod + DAY)) == Counts(updated=1, duplicate=2)
    assert user.note("coin-toss")["Answer"] == "Changed after the user did."


def test_a_clock_set_back_stops_no_update(guide: Guide, user: User) -> None:
    user.import_package(guide.release(START))
    guide.change("coin-toss", "One in four.")
    assert user.import_package(guide.release(START - 10 * DAY)) == Counts(updated=1, duplicate=2)


def test_a_figure_drawn_anew_replaces_the_old_one(guide: Guide, user: User) -> None:
    user.import_package(guide.release(START))
    guide.draw("coin-toss", FIGURE.replace("#111", "#222"))
    assert user.import_package(guide.release(START + DAY)) == Counts(updated=1, duplicate=2)
    shown = user.media()[user.note("coin-toss")["Figure"].split('"')[1]]
    assert b"#222" in shown
    assert b"dark" not in shown


def test_a_new_look_comes_without_touching_notes(guide: Guide, user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    user.import_package(guide.release(START))
    template = note_type.template
    monkeypatch.setattr(note_type, "template", lambda name: template(name) + ("/* new */" if name == "card.css" else ""))
    assert user.import_package(guide.release(START + DAY)) == Counts(duplicate=3)
    user.collection.models._clear_cache()
    assert user.collection.models.by_name("Held-Out")["css"].endswith("/* new */")
    assert [kind.name for kind in user.collection.models.all_names_and_ids() if "Held" in kind.name] == ["Held-Out"]


def test_a_user_with_fields_of_their_own_merges_note_types(guide: Guide, user: User) -> None:
    user.import_package(guide.release(START))
    user.review("coin-toss")
    before = user.schedule("coin-toss")
    kind = user.collection.models.by_name("Held-Out")
    user.collection.models.add_field(kind, user.collection.models.new_field("My notes"))
    user.collection.models.update_dict(kind)
    guide.change("coin-toss", "One in four.")
    release = guide.release(user.note("coin-toss").mod + DAY)
    assert user.import_package(release) == Counts(conflicting=3)
    assert user.import_package(release, merge=True) == Counts(updated=1, duplicate=2)
    assert user.schedule("coin-toss") == before
    assert "My notes" in user.note("coin-toss").keys()  # noqa: SIM118 (a note is no mapping)


def test_the_text_file_updates_the_same_notes(guide: Guide, user: User) -> None:
    first = guide.release(START)
    user.import_package(first)
    user.review("dice-roll")
    before = user.schedule("dice-roll")
    assert user.import_text(first) == Counts(duplicate=3)
    guide.add("urn")
    guide.rename("dice-roll", "die-roll")
    guide.change("coin-toss", 'One in four, or "25%"\n')
    second = guide.release(START + DAY)
    assert user.import_text(second) == Counts(new=1, updated=2, duplicate=1)
    assert user.schedule("die-roll") == before
    assert user.note("coin-toss")["Answer"] == 'One in four, or "25%"'
    assert user.collection.decks.name(user.card("urn").did) == "Held-Out::Mathematics"
    by_text = {question: user.note(question).fields for question in ("coin-toss", "die-roll", "card-draw", "urn")}
    user.import_package(second)
    assert {question: user.note(question).fields for question in by_text} == by_text
    assert user.collection.note_count() == 4


def test_what_must_never_change() -> None:
    """Another value here, and the notes of every user of an older release stay behind for ever."""
    assert (note_type.ID, note_type.NAME) == (1829471063, "Held-Out")
    assert note.FIELDS == (
        "Id", "Title", "Question", "Answer", "Key points", "To memorize", "Figure", "Link", "Level", "Spare 1", "Spare 2", "Spare 3",
    )  # fmt: skip
    assert lock.parse("new 0123456789ab 1 old\n")["new"].first == "old"
