"""What each type of page holds, compared with the bank that it was made from."""

import re
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from heldout import formulas
from heldout.bank import QuestionBank
from heldout.markdown_text import fences, headings, links, paragraphs, plain
from heldout.pages.parts import neighbors
from heldout.question import Level
from heldout.rules.body import texts
from tests.site.html import Page, words, words_of


def hrefs(page: Page, selector: str) -> list[str]:
    """Where links lead, as addresses below the site's root."""
    base = "https://h/"
    return [urljoin(base + page.address, n.attributes["href"]).removeprefix(base) for n in page.all(selector)]


def tex_of(markdown: str) -> set[str]:
    return {" ".join(f.tex.split()) for _, f in formulas.find_formulas(markdown)}


def shown_tex(tree: LexborHTMLParser) -> set[str]:
    return {" ".join(n.attributes["data-tex"].split()) for n in tree.css("[data-tex]")}


def test_a_question_page_holds_all_of_the_question(bank: QuestionBank, pages: dict[str, Page]) -> None:
    missing = []
    for q in bank.questions:
        page = pages[f"{q.topic}/{q.id}/"]
        parts = [text for text, *where in texts(q) if where[0] not in {"sheet", "follow_ups"}]
        parts += [f.ask for f in q.follow_ups if f.id in bank.by_id]
        parts += [text for _, text in paragraphs(q.body) if not text.startswith("|")]
        parts += [cell for _, text in paragraphs(q.body) if text.startswith("|") for cell in re.split(r"(?<!\\)\|", text)]
        parts += [f"{r.authors} {r.title}" for r in q.references]
        missing += [f"{q.id}: {part[:60]}" for part in parts if not page.says(part)]
    assert missing == []


def test_a_question_page_holds_all_formulas_and_code(bank: QuestionBank, pages: dict[str, Page]) -> None:
    for q in bank.questions:
        page = pages[f"{q.topic}/{q.id}/"]
        wanted = {tex for text in [q.body, q.short, *q.key_points] for tex in tex_of(text)}
        assert wanted - shown_tex(page.tree) == set(), q.id
        blocks = [n.text().strip() for n in page.all("pre > code")]
        assert [f.text.strip() for f in fences(q.body)] == blocks, q.id


def test_the_answer_is_closed_and_everything_but_question_and_onward_links_is_inside(bank: QuestionBank, pages: dict[str, Page]) -> None:
    for q in bank.questions:
        page = pages[f"{q.topic}/{q.id}/"]
        answer = page.one("details.answer")
        assert "open" not in answer.attributes
        inside = LexborHTMLParser(answer.html)
        assert inside.css_first("#answer") is not None
        assert inside.css_first("#in-full") is not None
        assert len(inside.css(".key-points li")) == len(q.key_points)
        assert len(inside.css(".myth")) == len(q.myths)
        assert len(inside.css("h3, h4, h5, h6")) == len(headings(q.body))
        outside = LexborHTMLParser(page.text)
        outside.css_first("details.answer").decompose()
        rest = words_of(outside)
        assert words(q.short) not in rest
        assert words(q.question) in rest


def test_figures_stand_in_the_answer(bank: QuestionBank, pages: dict[str, Page]) -> None:
    for q in bank.questions:
        wanted = [link.text for link in links(q.body) if link.is_image]
        assert [n.attributes["alt"] for n in pages[f"{q.topic}/{q.id}/"].all("details.answer img")] == [plain(t) for t in wanted]


def test_a_question_page_leads_on(bank: QuestionBank, pages: dict[str, Page]) -> None:
    for q in bank.questions:
        page = pages[f"{q.topic}/{q.id}/"]
        known = [bank.by_id[f.id] for f in q.follow_ups if f.id in bank.by_id]
        assert hrefs(page, ".follow-ups a") == [f"{k.topic}/{k.id}/" for k in known]
        before, after = neighbors(bank, q)
        assert hrefs(page, ".pager .previous") == ([f"{before.topic}/{before.id}/"] if before else [])
        assert hrefs(page, ".pager .next") == ([f"{after.topic}/{after.id}/"] if after else [])
        assert hrefs(page, ".breadcrumb a")[0] == f"{q.topic}/"


def test_a_question_page_can_be_edited_and_reported(bank: QuestionBank, pages: dict[str, Page]) -> None:
    for q in bank.questions:
        edit, report = [n.attributes["href"] for n in pages[f"{q.topic}/{q.id}/"].all(".page-actions a")]
        assert edit.endswith(f"/edit/main/docs/{q.topic}/{q.id}.md")
        assert "/issues/new?template=wrong-answer.yml&" in report
        assert f"question={q.id}" in report


