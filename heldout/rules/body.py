"""Q016, Q017: Markdown and formulas that parse."""

import re
from collections.abc import Iterator

from heldout.bank import QuestionBank
from heldout.execute import OUTPUT, RUNNABLE, blocks
from heldout.markdown_text import fences, headings, links, without_code, without_formulas
from heldout.problem import Problem
from heldout.question import Question

_LANGUAGES = (*RUNNABLE, OUTPUT, "text")
_EXTENSION = re.compile(r"[{}]|^ {0,3}///|^ {0,3}\[[^\]\n]+\]:", re.M)
_TAG = re.compile(r"</?[a-zA-Z][^>\n]*>|<!--")


def fenced_blocks(question: Question) -> Iterator[Problem]:
    """Q016: closed, in a known language, an output only below code."""
    found = fences(question.body)
    owned = {b.shown for b in blocks(question.body) if b.shown}
    for fence in found:
        if fence.end >= question.body.count("\n") + 1:
            yield question.body_problem("Q016", "the fenced block is not closed; end it with ```", fence.start)
        if fence.language not in _LANGUAGES:
            text = f'block in "{fence.language}"; use one of: {", ".join(_LANGUAGES)}'
            yield question.body_problem("Q016", text, fence.start)
        if fence.language == OUTPUT and fence not in owned:
            text = "an output block without code right above it; run `make outputs`"
            yield question.body_problem("Q016", text, fence.start)


def heading_order(question: Question) -> Iterator[Problem]:
    """Q016: from ## down, one step at a time, without formulas."""
    last = 1
    for line, depth, text in headings(question.body):
        if depth == 1:
            yield question.body_problem("Q016", "a heading # in the body; the title is the only one, start at ##", line)
        elif depth > last + 1:
            yield question.body_problem("Q016", f"heading of depth {depth} below one of depth {last}; do not skip a level", line)
        if "$" in text:
            yield question.body_problem("Q016", "a formula in a heading; write the heading in words", line)
        last = depth


def no_html(question: Question) -> Iterator[Problem]:
    """Q016: plain Markdown only, in the body and in every text of the front matter."""
    clean = without_formulas(without_code(question.body))
    for match in _TAG.finditer(clean):
        line = clean[: match.start()].count("\n")
        yield question.body_problem("Q016", f"HTML {match[0][:30]}; write Markdown, or `{match[0][:20]}` as code", line)
    for text, *where in texts(question):
        if where == ["title"]:
            continue  # a title is text, never markup: `<script>` in it is shown as it stands
        match = _TAG.search(without_formulas(without_code(text)))
        if match:
            yield question.problem("Q016", f"HTML {match[0][:30]}; write Markdown, or put it in backquotes", *where)


def no_extensions(question: Question) -> Iterator[Problem]:
    """Q016: what the site's own pages are made with (attribute lists, /// blocks) could set any attribute or element."""
    clean = without_formulas(without_code(question.body))
    for match in _EXTENSION.finditer(clean):
        line = clean[: match.start()].count("\n")
        yield question.body_problem("Q016", f"{match[0].strip()} outside code and formulas; write plain Markdown", line)
    for text, *where in texts(question):
        match = _EXTENSION.search(without_formulas(without_code(text)))
        if match and where != ["title"]:
            yield question.problem("Q016", f"{match[0].strip()} outside code and formulas; write plain Markdown", *where)


def topic_intros(bank: QuestionBank) -> Iterator[Problem]:
    """Q016: plain Markdown in the introduction of a topic too."""
    for source in (topic.source for topic in bank.topics):
        clean = without_formulas(without_code(source.body))
        for match in (*_TAG.finditer(clean), *_EXTENSION.finditer(clean)):
            line = source.body_line + clean[: match.start()].count("\n")
            yield Problem(source.path, line, "Q016", f"{match[0].strip()[:30]} outside code and formulas; write plain Markdown")


def link_targets(question: Question) -> Iterator[Problem]:
    """Q016: relative links or https; in the front matter, whose texts stand on several pages, https only."""
    for link in links(question.body):
        scheme, colon, _ = link.target.partition("/")[0].partition(":")
        if not link.target or link.target.startswith("/") or (colon and scheme != "https"):
            text = f'link to "{link.target}"; use a relative path such as ../math/likelihood.md, or https'
            yield question.body_problem("Q016", text, link.line)
    for text, *where in texts(question):
        for link in links(text) if where != ["title"] else []:
            if not link.target.startswith("https://"):
                yield question.problem("Q016", f'link to "{link.target}" in the front matter; use https, or link in the body', *where)


def texts(question: Question) -> Iterator[tuple]:
    """Every text of the front matter with its location."""
    for key in ("title", "question", "short", "sheet"):
        yield getattr(question, key), key
    for i, point in enumerate(question.key_points):
        yield point, "key_points", i
    for i, myth in enumerate(question.myths):
        yield myth.wrong, "myths", i, "wrong"
        yield myth.right, "myths", i, "right"
    for i, follow_up in enumerate(question.follow_ups):
        yield follow_up.ask, "follow_ups", i, "ask"


QUESTION_RULES = (fenced_blocks, heading_order, no_html, no_extensions, link_targets)
BANK_RULES = (topic_intros,)
