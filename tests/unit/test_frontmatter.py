"""Reading files as they come: whatever they hold, the answer is a Source or one clear line."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from heldout import bank, frontmatter
from heldout.problem import Problem, ProblemsFound
from tests.support import BASE

GOOD = (BASE / "docs/math/coin-toss.md").read_bytes()
NAME = "docs/math/coin-toss.md"
BOMB = b"a: &a [x, x, x, x, x, x, x, x, x]\n" + b"".join(
    f"{c}: &{c} [{', '.join(f'*{p}' for _ in range(9))}]\n".encode() for p, c in zip("abcdefgh", "bcdefghi", strict=True)
)
HOSTILE = {
    "not UTF-8": (GOOD.replace(b"Coin toss", b"Coin \xff toss"), 2, "Q001 byte 16 is not UTF-8"),
    "UTF-16": (GOOD.decode().encode("utf-16"), 1, "Q001 byte 0 is not UTF-8"),
    "NUL byte": (GOOD.replace(b"fair coin\n", b"fair\x00coin\n"), 7, "Q001 control character U+0000; delete it"),
    "control character": (GOOD.replace(b"## Multiply", b"## Mul\x1btiply"), 43, "Q001 control character U+001B"),
    "reversed text": (GOOD.replace(b"## Multiply", "## Mul\u202etiply".encode()), 43, "Q001 control character U+202E"),
    "tab in YAML": (GOOD.replace(b"  - fair coin", b"\t- fair coin"), 7, "Q002 not valid YAML"),
    "10 MB": (GOOD + b"x" * 10_000_000, 1, "Q001 the file has 10,001,959 bytes"),
    "constructing tag": (GOOD.replace(b"Coin toss", b"!!python/object/apply:os.system ['true']", 1), 2, "Q002 YAML tag tag:yaml.org"),
    "binary tag": (GOOD.replace(b"Coin toss", b"!!binary aGVsbG8=", 1), 2, "Q002 YAML tag"),
    "local tag": (GOOD.replace(b"Coin toss", b"!include /etc/passwd", 1), 2, "Q002 YAML tag !include"),
    "anchor bomb": (b"---\n" + BOMB + b"---\n", 2, "Q002 YAML anchors and aliases"),
    "merge key": (GOOD.replace(b"level: core", b"level: core\n<<: {title: Other}"), 6, "Q002 the YAML merge key"),
    "empty file": (b"", 1, "Q001 the file is empty"),
    "only white space": (b" \n\n\t\n", 1, "Q001 the file is empty"),
    "only front matter fence": (b"---\n", 1, "Q002 the front matter is not closed"),
    "no front matter": (b"# Coin toss\n", 1, "Q002 the file does not start with front matter"),
    "front matter is a list": (b"---\n- a\n- b\n---\n", 2, "Q002 the front matter is not a list of `key: value` lines"),
    "front matter is a word": (b"---\nhello\n---\n", 2, "Q002 the front matter is not a list of `key: value` lines"),
    "front matter is empty": (b"---\n---\nbody\n", 2, "Q002 the front matter is not a list of `key: value` lines"),
    "two documents": (GOOD.replace(b"level: core", b"level: core\n--- # again\nlevel: core"), 6, "Q002"),
    "deep nesting": (b"---\na: " + b"[" * 5000 + b"]" * 5000 + b"\n---\n", 2, "Q002 nested deeper than 6 levels"),
    "deep block nesting": (b"---\n" + b"".join(b" " * i + b"a:\n" for i in range(300)) + b"---\n", 8, "Q002 nested deeper than 6 levels"),
    "key twice": (GOOD.replace(b"level: core", b"level: core\nlevel: core"), 6, 'Q002 key "level" stands twice'),
    "nested key twice": (GOOD.replace(b"    year: 1968", b"    year: 1968\n    year: 1969"), 33, 'Q002 key "year" stands twice'),
    "list as key": (GOOD.replace(b"level: core", b"level: core\n? [a, b]\n: c"), 6, "Q002"),
    "endless string": (GOOD.replace(b"title: Coin toss", b"title: 'Coin toss"), 2, "Q002 not valid YAML (found unexpected end"),
    "number of 5,000 digits": (GOOD.replace(b"year: 1968", b"year: " + b"9" * 5000), 32, "Q002 not valid YAML"),
    "date that does not exist": (GOOD.replace(b"2026-01-31", b"2026-02-31"), 34, "Q002 not valid YAML (day is out of range"),
}  # fmt: skip


def write(folder: Path, data: bytes) -> Path:
    path = folder / NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def read_or_problems(path: Path, root: Path) -> tuple[frontmatter.Source | None, list[Problem]]:
    try:
        return frontmatter.read(path, root), []
    except ProblemsFound as found:
        return None, found.problems


def said(path: Path, root: Path) -> list[str]:
    with pytest.raises(ProblemsFound) as found:
        frontmatter.read(path, root)
    return [str(p) for p in found.value.problems]


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_gives_one_clear_line(kind: str, tmp_path: Path) -> None:
    data, line, start = HOSTILE[kind]
    lines = said(write(tmp_path, data), tmp_path)
    assert len(lines) == 1
    assert lines[0].startswith(f"{NAME}:{line}: {start}")
    assert re.search(r"; \w+", lines[0]), "says what to do"
    assert len(lines[0]) < 300
    assert "\n" not in lines[0]


def test_a_symbolic_link_out_of_docs_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_bytes(GOOD)
    path = tmp_path / NAME
    path.parent.mkdir(parents=True)
    path.symlink_to(secret)
    assert said(path, tmp_path) == [f"{NAME}:1: Q001 the file is a symbolic link that leaves docs/; put the file itself here"]
    path.unlink()
    path.symlink_to("/etc/hostname")
    assert "Q001 the file is a symbolic link" in said(path, tmp_path)[0]


def test_a_linked_folder_out_of_docs_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "index.md").write_bytes((BASE / "docs/math/index.md").read_bytes())
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/math").symlink_to(outside)
    _, problems = bank.load(tmp_path)
    assert [str(p)[:36] for p in problems] == ["docs/math/index.md:1: Q001 the file "]


@pytest.mark.parametrize("make", ["folder", "dangling link", "link to itself", "pipe"])
def test_what_is_not_a_file_is_refused(make: str, tmp_path: Path) -> None:
    import os

    path = tmp_path / NAME
    path.parent.mkdir(parents=True)
    {
        "folder": path.mkdir,
        "dangling link": lambda: path.symlink_to("nowhere.md"),
        "link to itself": lambda: path.symlink_to(path.name),
        "pipe": lambda: os.mkfifo(path),
    }[make]()
    assert re.fullmatch(rf"{NAME}:1: Q001 .*; replace or delete it", *said(path, tmp_path))


def test_windows_line_ends_and_a_bom_read_the_same(tmp_path: Path) -> None:
    plain = frontmatter.read(write(tmp_path, GOOD), tmp_path)
    for data in (GOOD.replace(b"\n", b"\r\n"), GOOD.replace(b"\n", b"\r"), b"\xef\xbb\xbf" + GOOD):
        assert frontmatter.read(write(tmp_path, data), tmp_path) == plain


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    source = frontmatter.read(write(tmp_path, GOOD), tmp_path)
    lines = GOOD.decode().split("\n")
    assert lines[source.line("title") - 1] == "title: Coin toss"
    assert lines[source.line("aliases", 1) - 1] == "  - two heads"
    assert lines[source.line("myths", 0, "right") - 1].startswith("    right: The coin")
    assert source.line("references", 0, "doi") == source.line("references", 0)
    assert source.line("no such key") == 1
    assert lines[source.body_line - 1 :] == source.body.split("\n")


@given(st.binary(max_size=400))
@example(b"---\n\x80: 1\n---\n")
@example(b"---\n? \n---\n")
@example(b"---\n=\n---\n")
@example(b"---\na: =\n---\n")
@example(b"---\n%YAML 9.9\n---\n---\n")
def test_any_bytes_give_a_source_or_a_problem(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    root = tmp_path_factory.getbasetemp() / "bytes"
    source, problems = read_or_problems(write(root, data), root)
    assert bool(source) != bool(problems)
    assert all(p.code in {"Q001", "Q002"} and 1 <= p.line <= data.count(b"\n") + data.count(b"\r") + 1 for p in problems)


YAML_LIKE = st.text(alphabet="abc01:-[]{}&*!|>'\"%@`#,?=<~. \n\t\u00e9", max_size=200)


@given(YAML_LIKE)
def test_anything_like_yaml_gives_a_question_or_problems(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    root = tmp_path_factory.getbasetemp() / "yaml"
    write(root, f"---\n{text}\n---\n".encode())
    (root / "docs/math/index.md").write_bytes((BASE / "docs/math/index.md").read_bytes())
    questions, problems = bank.load(root)
    assert questions.questions == ()
    assert problems
    assert all(p.path.as_posix() == NAME and "\n" not in p.message for p in problems)


READABLE = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"), max_size=60).filter(
    lambda text: not re.search("[\u202a-\u202e\u2066-\u2069]", text)
)
VALUES = st.recursive(READABLE | st.integers() | st.booleans() | st.none(), lambda inner: st.lists(inner, max_size=3), max_leaves=6)


@given(st.dictionaries(READABLE.filter(lambda key: key != "<<"), VALUES, min_size=1, max_size=5), READABLE)
def test_any_values_come_back_as_they_were_written(tmp_path_factory: pytest.TempPathFactory, meta: dict, body: str) -> None:
    root = tmp_path_factory.getbasetemp() / "values"
    text = f"---\n{yaml.dump(meta, Dumper=NoAliases, allow_unicode=True)}---\n{body}"
    source = frontmatter.read(write(root, text.encode()), root)
    assert source.meta == meta
    assert source.body == body


class NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True
