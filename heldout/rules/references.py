"""Q015: a reader can find every source."""

import re
from collections.abc import Iterator

from heldout.problem import Problem
from heldout.question import Question, Reference

_FORMS = {
    "doi": (re.compile(r"^10\.\d{4,9}/\S+$"), "a DOI looks like 10.1000/182"),
    "arxiv": (re.compile(r"^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?/\d{7})$"), "an arXiv id looks like 1706.03762"),
    "isbn": (re.compile(r"^(97[89][- ]?)?([0-9][- ]?){9}[0-9X]$"), "an ISBN has 10 or 13 digits"),
    "url": (re.compile(r"^https://[\w.-]+(/\S*)?$"), "a url starts with https://"),
}


def locators(question: Question) -> Iterator[Problem]:
    """Q015"""
    if not question.references:
        yield question.problem("Q015", "no references; give a primary source with year and locator", "references")
    for i, reference in enumerate(question.references):
        given = {name: getattr(reference, name) for name in _FORMS if getattr(reference, name)}
        if not given:
            text = "a reference without locator; add one of doi, arxiv, isbn, url"
            yield question.problem("Q015", text, "references", i)
        for name, value in given.items():
            pattern, hint = _FORMS[name]
            if not pattern.match(value):
                yield question.problem("Q015", f'{name} "{value}" is malformed; {hint}', "references", i, name)
        if reference.isbn and not _isbn_is_valid(reference.isbn):
            text = f'isbn "{reference.isbn}" has a wrong check digit; copy it again'
            yield question.problem("Q015", text, "references", i, "isbn")


def surnames(reference: Reference) -> set[str]:
    """The words of the authors that can stand in a citation (Surname year)."""
    return {w for w in re.findall(r"[^\W\d_][\w'’-]+", reference.authors) if w[0].isupper()}


def _isbn_is_valid(text: str) -> bool:
    digits = [10 if c == "X" else int(c) for c in re.sub(r"[- ]", "", text)]
    if len(digits) == 13:
        return sum(d * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10 == 0
    return len(digits) == 10 and sum((10 - i) * d for i, d in enumerate(digits)) % 11 == 0


RULES = (locators,)
