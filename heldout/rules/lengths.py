"""Q012 to Q014, Q022 to Q024: how long a part is and how many entries a list has."""

from collections.abc import Iterator

from heldout.markdown_text import word_count
from heldout.problem import Problem
from heldout.question import Question

SHORT_WORDS = 60
SHEET_LINES = 4
KEY_POINTS = range(3, 7)
ALIASES = 6
FOLLOW_UPS = 2
BODY_WORDS = range(150, 701)
LONG_SECTIONS = {"Design cases": 1000}  # a worked design needs more room


def short_answer(question: Question) -> Iterator[Problem]:
    """Q012"""
    words = word_count(question.short)
    if not question.short:
        yield question.problem("Q012", "the short answer is empty; write one to three sentences", "short")
    elif words > SHORT_WORDS:
        yield question.problem("Q012", f"the short answer has {words} words; cut it to {SHORT_WORDS}", "short")


def sheet_entry(question: Question) -> Iterator[Problem]:
    """Q013"""
    lines = [line for line in question.sheet.split("\n") if line.strip()]
    if not 1 <= len(lines) <= SHEET_LINES:
        yield question.problem("Q013", f"the sheet entry has {len(lines)} lines; write one to {SHEET_LINES}", "sheet")


def key_points(question: Question) -> Iterator[Problem]:
    """Q014"""
    count = len(question.key_points)
    if count not in KEY_POINTS:
        text = f"{count} key points; write {KEY_POINTS.start} to {KEY_POINTS.stop - 1}"
        yield question.problem("Q014", text, "key_points")
    for i, point in enumerate(question.key_points):
        if not point:
            yield question.problem("Q014", "an empty key point; write it or delete the line", "key_points", i)


def body_length(question: Question) -> Iterator[Problem]:
    """Q022"""
    words = word_count(question.body)
    most = LONG_SECTIONS.get(question.section, BODY_WORDS.stop - 1)
    if not BODY_WORDS.start <= words <= most:
        yield question.body_problem("Q022", f"the body has {words} words; write {BODY_WORDS.start} to {most}", 0)


def alias_count(question: Question) -> Iterator[Problem]:
    """Q023"""
    if len(question.aliases) < ALIASES:
        text = f"{len(question.aliases)} aliases; give {ALIASES} or more that people type to find this"
        yield question.problem("Q023", text, "aliases")


def follow_up_count(question: Question) -> Iterator[Problem]:
    """Q024"""
    if len(question.follow_ups) < FOLLOW_UPS:
        text = f"{len(question.follow_ups)} follow-ups; lead on to {FOLLOW_UPS} or more questions"
        yield question.problem("Q024", text, "follow_ups")


RULES = (short_answer, sheet_entry, key_points, body_length, alias_count, follow_up_count)
