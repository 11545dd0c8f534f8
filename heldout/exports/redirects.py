"""Pages at the addresses that renamed questions had, which lead on to where they are now."""

from html import escape
from pathlib import Path

from heldout.address import site_address
from heldout.bank import QuestionBank
from heldout.question import Question

PAGE = """<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
    <meta http-equiv="refresh" content="0; url={link}">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta name="description" content="This question has a new address: {title}">
    <meta name="robots" content="noindex">
    <title>{title}</title>{canonical}
  </head>
  <body>
    <h1>{title}</h1>
    <p>This question has moved: <a href="{link}">{title}</a></p>
  </body>
</html>
"""


def export(root: Path, bank: QuestionBank) -> dict[str, str]:
    address = site_address(root)
    return {f"{q.topic}/{former}/index.html": _page(q, address) for q in bank.questions for former in q.former_ids}


def _page(question: Question, address: str) -> str:
    there = f"{address}{question.topic}/{question.id}/"
    canonical = f'\n    <link rel="canonical" href="{escape(there)}">' if address else ""
    return PAGE.format(link=f"../{question.id}/", title=escape(question.title), canonical=canonical)
