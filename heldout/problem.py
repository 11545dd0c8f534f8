"""What a check has to say: one problem, one line, one next step."""

from dataclasses import dataclass
from pathlib import PurePath


@dataclass(frozen=True, order=True)
class Problem:
    """Something wrong in one file. `message` says what is wrong and, after a semicolon, what to do."""

    path: PurePath
    line: int
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.path.as_posix()}:{self.line}: {self.code} {self.message}"


class ProblemsFound(Exception):
    """Raised where work cannot go on; `problems` is never empty."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, sorted(problems))))
        self.problems = sorted(problems)
