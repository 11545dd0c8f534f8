"""What holds for each page of the site."""

import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.site.html import PREFIX, Page

LOADS = {
    "script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src", "embed": "src", "object": "data",
    "use": "href",
}  # fmt: skip


def faults(pages: dict[str, Page], find) -> list[str]:
    return [f"{address or 'home'}: {fault}" for address, page in pages.items() for fault in find(page)]


def test_the_site_has_every_type_of_page(pages: dict[str, Page]) -> None:
    expected = {"", "404.html", "concepts/", "myths/", "math/", "math/bayes-theorem/", "math/cheat-sheet/", "how-answers-are-checked/"}
    assert expected <= set(pages)


def test_one_h1_with_text(pages: dict[str, Page]) -> None:
    def find(page: Page):
        if [bool(h.text(strip=True)) for h in page.all("h1")] != [True]:
            yield f"{len(page.all('h1'))} h1"

    assert faults(pages, find) == []


def test_headings_go_down_one_step_at_a_time(pages: dict[str, Page]) -> None:
    def find(page: Page):
        depth = 0
        for heading in page.all("h1, h2, h3, h4, h5, h6"):
            level = int(heading.tag[1])
            if level > depth + 1:
                yield f"h{level} after h{depth}: {heading.text(strip=True)}"
            depth = level

    assert faults(pages, find) == []


def test_no_id_twice(pages: dict[str, Page]) -> None:
    assert faults(pages, lambda page: [i for i, n in Counter(page.ids).items() if n > 1 or not i]) == []


def test_titles_and_descriptions_are_there_and_differ(pages: dict[str, Page]) -> None:
    titles = Counter(page.one("title").text() for page in pages.values())
    assert [t for t, n in titles.items() if n > 1 or not t] == []
    descriptions = Counter(p.one("meta[name=description]").attributes["content"] for a, p in pages.items() if a != "404.html")
    assert [d for d, n in descriptions.items() if n > 1 or not 20 <= len(d) <= 200] == []


def test_language_canonical_address_and_viewport(pages: dict[str, Page]) -> None:
    for address, page in pages.items():
        assert page.one("html").attributes["lang"] == "en"
        assert page.one("meta[name=viewport]").attributes["content"] == "width=device-width,initial-scale=1"
        if address != "404.html":
            assert page.one("link[rel=canonical]").attributes["href"] == PREFIX + address


def test_no_inline_script_handler_or_style(pages: dict[str, Page]) -> None:
    def find(page: Page):
        for node in page.all("*"):
            names = [n for n in node.attributes if n.startswith("on") or n == "style"]
            if names or node.tag == "style":
                yield f"<{node.tag} {' '.join(names)}>"
        for node in page.all("script"):
            if "src" not in node.attributes and node.attributes.get("type") != "application/ld+json":
                yield f"inline script {node.text()[:40]}"
        for node in page.all("a"):
            if (node.attributes.get("href") or "").strip().lower().startswith(("javascript:", "data:", "vbscript:")):
                yield f"link {node.attributes['href']}"

    assert faults(pages, find) == []


def test_nothing_is_loaded_from_elsewhere(pages: dict[str, Page], site: Path) -> None:
    def find(page: Page):
        loaded = [n.attributes.get(a) or "" for tag, a in LOADS.items() for n in page.all(tag)]
        loaded += [n.attributes["href"] for n in page.all("link") if n.attributes["rel"] not in {"canonical", "alternate", "license"}]
        loaded += [n.attributes["srcset"] for n in page.all("[srcset]")]
        yield from (address for address in loaded if urlsplit(address).netloc)

    assert faults(pages, find) == []
    styles = [p for p in site.rglob("*.css") if "stylesheets" not in p.parts]  # Material's own are not loaded by any page
    assert len(styles) >= 4
    for path in [*styles, *site.glob("*/*.svg")]:
        text = path.read_text(encoding="utf-8")
        outside = re.findall(r"(?:url\(\s*['\"]?|@import\s+['\"]?|href=\"|src=\")((?:https?:)?//[^'\")]*)", text)
        assert outside == [], path.name


def test_materials_own_script_and_styles_are_not_loaded(pages: dict[str, Page]) -> None:
    assert faults(pages, lambda page: re.findall(r"assets/(?:javascripts|stylesheets)/[^\"]*", page.text)) == []


def test_every_internal_link_leads_somewhere(pages: dict[str, Page], site: Path) -> None:
    """Under the sub-path of site_url, anchors and figures included."""
    ids = {address: set(page.ids) for address, page in pages.items()}

    def find(page: Page):
        here = PREFIX + page.address
        for node in page.all("[href], [src]"):
            for name in ("href", "src"):
                link = node.attributes.get(name)
                if link is None or node.tag == "mjx-container":
                    continue
                target, _, anchor = urljoin(here, link).partition("#")
                if urlsplit(target).netloc != urlsplit(PREFIX).netloc:
                    continue
                path = unquote(urlsplit(target).path)
                if not path.startswith(urlsplit(PREFIX).path):
                    yield f"{link} leaves the site"
                    continue
                relative = path.removeprefix(urlsplit(PREFIX).path)
                file = site / relative / "index.html" if relative.endswith("/") or not relative else site / relative
                if not file.is_file():
                    yield f"{link} leads nowhere"
                elif anchor and file.suffix == ".html" and unquote(anchor) not in ids[relative]:
                    yield f"{link}: no such anchor"

    assert faults(pages, find) == []


def test_links_are_relative_except_on_the_404_page(pages: dict[str, Page]) -> None:
    def find(page: Page):
        if page.address != "404.html":
            links = [n.attributes.get("href") or n.attributes.get("src") or "" for n in page.all("a, img, script, link[rel=stylesheet]")]
            yield from (link for link in links if link.startswith("/") or PREFIX in link)

    assert faults(pages, find) == []


def test_images_have_an_alternative_text(pages: dict[str, Page]) -> None:
    images = [(page.address, n) for page in pages.values() for n in page.all("img")]
    assert images
    assert [a for a, n in images if len(n.attributes.get("alt") or "") < 30] == []


def test_no_macro_delimiter_or_markdown_is_left_over(pages: dict[str, Page]) -> None:
    left = re.compile(r"\[\[ | \]\]|\[%|%\]|\{:|^/{3,}|^#{1,6} |\x02|wzxhzdk", re.M)

    def find(page: Page):
        for node in page.all("pre, code, mjx-container"):
            node.decompose()
        yield from left.findall(page.one("body").text())

    assert faults({a: Page(a, p.text, type(p.tree)(p.text), "") for a, p in pages.items()}, find) == []


def test_the_footer_names_both_licenses(pages: dict[str, Page]) -> None:
    for page in pages.values():
        text = page.one("footer.site-footer").text()
        assert "MIT License" in text
        assert "CC BY 4.0" in text
