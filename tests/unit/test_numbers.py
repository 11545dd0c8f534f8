"""Rule Q019: which numbers need backing, and what backs them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heldout import bank
from heldout.rules import numbers
from tests.support import BASE

COIN = next(q for q in bank.load(BASE)[0].questions if q.id == "coin-toss")


def unbacked(sentence: str, code: str = "") -> list[str]:
    body = f"{sentence}\n\n```python\n{code}\n```\n"
    return [p.message.split(" is neither")[0] for p in numbers.backed(COIN.model_copy(update={"body": body}))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Three of 20 people, a share of 95%, in 2014.",
        "A table of 1024 or 65,536 rows, 1,000,000 in all.",
        "Version 3.11.2 of sha256 and L2.",
        "A level of 0.05 and a power of 0.95.",
        "Use `x = 123.45` and `[77, 78]`.",
        "See [the paper](https://example.org/12345).",
        "It found 37.4% (Feller 1968).",
        "As Feller (1968) counted, 12,345 tosses.",
        "Dates follow ISO 8601, JSON is RFC 8259.",
    ],
)
def test_numbers_that_need_no_backing(sentence: str) -> None:
    assert unbacked(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The result is 0.37.", ["0.37"]),
        ("The result is 16.7%.", ["16.7%"]),
        ("It needs 12,345 rows and 678 more.", ["12,345", "678"]),
        ("Formulas count: $p=0.123$.", ["0.123"]),
        ("Cited by nobody (Nobody 1968): 37.4%.", ["37.4%"]),
        ("A share of 16.7\\%.", ["16.7\\%"]),
    ],
)
def test_numbers_that_need_backing(sentence: str, expected: list[str]) -> None:
    assert unbacked(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("The result is 0.37.", "print(0.3712)"),
        ("The result is 16.7%.", "0.1667"),
        ("The result is 16.7%.", "16.71"),
        ("It needs 12,345 rows.", "n = 12_345"),
        ("It needs 12,345 rows.", "12,345"),
        ("It needs 12{,}345 rows.", "12345"),
        ("A rate of 0.0001.", "1e-4"),
        ("The list has 123.", "[121,122,123]"),
    ],
)
def test_numbers_that_the_code_backs(sentence: str, code: str) -> None:
    assert unbacked(sentence, code) == []


@pytest.mark.parametrize(
    ("sentence", "code"), [("The result is 0.37.", "0.3751"), ("The result is 16.7%.", "0.168"), ("It needs 345.", "x345")]
)
def test_numbers_that_the_code_does_not_back(sentence: str, code: str) -> None:
    assert len(unbacked(sentence, code)) == 1


@given(st.floats(min_value=0.001, max_value=5000), st.integers(min_value=0, max_value=4))
def test_a_rounded_output_is_always_backed(value: float, places: int) -> None:
    assert unbacked(f"The result is {value:.{places}f}.", f"{value!r}") == []


@given(st.floats(min_value=21.5, max_value=5000))
def test_a_number_that_is_off_by_a_rounding_step_is_not_backed(value: float) -> None:
    assert unbacked(f"The result is {value + 0.02:.2f}.", f"{value:.6f}") != []
