"""Looking into Markdown without rendering it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heldout.markdown_text import (
    Fence,
    fences,
    headings,
    links,
    paragraphs,
    plain,
    shortened,
    with_formulas,
    without_code,
    without_fences,
    without_formulas,
    word_count,
)

MARKDOWN = st.text(alphabet="ab `~$#[]()!*_|\\\n1", max_size=120)
PAGE = """## First

Prose with `code $x$` and $y$.

```python
# not a heading
print("```")
```

````text
```
nested
```
````

### Second #

![A figure.](a.svg) and [a link](b.md "title")
"""


def test_fences_of_a_page() -> None:
    assert fences(PAGE) == [
        Fence("python", '# not a heading\nprint("```")', 4, 7),
        Fence("text", "```\nnested\n```", 9, 13),
    ]


def test_an_open_fence_reaches_to_the_end() -> None:
    assert fences("a\n```sql\nSELECT 1") == [Fence("sql", "SELECT 1", 1, 3)]
    assert fences("~~~\n```\n~~~") == [Fence("", "```", 0, 2)]


def test_an_indented_fence_loses_its_indent() -> None:
    assert fences("- item\n\n    ```python\n    if x:\n        y\n    ```")[0].text == "if x:\n    y"


def test_headings_and_links_of_a_page() -> None:
    assert headings(PAGE) == [(0, 2, "First"), (15, 3, "Second")]
    assert [(link.text, link.target, link.is_image, link.line) for link in links(PAGE)] == [
        ("A figure.", "a.svg", True, 17),
        ("a link", "b.md", False, 17),
    ]
    assert links("`[not](a.md)`") == []


@given(MARKDOWN)
def test_blanking_keeps_lines_and_columns(text: str) -> None:
    for blank in (without_code, without_formulas):
        assert [len(line) for line in blank(without_fences(text)).split("\n")] == [len(line) for line in without_fences(text).split("\n")]
    assert without_fences(text).count("\n") == text.count("\n")


@given(MARKDOWN)
def test_fences_lie_in_order_inside_the_text(text: str) -> None:
    last = -1
    for fence in fences(text):
        assert last < fence.start < fence.end <= text.count("\n") + 1
        last = fence.end


@given(MARKDOWN)
def test_paragraphs_are_the_lines_outside_fences(text: str) -> None:
    lines = without_fences(text).split("\n")
    rebuilt = [""] * len(lines)
    for start, paragraph in paragraphs(text):
        for i, line in enumerate(paragraph.split("\n")):
            rebuilt[start + i] = line
    assert rebuilt == [line if line.strip() else "" for line in lines]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Two words", 2),
        ("$x^2 + y$ is **bold** and `code`", 4),
        ("Don't split 3.5 or e.g. well-known names", 7),
        ("![A figure of seven words.](a.svg) [link text](b.md)", 2),
        ("```python\nnot counted\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |", 4),
        ("", 0),
    ],
)
def test_word_count(text: str, count: int) -> None:
    assert word_count(text) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A **bold** *word*, `code` and [a link](x.md)", "A bold word, code and a link"),
        ("costs \\$5 and $x_1$", "costs $5 and x_1"),
        ("snake_case and 2*3", "snake_case and 2*3"),
        ("`a__b` and `**kw`, `[x](y)`", "a__b and **kw, [x](y)"),
        ("over\n  two lines", "over two lines"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


@given(MARKDOWN)
def test_plain_text_is_one_line_without_doubled_spaces(text: str) -> None:
    assert plain(text) == " ".join(plain(text).split())


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("one two", 7, "one two"),
        ("one two three", 12, "one two…"),
        ("one, two three", 6, "one…"),
        ("onetwothree", 6, "onetw…"),
        ("", 3, ""),
    ],
)
def test_a_text_is_cut_at_a_word(text: str, most: int, expected: str) -> None:
    assert shortened(text, most) == expected


@given(MARKDOWN, MARKDOWN)
def test_text_around_formulas_stays(before: str, after: str) -> None:
    text = f"{before}\n\n{after}"
    assert with_formulas(text, lambda tex: f"${tex}$").replace("$", "") == text.replace("$", "")
