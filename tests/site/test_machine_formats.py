"""What machines read: each format by its own rules, compared with the bank that it was made from."""

import datetime
import json
import re
import struct
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
import rdflib
from rdflib import RDF, Graph, Literal, URIRef

from heldout import license
from heldout import site as core
from heldout.bank import QuestionBank
from heldout.exports import feed as feed_export
from heldout.exports import llms_txt
from heldout.exports.readable import readable
from heldout.social_cards import drawing
from tests.site.html import PREFIX, Page
from tests.support import replace, small_project

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # inside rdflib
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"

# What each type may have, by https://schema.org/<type>, its own properties and inherited ones, as far as they are used here.
THING = {"name", "url", "description"}
CREATIVE_WORK = THING | {
    "about", "acceptedAnswer", "dateModified", "educationalLevel", "hasPart", "inLanguage", "isAccessibleForFree", "isPartOf", "license",
    "text",
}  # fmt: skip
PROPERTIES = {
    "Thing": THING,
    "WebSite": CREATIVE_WORK - {"acceptedAnswer"},
    "Collection": CREATIVE_WORK - {"acceptedAnswer"},
    "LearningResource": CREATIVE_WORK - {"acceptedAnswer"},
    "Quiz": CREATIVE_WORK - {"acceptedAnswer"},
    "Question": CREATIVE_WORK | {"eduQuestionType"},
    "Answer": CREATIVE_WORK - {"acceptedAnswer"},
    "BreadcrumbList": THING | {"itemListElement"},
    "ListItem": THING | {"position", "item"},
}
ADDRESSES = {"url", "item", "license"}  # their values are addresses, the others text


