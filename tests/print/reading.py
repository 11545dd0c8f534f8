"""What can be read in a PDF: its text in order, and where on the paper each piece of it stands."""

import io
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from pypdf import PdfReader

from heldout.question import Question


@dataclass(frozen=True)
class Piece:
    """A piece of text in one font; x and y in points from the lower left corner."""

    page: int
    x: float
    y: float
    font: str
    size: float
    text: str


class Text:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.reader = PdfReader(io.BytesIO(data))

    @cached_property
    def pages(self) -> list[str]:
        return [squeezed(page.extract_text()) for page in self.reader.pages]

    @cached_property
    def all(self) -> str:
        return "".join(self.pages)

    def __contains__(self, text: str) -> bool:
        return squeezed(text) in self.all

    @cached_property
    def pieces(self) -> list[Piece]:
        found: list[Piece] = []
        for number, page in enumerate(self.reader.pages):

            def visit(text, user, matrix, font, size, number=number) -> None:
                if text.strip() and font:
                    x, y = matrix[4] * user[0] + user[4], matrix[5] * user[3] + user[5]
                    found.append(
                        Piece(number, x, y, font["/BaseFont"].partition("+")[2], round(size * matrix[0] * user[0], 1), text.strip())
                    )

            page.extract_text(visitor_text=visit)
        return found

    @property
    def fonts(self) -> set[tuple[str, str]]:
        """Name and kind of every font."""
        found = set()
        for page in self.reader.pages:
            for font in page["/Resources"].get("/Font", {}).values():
                font = font.get_object()
                inner = font.get("/DescendantFonts", [font])[0].get_object()
                found.add((str(font.get("/BaseFont", "?")).partition("+")[2], inner["/Subtype"]))
        return found


def squeezed(text: str) -> str:
    """Without spaces, line ends and forms of letters that only the eye tells apart."""
    return re.sub(r"\s|\u00ad|\u2060", "", unicodedata.normalize("NFKC", text))


def missing(text: Text, questions: tuple[Question, ...]) -> list[str]:
    """What of the entries is not in the text in this order: titles, and each stretch of words without formulas or code."""
    lost, position = [], 0
    for question in questions:
        for part in [question.title, *_words(question.sheet)]:
            found = text.all.find(squeezed(part), position)
            if found < 0:
                lost.append(f"{question.id}: {part}")
            else:
                position = found
    return lost


def _words(markdown: str) -> list[str]:
    """The longest stretch of plain words of each line."""
    lines = [line for line in markdown.split("\n") if line.strip()]
    stretches = [re.split(r"\$[^$]*\$|`[^`]*`|[*_\[\]\\<>&]", line) for line in lines]
    return [max(parts, key=len) for parts in stretches if max(map(len, parts)) > 3]
