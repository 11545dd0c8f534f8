"""A topic: a folder of docs/ with an index.md that says what it is called and in which order its sections come."""

import re
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from heldout.frontmatter import Source
from heldout.problem import Problem, ProblemsFound
from heldout.question import ID, Line, Text

RESERVED = {"assets", "concepts", "mock-interview", "myths", "offline", "plans", "progress", "review", "search"}  # addresses of other pages


class Round(StrEnum):
    """A kind of mock interview that draws from some sections only."""

    CODING = "coding"
    CASE = "case"


class TopicFrontMatter(BaseModel):
    """The keys of docs/<topic>/index.md.

    `order` sorts the topics, `sections` sorts the questions. `notes`: the questions are open ones, for which a reader keeps notes.
    `rounds`: the sections that a round of the mock interview draws from.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    title: Line
    description: Text
    order: int
    sections: Annotated[list[Line], Field(min_length=1)]
    notes: bool = False
    rounds: dict[Annotated[Round, Field(strict=False)], list[Line]] = {}


class Topic(TopicFrontMatter):
    """A topic with its id (the folder's name) and its introduction in Markdown."""

    id: str
    intro: str
    source: Source

    model_config = ConfigDict(arbitrary_types_allowed=True)


def parse(source: Source) -> Topic:
    """Raises ProblemsFound (Q007) with one problem per bad key."""
    folder = source.path.parent.name
    if folder in RESERVED or not re.fullmatch(ID, folder):
        text = f'"{folder}" cannot be a topic; rename the folder to other lower-case words joined by hyphens'
        raise ProblemsFound([Problem(source.path, 1, "Q007", text)])
    try:
        front = TopicFrontMatter.model_validate(source.meta)
    except ValidationError as error:
        raise ProblemsFound([_explain(source, e) for e in error.errors(include_url=False)]) from None
    for name, sections in front.rounds.items():
        for i, section in enumerate(sections):
            if section not in front.sections:
                text = f'round "{name}": there is no section "{section}"; the sections are {", ".join(front.sections)}'
                raise ProblemsFound([Problem(source.path, source.line("rounds", name, i), "Q007", text)])
    values = {name: getattr(front, name) for name in TopicFrontMatter.model_fields}
    return Topic.model_construct(**values, id=folder, intro=source.body.strip(), source=source)


def _explain(source: Source, error: dict) -> Problem:
    name = ".".join(map(str, error["loc"]))
    keys = ", ".join(TopicFrontMatter.model_fields)
    text = f'topic key "{name}": {error["msg"].lower()}; the keys are {keys}'
    return Problem(source.path, source.line(*error["loc"]), "Q007", text)
