"""Q019: every computed number is backed by the page's own code or output, or by a cited source."""

import re
from collections.abc import Iterator

from heldout.execute import OUTPUT, RUNNABLE
from heldout.markdown_text import fences, paragraphs, without_code
from heldout.problem import Problem
from heldout.question import Question
from heldout.rules.body import texts
from heldout.rules.references import surnames

_NUMBER = re.compile(r"(?<![\w.,])(?:\d{1,3}(?:(?:,|\{,\})\d{3})+|\d+)(?:\.\d+)?(?:\s?\\?%)?(?![\w]|\.\d)")
_IN_CODE = re.compile(r"(?<![A-Za-z_])\d[\d_,]*\.?\d*(?:[eE][-+]?\d+)?")
_CITATION = re.compile(r"([^\W\d_][\w'’-]+)(?: et al\.?| and [^\W\d_][\w'’. -]+)?,? \(?(\d{4})")
_STANDARD = re.compile(r"\b(RFC|ISO|IEEE|PEP|SQL)[ :-]?$")  # RFC 8259 is a name
_CONVENTIONAL_SHARES = {0, 1, 2, 5, 10, 20, 25, 50, 75, 80, 90, 95, 99, 100}
SMALL = 20  # smaller whole numbers count things in the sentence


def backed(question: Question) -> Iterator[Problem]:
    """Q019"""
    known = _numbers_of_the_page(question)
    cited = {(name, str(r.year)) for r in question.references for name in surnames(r)}
    for text, *where in texts(question):
        if where[0] in {"title", "question", "follow_ups"} or where[-1] == "wrong":
            continue  # asked or quoted, not claimed
        for number in _unbacked(without_code(text), known, cited):
            yield question.problem("Q019", _message(number), *where)
    for line, paragraph in paragraphs(question.body):
        for number in _unbacked(without_code(paragraph), known, cited):
            at = paragraph[: paragraph.find(number)].count("\n")
            yield question.body_problem("Q019", _message(number), line + at)


def _message(number: str) -> str:
    return f"{number} is neither in the page's code or output nor cited; print it, or cite a reference as (Surname year)"


def _unbacked(text: str, known: set[float], cited: set[tuple[str, str]]) -> Iterator[str]:
    if any(m.groups() in cited for m in _CITATION.finditer(text)):
        return
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    for match in _NUMBER.finditer(text):
        number = match[0]
        is_name = _STANDARD.search(text[: match.start()].rstrip())
        if not is_name and not _is_exempt(number, text[match.end() :]) and not _matches(number, known):
            yield number


def _is_exempt(number: str, rest: str) -> bool:
    share = number.endswith("%")
    digits = re.sub(r"[^\d.]", "", number)
    value = float(digits)
    if "." in digits:
        return value in {0.5, 0.05, 0.01, 0.95, 0.99, 0.0, 1.0} or bool(re.match(r"\.\d", rest))
    if share:
        return value in _CONVENTIONAL_SHARES
    is_year = 1600 <= value <= 2100 and len(digits) == 4 and "," not in number
    is_power = re.fullmatch(r"10*", digits) or (value and (int(value) & (int(value) - 1)) == 0)
    return value <= SMALL or is_year or bool(is_power)


def _matches(number: str, known: set[float]) -> bool:
    digits = re.sub(r"[^\d.]", "", number)
    value, places = float(digits), len(digits.partition(".")[2])
    half = 0.5 * 10.0**-places * (1 + 1e-9)
    scales = (1.0, 100.0) if number.endswith("%") else (1.0, 0.01)
    return any(abs(k * s - value) <= half for k in known for s in scales)


def _numbers_of_the_page(question: Question) -> set[float]:
    text = "\n".join(f.text for f in fences(question.body) if f.language in {*RUNNABLE, OUTPUT})
    text += "\n" + question.question
    found = set()
    for match in _IN_CODE.finditer(text):
        try:
            found.add(float(match[0].replace("_", "").replace(",", "").rstrip(".")))
        except ValueError:
            found |= {float(p) for p in re.findall(r"\d+(?:\.\d+)?", match[0])}
    for match in re.finditer(r"(?<![A-Za-z_\d.])\d[\d.,]*", text):  # [1,2] without spaces, 10,000
        found |= {float(p) for p in re.findall(r"\d+(?:\.\d+)?", match[0])}
    return found


RULES = (backed,)
