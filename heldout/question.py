"""A question: the one object that every page, index and export is made from."""

import datetime
import re
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from pydantic_core import PydanticCustomError

from heldout.frontmatter import Source
from heldout.markdown_text import word_count
from heldout.problem import Problem, ProblemsFound


def _on_one_line(text: str) -> str:
    if "\n" in text:
        raise PydanticCustomError("line_break", "it has a line break; write it on one line")
    return text


Text = Annotated[str, StringConstraints(strip_whitespace=True)]
Line = Annotated[Text, AfterValidator(_on_one_line)]
ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, StringConstraints(pattern=ID)]
WORDS_A_MINUTE = 200
RESERVED = {"cheat-sheet"}  # the address of another page in every topic


class Level(StrEnum):
    """Criteria in CONTRIBUTING.md."""

    CORE = "core"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"

    @property
    def rank(self) -> int:
        return list(Level).index(self)


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, populate_by_name=True)


class Myth(_Model):
    """A statement that is commonly made, and its correction."""

    wrong: Text
    right: Text


class FollowUp(_Model):
    """The id of the question asked next, and the sentence that leads there."""

    id: Id
    ask: Text


class Reference(_Model):
    """A primary source; rule Q015 asks for a locator (doi, arxiv, isbn or url)."""

    authors: Line
    title: Line
    published_in: Line | None = Field(default=None, alias="in")
    year: int = Field(ge=1600, le=2100)
    doi: Line | None = None
    arxiv: Line | None = None
    isbn: Line | None = None
    url: Line | None = None

    @property
    def link(self) -> str | None:
        """The address that the first locator resolves to; an ISBN has none."""
        if self.doi:
            return f"https://doi.org/{self.doi}"
        if self.arxiv:
            return f"https://arxiv.org/abs/{self.arxiv}"
        return self.url


class FrontMatter(_Model):
    """The keys of a question file; every text is Markdown with formulas unless it is an id or a title."""

    title: Line
    question: Text
    section: Line
    level: Annotated[Level, Field(strict=False)]
    aliases: list[Line]
    short: Text
    sheet: Text
    key_points: list[Text]
    myths: list[Myth]
    follow_ups: list[FollowUp]
    references: list[Reference]
    reviewed: datetime.date
    builds_on: list[Id] = []
    sheet_figure: bool = False
    former_ids: list[Id] = []


class Question(FrontMatter):
    """Front matter plus what the place of the file says: its topic, its id, its body."""

    topic: str
    id: str
    body: str
    source: Annotated[Source, Field(exclude=True, repr=False)]

    model_config = ConfigDict(arbitrary_types_allowed=True)

    @property
    def path(self) -> Path:
        return self.source.path

    @property
    def figure(self) -> str:
        """The file name of the figure that the script beside the question draws, whether or not there is one."""
        return f"{self.id}.svg"

    @cached_property
    def minutes(self) -> int:
        """Reading time of the whole answer, at least one minute."""
        return max(1, round(word_count(self.body) / WORDS_A_MINUTE))

    def problem(self, code: str, message: str, *location: str | int) -> Problem:
        """A problem of this question at the line of a front-matter key."""
        return Problem(self.path, self.source.line(*location), code, message)

    def body_problem(self, code: str, message: str, body_line: int) -> Problem:
        """A problem at a line of the body, counted from 0."""
        return Problem(self.path, self.source.body_line + body_line, code, message)


def parse(source: Source) -> Question:
    """Raises ProblemsFound with one problem per bad key (Q003 to Q006)."""
    identifier, topic = source.path.stem, source.path.parent.name
    problems = [*_id_problems(source, identifier)]
    meta = {key: value for key, value in source.meta.items() if key != "id"}
    try:
        front = FrontMatter.model_validate(meta)
    except ValidationError as error:
        problems += [_explain(source, e) for e in error.errors(include_url=False)]
    if problems:
        raise ProblemsFound(problems)
    values = {name: getattr(front, name) for name in FrontMatter.model_fields}
    return Question.model_construct(**values, topic=topic, id=identifier, body=source.body, source=source)


def _id_problems(source: Source, identifier: str) -> list[Problem]:
    problems = []
    if identifier in RESERVED or not re.fullmatch(ID, identifier):
        text = f'"{identifier}" cannot be an id; rename the file to other lower-case words joined by hyphens'
        problems.append(Problem(source.path, 1, "Q006", text))
    if "id" in source.meta:
        same = source.meta["id"] == identifier
        text = "the file name is the id" if same else f'id "{source.meta["id"]}" differs from the file name "{identifier}"'
        problems.append(Problem(source.path, source.line("id"), "Q006", f"{text}; remove the key"))
    return problems


def _explain(source: Source, error: dict) -> Problem:
    location = tuple(error["loc"])
    name = ".".join(map(str, location))
    line = source.line(*location)
    if error["type"] == "extra_forbidden":
        known = ", ".join(f.alias or n for n, f in FrontMatter.model_fields.items())
        return Problem(source.path, line, "Q003", f'unknown key "{name}"; the keys are {known}')
    if error["type"] == "missing":
        return Problem(source.path, line, "Q004", f'key "{name}" is missing; see the template in CONTRIBUTING.md')
    if location == ("level",):
        text = f'level "{error["input"]}" is not one of: {", ".join(Level)}; choose by the criteria in CONTRIBUTING.md'
        return Problem(source.path, line, "Q005", text)
    if error["type"] == "string_type" and not isinstance(error["input"], list | dict | None):
        text = f'"{name}": YAML reads {error["input"]} as {type(error["input"]).__name__}, not as text; put it in quotes'
        return Problem(source.path, line, "Q005", text)
    said = error["msg"].lower()
    return Problem(source.path, line, "Q005", f'"{name}": {said}; got {_shown(error["input"])}')


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
