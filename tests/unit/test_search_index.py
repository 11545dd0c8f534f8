"""The search index as a function of questions."""

import json
from types import SimpleNamespace

from heldout.exports import search_index
from heldout.exports.search_index import first_sentence, index_text


def question(identifier: str, **more: object) -> SimpleNamespace:
    fields = {"topic": "math", "section": "Probability", "level": "core", "title": identifier.title(), "question": "What?"}
    return SimpleNamespace(id=identifier, **(fields | {"aliases": ["b", "a"], "short": "It is."} | more))


def rows(text: str) -> list[dict]:
    index = json.loads(text)
    return [dict(zip(index["fields"], row, strict=True)) for row in index["questions"]]


def test_a_row_holds_plain_text() -> None:
    q = question(
        "bayes",
        title="Bayes' theorem",
        question="State **Bayes' theorem** for $P(A\\mid B)$; see [odds](odds.md).",
        short="It is `p` with $\\hat y = \\sigma(\\mathbf w^\\top\\mathbf x)$. More follows.",
        aliases=["P(A|B) =\n P(B|A)", "train_test_split"],
    )
    assert rows(index_text([q], {}, {})) == [
        {
            "id": "bayes",
            "topic": "math",
            "section": "Probability",
            "level": "core",
            "title": "Bayes' theorem",
            "question": "State Bayes' theorem for P(A|B); see odds.",
            "aliases": "P(A|B) = P(B|A)\ntrain_test_split",
            "short": "It is p with y\u0302 = σ(wᵀx).",
        }
    ]


def test_the_same_questions_give_the_same_bytes_in_any_order() -> None:
    questions = [question("b"), question("a"), question("c", topic="company")]
    synonyms = {"z": ["y"], "a": ["b"]}
    text = index_text(questions, synonyms, {"math": "Mathematics"})
    assert text == index_text(reversed(questions), dict(reversed(synonyms.items())), {"math": "Mathematics"})
    assert [row["id"] for row in rows(text)] == ["c", "a", "b"]
    assert list(json.loads(text)["synonyms"]) == ["a", "z"]
    assert (json.loads(text)["count"], json.loads(text)["topics"]) == (3, {"math": "Mathematics"})


def test_the_short_answer_is_its_first_sentence_cut_at_a_word() -> None:
    assert first_sentence("Use it, e.g. Here. Then stop.") == "Use it, e.g. Here."
    assert first_sentence("It is 0.5 of 2.5 points. 3 more.") == "It is 0.5 of 2.5 points."
    long = first_sentence("word " * 100)
    assert len(long) <= search_index.LONGEST_SHORT
    assert long.endswith("word…")