@pytest.fixture(scope="module")
def data(site: Path) -> dict:
    return json.loads((site / "questions.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def schema(site: Path) -> dict:
    return json.loads((site / "questions.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def feed(site: Path) -> ElementTree.Element:
    return ElementTree.parse(site / "feed.atom").getroot()


def published(site: Path, address: str) -> bool:
    path = address.removeprefix(PREFIX)
    return address.startswith(PREFIX) and (site / path / "index.html" if path.endswith("/") or not path else site / path).is_file()


# questions.json


def test_the_schema_is_a_valid_schema_and_names_its_address(schema: dict) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == jsonschema.Draft202012Validator.META_SCHEMA["$id"]
    assert schema["$id"] == f"{PREFIX}questions.schema.json"


def test_questions_follow_their_schema(data: dict, schema: dict) -> None:
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker(["date"]))
    assert [error.message for error in checker.iter_errors(data)] == []
    assert data["$schema"] == schema["$id"]
    assert data["license"] == license.ADDRESS


@pytest.mark.parametrize("fault", [{"level": "hard"}, {"id": "Not an id"}, {"reviewed": "yesterday"}, {"extra": 1}, {"short": ""}])
def test_the_schema_refuses_what_is_wrong(data: dict, schema: dict, fault: dict) -> None:
    wrong = {**data, "questions": [{**data["questions"][0], **fault}]}
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker(["date"]))
    assert len(list(checker.iter_errors(wrong))) == 1


def test_questions_json_holds_the_bank(data: dict, site: Path, bank: QuestionBank) -> None:
    assert [q["id"] for q in data["questions"]] == [q.id for q in bank.questions]
    assert [t["id"] for t in data["topics"]] == [t.id for t in bank.topics]
    assert [q["url"] for q in data["questions"] if not published(site, q["url"])] == []
    for record, question in zip(data["questions"], bank.questions, strict=True):
        assert record["short"] == readable(question.short)
        assert record["section"] in next(t["sections"] for t in data["topics"] if t["id"] == record["topic"])


# feed.atom, by RFC 4287


def text_of(element: ElementTree.Element, name: str) -> str:
    found = element.findall(ATOM + name)
    assert len(found) == 1, f"{len(found)} {name}"
    return found[0].text or ""


def test_the_feed_has_what_a_feed_must_have(feed: ElementTree.Element, site: Path) -> None:
    assert feed.tag == f"{ATOM}feed"
    assert text_of(feed, "title")
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    links = {link.get("rel"): link for link in feed.findall(f"{ATOM}link")}
    assert set(links) == {"self", "alternate"}
    assert (links["self"].get("href"), links["self"].get("type")) == (f"{PREFIX}feed.atom", "application/atom+xml")
    assert (links["alternate"].get("href"), links["alternate"].get("type")) == (PREFIX, "text/html")
    assert license.ADDRESS in text_of(feed, "rights")
    known = {"author", "category", "entry", "id", "link", "name", "rights", "summary", "title", "updated"}
    assert {element.tag.removeprefix(ATOM) for element in feed.iter()} == known | {"feed"}


def test_every_entry_has_an_id_a_date_a_page_and_a_summary(feed: ElementTree.Element, site: Path, bank: QuestionBank) -> None:
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == min(len(bank.questions), feed_export.ENTRIES)
    ids = [text_of(element, "id") for element in [feed, *entries]]
    assert len(set(ids)) == len(ids)
    assert [i for i in ids if not re.fullmatch(r"tag:example\.org,2026:/some/prefix/[a-z0-9-]*", i)] == []  # RFC 4151
    for entry in entries:
        (link,) = entry.findall(f"{ATOM}link")
        question = bank.by_id[link.get("href", "").removesuffix("/").rpartition("/")[2]]
        assert published(site, link.get("href", ""))
        assert (link.get("rel"), link.get("type")) == ("alternate", "text/html")
        assert (text_of(entry, "title"), text_of(entry, "summary")) == (question.title, readable(question.short))
        assert datetime.datetime.fromisoformat(text_of(entry, "updated")).date() == question.reviewed
    stamps = [text_of(element, "updated") for element in [feed, *entries]]
    assert [s for s in stamps if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", s)] == []  # RFC 3339
    days = [stamp[:10] for stamp in stamps]
    assert days == sorted(days, reverse=True)


def moments(project: Path) -> dict[str, str]:
    """When the feed ("") and each entry were changed, by their ids."""
    core.update(project)
    root = ElementTree.parse(project / "pages/feed.atom").getroot()
    return {text_of(e, "id").rpartition("/")[2]: text_of(e, "updated") for e in [root, *root.findall(f"{ATOM}entry")]}


def test_a_changed_answer_changes_its_date_and_a_renamed_one_keeps_its_id(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    before = moments(project)
    coin = project / "docs/math/coin-toss.md"
    replace(coin, "two heads have", "both heads have")
    after = moments(project)
    assert {i for i in after if after[i] != before[i]} == {"", "coin-toss"}
    replace(coin, "level: core\n", "level: core\nformer_ids: [coin-flip, coin-throw]\n")
    assert set(moments(project)) == {*before, "coin-flip"} - {"coin-toss"}


# llms.txt, by https://llmstxt.org


def test_llms_txt_has_the_structure_of_its_standard(site: Path, bank: QuestionBank) -> None:
    title, summary, *rest = (site / "llms.txt").read_text(encoding="utf-8").split("\n\n")
    assert title == "# Held-Out"
    assert re.fullmatch(r"> [^\n]+", summary)
    about = [block for block in rest if not block.startswith("## ")][:1]
    sections = "\n\n".join(rest).removeprefix(about[0]).strip().split("\n\n")
    headings, lists = sections[::2], sections[1::2]
    assert headings == [f"## {t.title}" for t in bank.topics if bank.of_topic(t.id)]
    links = [re.fullmatch(r"- \[([^\]]+)\]\((\S+)\): (.+)", line) for part in lists for line in part.strip().split("\n")]
    assert all(links)
    assert [m[1] for m in links if m] == [q.title for q in bank.questions]
    addresses = [m[2] for m in links if m] + re.findall(r"\]\((\S+)\)", about[0])
    assert [a for a in addresses if not published(site, a)] == []
    assert f"{PREFIX}questions.json" in addresses


def test_a_title_with_brackets_is_still_a_link(bank: QuestionBank, tmp_path: Path) -> None:
    odd = bank.questions[0].model_copy(update={"title": "Lists [in] brackets"})
    text = llms_txt.export(tmp_path, type(bank)(bank.topics, (odd,)))["llms.txt"]
    assert "- [Lists \\[in\\] brackets](" in text


# JSON-LD


def linked_data(page: Page) -> dict | None:
    found = page.all('script[type="application/ld+json"]')
    assert len(found) <= 1
    return json.loads(found[0].text()) if found else None


def graph_of(data: dict) -> Graph:
    """Read by rdflib. The terms stand for what https://schema.org says; no test asks for it over the network."""
    assert data["@context"] == "https://schema.org"
    context = {"@vocab": str(rdflib.SDO), **{name: {"@id": str(rdflib.SDO[name]), "@type": "@id"} for name in ADDRESSES}}
    return Graph().parse(data=json.dumps({**data, "@context": context}), format="json-ld")


def described(pages: dict[str, Page], bank: QuestionBank) -> Iterator[tuple[Page, Graph]]:
    topics = [f"{t.id}/" for t in bank.topics if bank.of_topic(t.id)]
    for address in ["", *topics, *(f"{q.topic}/{q.id}/" for q in bank.questions)]:
        data = linked_data(pages[address])
        assert data, address
        yield pages[address], graph_of(data)


def test_linked_data_use_terms_of_schema_org_where_they_belong(pages: dict[str, Page], bank: QuestionBank) -> None:
    used: Counter[str] = Counter()
    with warnings.catch_warnings():
        warnings.filterwarnings("error", "Code: .* is not defined")  # rdflib knows the terms of schema.org
        for page, graph in described(pages, bank):
            types = {subject: str(kind).removeprefix(str(rdflib.SDO)) for subject, kind in graph.subject_objects(RDF.type)}
            for subject, predicate, value in graph:
                if predicate == RDF.type:
                    continue
                name = str(predicate).removeprefix(str(rdflib.SDO))
                assert rdflib.SDO[name] == predicate
                assert name in PROPERTIES[types[subject]], f"{page.address}: {types[subject]} has no {name}"
                assert isinstance(value, URIRef) == (name in ADDRESSES), f"{page.address}: {name} {value}"
                assert value != Literal("")
                used[types[subject]] += 1
    assert set(used) == set(PROPERTIES), "a type that is listed here and used nowhere"


def test_each_page_says_what_it_is(pages: dict[str, Page], site: Path, bank: QuestionBank) -> None:
    for page, graph in described(pages, bank):
        kinds = Counter(str(kind).removeprefix(str(rdflib.SDO)) for kind in graph.objects(None, RDF.type))
        main = next(subject for kind in ("WebSite", "Quiz", "LearningResource") for subject in graph.subjects(RDF.type, rdflib.SDO[kind]))
        assert str(graph.value(main, rdflib.SDO.url)) == PREFIX + page.address
        assert all(published(site, str(url)) for name in ("url", "item") for url in graph.objects(None, rdflib.SDO[name]))
        if page.address == "":
            assert kinds == {"WebSite": 1}
        elif page.address.count("/") == 1:
            questions = bank.of_topic(page.address.rstrip("/"))
            assert kinds == {"Quiz": 1, "Thing": 1, "Question": len(questions), "Answer": len(questions)}
            cards = set(graph.subjects(rdflib.SDO.eduQuestionType, Literal("Flashcard")))
            answers = {
                (str(graph.value(c, rdflib.SDO.text)), str(graph.value(graph.value(c, rdflib.SDO.acceptedAnswer), rdflib.SDO.text)))
                for c in cards
            }
            assert answers == {(readable(q.question), readable(q.short)) for q in questions}
        else:
            assert kinds == {"LearningResource": 1, "Thing": 1, "Collection": 1, "BreadcrumbList": 1, "ListItem": 3}
            trail = {
                int(graph.value(i, rdflib.SDO.position)): str(graph.value(i, rdflib.SDO.item))
                for i in graph.subjects(RDF.type, rdflib.SDO.ListItem)
            }
            assert [trail[n] for n in (1, 2, 3)] == [PREFIX, PREFIX + page.address.split("/")[0] + "/", PREFIX + page.address]
            assert datetime.date.fromisoformat(str(graph.value(main, rdflib.SDO.dateModified)))


def test_linked_data_stand_nowhere_else_and_cannot_end_their_element(pages: dict[str, Page], bank: QuestionBank) -> None:
    expected = {page.address for page, _ in described(pages, bank)}
    assert {address for address, page in pages.items() if linked_data(page)} == expected
    assert [p.address for p in pages.values() for n in p.all('script[type="application/ld+json"]') if re.search("[<>&]", n.text())] == []


# sitemap.xml, by https://www.sitemaps.org/protocol.html


def test_the_sitemap_lists_every_page_that_may_be_listed_once(pages: dict[str, Page], site: Path, bank: QuestionBank) -> None:
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    assert root.tag == f"{SITEMAP}urlset"
    assert {child.tag for url in root for child in url} == {f"{SITEMAP}loc", f"{SITEMAP}lastmod"}
    listed = [url.findtext(f"{SITEMAP}loc") for url in root]
    hidden = {a for a, page in pages.items() if page.all("meta[name=robots][content*=noindex]")} | {"404.html"}
    assert sorted(listed) == sorted(PREFIX + a for a in pages if a not in hidden)
    dates = {url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in root}
    assert {a: d for a, d in dates.items() if d} == {f"{PREFIX}{q.topic}/{q.id}/": q.reviewed.isoformat() for q in bank.questions}


# What a shared link shows, by https://ogp.me


def social(page: Page) -> dict[str, str]:
    found = [(n.attributes["property"], n.attributes["content"] or "") for n in page.all("meta[property^='og:']")]
    assert len(dict(found)) == len(found)
    return dict(found)


def test_every_page_says_what_a_shared_link_shows(pages: dict[str, Page]) -> None:
    for address, page in pages.items():
        if address == "404.html":
            assert social(page) == {}  # nobody shares it, and it has no address
            continue
        said = social(page)
        assert said["og:url"] == PREFIX + address
        assert said["og:site_name"] == "Held-Out"
        assert said["og:title"] == page.one("title").text().removesuffix(" - Held-Out")
        assert said["og:description"] == page.one("meta[name=description]").attributes["content"]
        assert said["og:type"] == ("article" if page.all("details.answer") else "website")
        assert (said["og:image:width"], said["og:image:height"]) == tuple(map(str, drawing.SIZE))
        assert len(said["og:image:alt"]) > 15
        assert page.one("meta[name='twitter:card']").attributes["content"] == "summary_large_image"


def test_every_page_has_its_card(pages: dict[str, Page], bank: QuestionBank) -> None:
    def image(address: str) -> str:
        return social(pages[address])["og:image"].removeprefix(f"{PREFIX}assets/social/")

    assert {image(f"{q.topic}/{q.id}/") for q in bank.questions} == {f"{q.topic}/{q.id}.png" for q in bank.questions}
    for topic in (t for t in bank.topics if bank.of_topic(t.id)):
        assert image(f"{topic.id}/") == image(f"{topic.id}/cheat-sheet/") == f"{topic.id}.png"
    assert {image(a) for a in ("", "concepts/", "myths/", "search/")} == {"home.png"}
    for q in bank.questions:
        assert social(pages[f"{q.topic}/{q.id}/"])["og:image:alt"] == readable(q.question)


def test_every_card_is_there_light_and_of_the_right_size(pages: dict[str, Page], site: Path) -> None:
    used = {social(page)["og:image"].removeprefix(PREFIX) for address, page in pages.items() if address != "404.html"}
    assert used == {p.relative_to(site).as_posix() for p in (site / "assets/social").rglob("*.png")}
    for name in used:
        data = (site / name).read_bytes()
        assert data[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", data[16:24]) == drawing.SIZE
        assert len(data) <= drawing.LIMIT, f"{name} weighs {len(data)} bytes"
