"""Titles and names with signs that mean something in HTML, Markdown, YAML or the macro language are shown as they stand, everywhere."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.site.html import Page, read_pages
from tests.site.test_html_valid import validate
from tests.support import SITE_URL, build, replace, small_project

TITLES = {
    "script": "<script>alert(1)</script>",
    "closing-tag": "</title><img src=x onerror=alert(1)>",
    "quotes": "\"Double\" 'single' & &amp; &#60;",
    "macros": "{{ 7 * 7 }} [[ question_count() ]] [% raise %] [# gone #]",
    "pipes": "a | b || c",
    "formulas": "$x$ and \\(y\\) cost $5",
    "markdown": "*not* _emphasis_ [no link](http://example.org) ![none](x) `code`",
    "attributes": "Title {: onclick=alert(1) #id }",
    "blocks": "/// html | script",
    "numbers": "1. C# & C++ - <T> + 2",
    "alphabets": "Größe, 概率, énergie, λ → ∞ 😀",
}
BODY = "[[ 7 * 7 ]] stays, [% so %] does this.\n\n```text\n{{ x }} [[ y ]] [% z %] [# c #] <b> & $5$\n```\n\n"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    folder = small_project(tmp_path_factory.mktemp("hostile") / "project")
    template = (folder / "docs/math/coin-toss.md").read_text()
    for identifier, title in TITLES.items():
        path = folder / f"docs/math/{identifier}.md"
        path.write_text(template)
        quoted = json.dumps(title, ensure_ascii=False)
        replace(path, "title: Coin toss", f"title: {quoted}")
        replace(path, "section: Probability", f"section: {quoted}")
        replace(path, "authors: W. Feller", f"authors: {quoted}")
        replace(path, "aliases:\n  - fair coin", f"aliases:\n  - {json.dumps('Also ' + title, ensure_ascii=False)}")
        replace(path, "## Multiply", f"{BODY}## Multiply")
    topic = folder / "docs/math/index.md"
    sections = "".join(f"  - {json.dumps(title, ensure_ascii=False)}\n" for title in TITLES.values())
    replace(topic, "sections:\n", f"sections:\n{sections}")
    replace(topic, "title: Mathematics", f"title: {json.dumps(TITLES['script'])}")
    replace(topic, "description: Chance, counted by hand.", f"description: {json.dumps('Chance ' + TITLES['quotes'] + TITLES['script'])}")
    site = build(folder, SITE_URL=SITE_URL)
    assert validate(*(site / a / "index.html" for a in read_pages(site) if not a.endswith(".html"))) == []
    return read_pages(site)


def seen(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("identifier", TITLES)
def test_a_title_is_shown_as_it_stands_on_every_page(pages: dict[str, Page], identifier: str) -> None:
    title = TITLES[identifier]
    page = pages[f"math/{identifier}/"]
    assert page.one("h1").text() == title
    assert page.one("title").text() == f"{title} - Held-Out"
    assert page.all(".breadcrumb a")[1].text() == title
    assert seen(page.one("#references ~ ol").text()).startswith(f"{title}: An Introduction to Probability")
    assert pages["math/"].one(f"#{identifier} a.whole").text() == f"The whole answer: {title}"
    assert title in [h.text() for h in pages["math/"].all("main h2")]
    assert pages["math/cheat-sheet/"].one(f"h3#{identifier}").text() == title
    lines = [seen(n.text()) for n in pages["concepts/"].all(".concepts li")]
    assert title in lines
    assert f"Also {title}: {title}" in lines
    assert pages["myths/"].one(f"h3#{identifier}").text() == title


def test_a_topic_is_shown_as_it_stands(pages: dict[str, Page]) -> None:
    title = TITLES["script"]
    assert pages["math/"].one("h1").text() == title
    assert pages["math/"].one("title").text() == f"{title} - Held-Out"
    assert pages["math/"].one("meta[name=description]").attributes["content"].startswith(f"Chance {TITLES['quotes']}")
    assert pages[""].one(".card h3").text() == title
    assert pages["math/script/"].all(".breadcrumb a")[0].text() == title


def test_nothing_became_markup(pages: dict[str, Page]) -> None:
    for page in pages.values():
        assert [n.text() for n in page.all("script") if n.text().strip() and n.attributes.get("type") != "application/ld+json"] == []
        assert page.all("img[onerror], [onclick], main a[href^='http://example.org']") == []


def test_question_pages_are_not_read_as_macros(pages: dict[str, Page]) -> None:
    for identifier in TITLES:
        page = pages[f"math/{identifier}/"]
        code = [n.text() for n in page.all("details.answer pre code")]
        assert "{{ x }} [[ y ]] [% z %] [# c #] <b> & $5$\n" in code
        assert "[[ 7 * 7 ]] stays, [% so %] does this." in seen(LexborHTMLParser(page.text).css_first("main").text())
