"""The numbered rules of the content. A rule is a function from the bank (or one question) to problems; it never prints.

Q001 to Q007 are found while reading (heldout/frontmatter.py, question.py, topic.py); the others are here, by what they look at.
"""

from pathlib import Path

from heldout.bank import QuestionBank
from heldout.problem import Problem
from heldout.rules import body, files, lengths, links, names, numbers, references

QUESTION_RULES = (*lengths.RULES, *references.RULES, *body.QUESTION_RULES, *numbers.RULES)
BANK_RULES = (*names.RULES, *links.RULES, *body.BANK_RULES)
FILE_RULES = files.RULES


def check(root: Path, bank: QuestionBank) -> list[Problem]:
    """Every problem of a bank that could be read, sorted by file and line."""
    problems = [p for rule in QUESTION_RULES for q in bank.questions for p in rule(q)]
    problems += [p for rule in BANK_RULES for p in rule(bank)]
    problems += [p for rule in FILE_RULES for p in rule(root, bank)]
    return sorted(problems)
