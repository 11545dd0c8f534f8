"""`literal` shows any text as it stands, through Python-Markdown with the extensions that the site uses."""

from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.config import load_config

from heldout.pages.parts import literal

PLACES = {
    "heading": "# {}\n\nAfter.",
    "text of a link": "See [{}](likelihood.md).",
    "item of a list": "- {}: [Coin](coin.md)",
    "bold item of a list": "- **[{}](coin.md)**",
    "reference": "1. Author: *{}*. 1968. ISBN 1.",
    "authors": "1. {}: *Title*. 1968.",
    "summary": "/// details | Question\n    type: entry\n\n[The whole answer: {}](coin.md){{ .whole }}\n\n///",
}
TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cf"], exclude_characters="\ufffe\uffff"), min_size=1, max_size=30)
TOKENS = st.lists(
    st.sampled_from(
        [
            *("<script>", "</title>", "<https://x.y>", "&", "&amp;", "&#60;", '"', "'", "{{", "}}", "[[", "]]", "[%", "%]", "[#"),
            *("{: .x }", "{#id}", "|", "||", "$", "$$", "\\(", "\\", "*", "**", "_", "__", "`", "``", "#", "##", "-", "+", "1.", "2)", ">"),
            *("!", "![", "](", ")", "///", "////", "~~", "==", "^", ":", "::", "a", "b", "word"),
            *("https://example.org", "www.example.org", "me@example.org"),
            *("---", "***", "===", "\\*", "\\$", "\\\\", "é", "漢", "😀"),
        ]
    ),
    min_size=1,
    max_size=8,
).map(" ".join)


class Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.tags = "", []

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attributes: list) -> None:
        self.tags.append((tag, [name for name, _ in attributes]))


def seen(html: str) -> Text:
    reader = Text()
    reader.feed(html)
    reader.close()
    return reader


@pytest.fixture(scope="module")
def render(project: Path) -> Callable[[str], str]:
    config = load_config(str(project / "mkdocs.yml"))
    return lambda text: Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs).convert(text)


@pytest.mark.parametrize("place", PLACES)
@settings(max_examples=60, deadline=None)
@given(TEXT | TOKENS)
@example("<script>alert(1)</script>")
@example("[[ question_count() ]] {{ 7 * 7 }} [% raise %]")
@example("a | b || c")
@example("/// html | script")
@example("$x$ and \\(y\\)")
@example("*not* _emphasis_ [no link](http://example.org) ![no image](x)")
@example("{: onclick=alert(1) }")
@example("AT&amp;T \"quoted\" 'single'")
def test_any_text_is_shown_as_it_stands(render: Callable[[str], str], place: str, text: str) -> None:
    text = " ".join(text.split())
    with_text = seen(render(PLACES[place].format(literal(text))))
    plain = seen(render(PLACES[place].format("Zyzzyva")))
    assert " ".join(with_text.text.split()) == " ".join(plain.text.replace("Zyzzyva", text).split())
    assert with_text.tags == plain.tags
