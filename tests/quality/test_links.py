"""The check of external references, against a server of our own in the place of the world."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from scripts import check_links
from scripts.check_links import Finding, Reached, judge

PUBLISHERS = frozenset({"link.springer.com"})


class World(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        name = self.path.strip("/")
        if name == "moved":
            self.send_response(301)
            self.send_header("Location", "/paper")
        elif name == "hijacked":
            self.send_response(302)
            self.send_header("Location", f"http://localhost:{self.server.server_port}/casino")
        else:
            self.send_response(int(name) if name.isdigit() else 200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(check_links, "PAUSE", 0)
    server = ThreadingHTTPServer(("127.0.0.1", 0), World)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def check(*addresses: str) -> dict[str, Finding]:
    return {f.link: f for f in check_links.check({a: ("math/coin-toss",) for a in addresses}, PUBLISHERS)}


def test_pages_that_answer_and_stay_with_their_host_are_fine(world: str) -> None:
    assert check(f"{world}/paper", f"{world}/moved") == {}


def test_a_page_that_is_gone_or_without_server_fails(world: str) -> None:
    nobody = "http://127.0.0.1:1/paper"
    found = check(f"{world}/404", f"{world}/410", nobody)
    assert [f.fails for f in found.values()] == [True, True, True]
    assert found[f"{world}/404"].message == f"is gone (404 at {world}/404)"
    assert "does not answer" in found[nobody].message


def test_a_domain_that_leads_elsewhere_is_noticed(world: str) -> None:
    found = check(f"{world}/hijacked")[f"{world}/hijacked"]
    assert found.fails
    assert "leads to another host, localhost" in found.message
    assert "casino" in found.message


def test_a_server_that_refuses_robots_is_listed_only(world: str) -> None:
    found = check(f"{world}/403", f"{world}/503")
    assert [(f.fails, f.message) for f in found.values()] == [
        (False, "could not be checked (status 403)"),
        (False, "could not be checked (status 503)"),
    ]


@pytest.mark.parametrize(
    ("link", "final", "fails"),
    [
        ("https://doi.org/10.1007/x", "https://link.springer.com/article/x", False),
        ("https://doi.org/10.1007/x", "https://casino.example/x", True),
        ("https://arxiv.org/abs/1", "https://arxiv.org/abs/1v2", False),
        ("https://example.org/x", "https://www.example.org/x", False),
        ("https://example.org/x", "https://link.springer.com/x", True),
    ],
)
def test_only_resolvers_may_end_at_a_publisher(link: str, final: str, fails: bool) -> None:
    assert bool(judge(link, Reached(200, final), PUBLISHERS)) == fails


def test_a_hijacked_page_is_noticed_behind_a_refusal() -> None:
    assert judge("https://example.org/x", Reached(403, "https://casino.example/"), PUBLISHERS)[1]


def test_the_report_names_link_fault_and_questions(world: str) -> None:
    lines = check_links.report(check(f"{world}/503", f"{world}/404").values()).splitlines()
    assert lines == [
        f"- <{world}/404> is gone (404 at {world}/404). Cited by math/coin-toss.",
        f"- (for information) <{world}/503> could not be checked (status 503). Cited by math/coin-toss.",
    ]


def test_every_reference_of_the_bank_with_an_address_is_checked(bank) -> None:
    cited = check_links.links(bank)
    assert {r.link for q in bank.questions for r in q.references if r.link} == set(cited)
    assert all(link.startswith("https://") for link in cited)