def test_references_link_to_their_source(bank: QuestionBank, pages: dict[str, Page]) -> None:
    for q in bank.questions:
        wanted = [r.link for r in q.references if r.link]
        assert [n.attributes["href"] for n in pages[f"{q.topic}/{q.id}/"].all("#references ~ ol a")] == wanted


def test_a_topic_page_holds_its_questions_in_order(bank: QuestionBank, pages: dict[str, Page]) -> None:
    for topic in bank.topics:
        questions = bank.of_topic(topic.id)
        page = pages[f"{topic.id}/"]
        entries = page.all("details.entry")
        assert [e.attributes["id"] for e in entries] == [q.id for q in questions]
        assert [e.attributes["data-level"] for e in entries] == [q.level.value for q in questions]
        assert hrefs(page, "details.entry a.whole") == [f"{q.topic}/{q.id}/" for q in questions]
        assert [n.text(strip=True) for n in page.all("main h2")] == [name for name, _ in bank.sections(topic.id)]
        for entry, q in zip(entries, questions, strict=True):
            text = words_of(LexborHTMLParser(entry.html), "details")
            assert words(q.question) in text
            assert words(q.short) in text
            assert "open" not in entry.attributes
        assert hrefs(page, "a.sheet-link") == [f"{topic.id}/cheat-sheet/"]


def test_a_cheat_sheet_holds_every_entry_in_order(bank: QuestionBank, pages: dict[str, Page]) -> None:
    for topic in bank.topics:
        questions = bank.of_topic(topic.id)
        page = pages[f"{topic.id}/cheat-sheet/"]
        entries = page.all(".sheet-entry")
        assert [n.attributes["id"] for n in page.all(".sheet-entry h3")] == [q.id for q in questions]
        for entry, q in zip(entries, questions, strict=True):
            text = words_of(LexborHTMLParser(entry.html), ".sheet-entry")
            assert [line for line in q.sheet.split("\n") if words(line) not in text] == []
            assert tex_of(q.sheet) - shown_tex(LexborHTMLParser(entry.html)) == set()
        assert page.all("details") == []


def test_the_concept_index_holds_every_name(bank: QuestionBank, pages: dict[str, Page]) -> None:
    page = pages["concepts/"]
    lines = {(" ".join(n.text().split()), n.css_first("a").attributes["href"].removeprefix("../")) for n in page.all(".concepts li")}
    titles = {(q.title, f"{q.topic}/{q.id}/") for q in bank.questions}
    aliases = {(" ".join(f"{a}: {q.title}".split()), f"{q.topic}/{q.id}/") for q in bank.questions for a in q.aliases}
    assert titles | aliases == lines
    letters = [n.attributes["id"] for n in page.all(".concepts h2")]
    assert letters == sorted(letters, key=lambda i: (i != "letter-other", i))
    assert [n.attributes["href"] for n in page.all(".letters a")] == [f"#{i}" for i in letters]


def test_the_myths_page_holds_every_myth(bank: QuestionBank, pages: dict[str, Page]) -> None:
    page = pages["myths/"]
    assert len(page.all(".myth")) == sum(len(q.myths) for q in bank.questions)
    missing = [m.wrong for q in bank.questions for m in q.myths if not (page.says(m.wrong) and page.says(m.right))]
    assert missing == []


def test_the_home_page_leads_to_every_topic(bank: QuestionBank, pages: dict[str, Page]) -> None:
    page = pages[""]
    topics = [t for t in bank.topics if bank.of_topic(t.id)]
    assert hrefs(page, ".card h3 a") == [f"{t.id}/" for t in topics]
    counts = [n.text(strip=True) for n in page.all(".card .counts")]
    for topic, text in zip(topics, counts, strict=True):
        for level in Level:
            number = sum(q.level is level for q in bank.of_topic(topic.id))
            assert (f"{number} {level}" in text) == bool(number)
    assert page.one("main concept-search") is not None


@pytest.mark.parametrize("target", ["concepts/", ""])
def test_the_404_page_helps(pages: dict[str, Page], target: str) -> None:
    page = pages["404.html"]
    assert page.one("h1").text() == "This page does not exist"
    assert any(n.attributes["href"].split("#")[0].rstrip("./") == f"/some/prefix/{target}".rstrip("/") for n in page.all("main a"))
    assert page.one("header concept-search") is not None
