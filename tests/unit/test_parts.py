"""Small pieces of pages."""

import posixpath

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from heldout.pages import parts
from heldout.question import Level

FILES = st.lists(st.sampled_from(["math", "chance", "a", "b"]), min_size=0, max_size=2).map(lambda folders: "/".join([*folders, "page.md"]))


@given(FILES, FILES)
def test_a_link_leads_from_one_file_to_another(here: str, there: str) -> None:
    link = parts.link_from(here, there)
    assert posixpath.normpath(posixpath.join(posixpath.dirname(here), link)) == there
    assert not link.startswith("/")


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("math/a.md", "math/b.md", "b.md"),
        ("math/a.md", "chance/b.md", "../chance/b.md"),
        ("myths.md", "math/b.md", "math/b.md"),
        ("math/a.md", "myths.md", "../myths.md"),
    ],
)
def test_links_are_as_short_as_they_can_be(here: str, there: str, link: str) -> None:
    assert parts.link_from(here, there) == link


READABLE = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"), max_size=60)


@given(READABLE, READABLE)
def test_front_matter_of_a_page_reads_back_whatever_the_title(title: str, description: str) -> None:
    text = parts.page({"title": title, "description": description}, "# Heading", "", "Text\n\n")
    _, front, rest = text.split("---\n", 2)
    assert yaml.safe_load(front) == {"title": title, "description": description}
    assert rest == "\n# Heading\n\nText\n"


@given(READABLE)
def test_a_description_is_short_plain_text(text: str) -> None:
    assert len(parts.description(text)) <= parts.DESCRIPTION


def test_a_long_description_ends_at_a_word() -> None:
    text = "A sentence of several words, repeated until it is too long. " * 5
    cut = parts.description(text)
    assert cut.endswith("…")
    assert text.startswith(cut[:-1])
    assert text[len(cut) - 1] in " ,"


@pytest.mark.parametrize(
    ("text", "anchor"),
    [("Linear algebra", "linear-algebra"), ("Bagging & boosting", "bagging-boosting"), ("A/B", "ab"), ("Größe 概", "groudfe-u6982")],
)
def test_a_slug_is_made_of_the_words_of_a_heading(text: str, anchor: str) -> None:
    assert parts.slug(text) == anchor


@given(READABLE)
def test_a_slug_can_be_an_id(text: str) -> None:
    assert parts.slug(text) == "".join(c for c in parts.slug(text) if c.isascii() and (c.isalnum() or c == "-"))
    assert parts.slug(text)


def test_deeper_headings_leave_code_alone() -> None:
    body = "## One\n\n```python\n# comment\n```\n\n### Two"
    assert parts.deeper_headings(body, by=1) == "### One\n\n```python\n# comment\n```\n\n#### Two"


def test_an_element_nests_by_its_slashes() -> None:
    inner = parts.element("html", "text", title="div.inner", depth=3)
    outer = parts.element("details", inner, "", title="Show", depth=4, type="answer")
    assert outer == "//// details | Show\n    type: answer\n\n/// html | div.inner\n\ntext\n\n///\n\n////"


def test_level_counts_leave_out_empty_levels() -> None:
    class Item:
        def __init__(self, level: Level) -> None:
            self.level = level

    assert parts.level_counts([Item(Level.CORE), Item(Level.ADVANCED), Item(Level.CORE)]) == "2 core, 1 advanced"
    assert parts.level_counts([]) == ""
