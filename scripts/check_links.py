"""Follow every external reference of the bank: `python scripts/check_links.py [REPORT.md]`; exit status 1 when one needs a look.

What can go wrong: the page is gone (404, 410, no such host), or it answers but no longer belongs to whom it did (a lapsed domain leads
elsewhere). So the host at the end of the redirects is compared with the host that was asked; a DOI or an arXiv number may end at any
publisher that scripts/link_hosts.txt lists. A server that refuses robots (401, 403, 429) or fails (5xx) says nothing about
the page: it is listed, but is no failure.
"""

import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from heldout import bank as question_bank
from heldout.bank import QuestionBank

ROOT = Path(__file__).resolve().parent.parent
HOSTS = ROOT / "scripts" / "link_hosts.txt"
AGENT = "held-out-link-check (+https://github.com/held-out/held-out)"
RESOLVERS = {"doi.org", "arxiv.org"}
PAUSE = 0.5  # seconds between requests, out of politeness
GONE, NOT_FOR_ROBOTS = {404, 410}, {401, 403, 405, 406, 418, 429, 999}


@dataclass(frozen=True)
class Reached:
    """The status and the address at the end of the redirects; `error` where no server answered."""

    status: int
    address: str
    error: str = ""


@dataclass(frozen=True)
class Finding:
    link: str
    questions: tuple[str, ...]
    message: str
    fails: bool


def links(bank: QuestionBank) -> dict[str, tuple[str, ...]]:
    """The questions that cite each address."""
    found: dict[str, list[str]] = {}
    for q in bank.questions:
        for reference in q.references:
            if reference.link:
                found.setdefault(reference.link, []).append(f"{q.topic}/{q.id}")
    return {link: tuple(dict.fromkeys(ids)) for link, ids in sorted(found.items())}


def follow(link: str) -> Reached:
    request = urllib.request.Request(link, headers={"User-Agent": AGENT, "Accept": "*/*"})
    try:
        with urllib.request.urlopen(request, timeout=30) as response:  # noqa: S310 (rule Q015 lets only https through)
            return Reached(response.status, response.url)
    except urllib.error.HTTPError as error:
        return Reached(error.code, error.url or link)
    except (OSError, ValueError) as error:
        return Reached(0, link, str(getattr(error, "reason", error)))


def judge(link: str, reached: Reached, publishers: frozenset[str]) -> tuple[str, bool] | None:
    """What to say of a link and whether it fails the check; None when all is well."""
    asked, final = owner(link), owner(reached.address)
    if reached.status in GONE:
        return f"is gone ({reached.status} at {reached.address})", True
    if final != asked and not (asked in RESOLVERS and final in publishers):
        return f"leads to another host, {final} ({reached.address}); is it still the same work?", True
    if reached.error:
        return f"does not answer: {reached.error}", True
    if reached.status in NOT_FOR_ROBOTS or reached.status >= 500:
        return f"could not be checked (status {reached.status})", False
    return None


def owner(address: str) -> str:
    """The host without www and port."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def check(cited: dict[str, tuple[str, ...]], publishers: frozenset[str], ask: Callable[[str], Reached] = follow) -> list[Finding]:
    findings = []
    for link, questions in cited.items():
        said = judge(link, ask(link), publishers)
        if said and said[1] and "does not answer" in said[0]:
            time.sleep(PAUSE)
            said = judge(link, ask(link), publishers)  # a server may be away for a moment
        if said:
            findings.append(Finding(link, questions, *said))
        time.sleep(PAUSE)
    return findings


def report(findings: Iterable[Finding]) -> str:
    """Markdown, what fails first; empty when there is nothing to say."""
    rows = sorted(findings, key=lambda f: (not f.fails, f.link))
    return "".join(f"- {'' if f.fails else '(for information) '}<{f.link}> {f.message}. Cited by {', '.join(f.questions)}.\n" for f in rows)


def read_hosts(file: Path = HOSTS) -> frozenset[str]:
    lines = (line.split("#")[0].strip() for line in file.read_text(encoding="utf-8").splitlines())
    return frozenset(line for line in lines if line)


def main(arguments: list[str]) -> int:
    bank, _ = question_bank.load(ROOT)
    cited = links(bank)
    findings = check(cited, read_hosts())
    text = report(findings)
    failing = sum(f.fails for f in findings)
    print(f"{text}{len(cited)} links, {failing} need a look")
    if arguments:
        Path(arguments[0]).write_text(text, encoding="utf-8")
    return 1 if failing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
