"""One formula as an author wrote it."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Formula:
    """TeX without its dollars, in its own line (`display`) or in the text.

    Blanks around lines and runs of blanks mean nothing in TeX and are removed, so that an indented copy is the same
    formula. Line ends stay: a `%` comment ends there.
    """

    tex: str
    display: bool

    def __post_init__(self) -> None:
        lines = (re.sub(r"[ \t]+", " ", line).strip() for line in self.tex.splitlines())
        tex = "\n".join(line for line in lines if line)
        if re.search(r"(?<!\\)(?:\\\\)*\\$", tex):
            tex += " "  # the blank belonged to a control space
        object.__setattr__(self, "tex", tex)

    def __str__(self) -> str:
        return f"$${self.tex}$$" if self.display else f"${self.tex}$"
