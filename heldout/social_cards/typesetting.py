"""Breaks a text into lines of about the same length, at the largest size that fits."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

Measure = Callable[[str], int]  # the width of a text
ELLIPSIS = "…"


@dataclass(frozen=True)
class Block:
    """Lines of one size; `leading` is the distance of their baselines."""

    size: int
    leading: int
    lines: tuple[str, ...]

    @property
    def height(self) -> int:
        return self.leading * len(self.lines)


def fit(text: str, measure: Callable[[str, int], int], width: int, height: int, sizes: Sequence[int], leading: float) -> Block:
    """The block at the first of `sizes` (large to small) that fits; what does not even fit at the last one is cut.

    `measure` gives the width of a text at a size.
    """
    for size in sizes:
        at_size = cache(partial(measure, size=size))
        block = Block(size, round(size * leading), tuple(balanced(text, at_size, width)))
        if block.height <= height:
            return block
    kept = wrap(text, at_size, width)[: height // block.leading]
    return Block(block.size, block.leading, (*kept[:-1], kept[-1].rstrip(" .,;:") + ELLIPSIS))


def balanced(text: str, measure: Measure, width: int) -> list[str]:
    """As many lines as `wrap` needs, set as narrow as that allows: CSS calls it `text-wrap: balance`."""
    count = len(wrap(text, measure, width))
    narrowest = bisect_left(range(width), True, lo=1, key=lambda narrow: len(wrap(text, measure, narrow)) <= count)
    return wrap(text, measure, narrowest)


def wrap(text: str, measure: Measure, width: int) -> list[str]:
    """Lines as full as they can be; a word wider than a line is cut."""
    lines: list[str] = []
    used = 0
    for word in _words(text, measure, width):
        longer = used + measure(" ") + measure(word)
        if lines and longer <= width:
            lines[-1], used = f"{lines[-1]} {word}", longer
        else:
            lines.append(word)
            used = measure(word)
    return lines


def _words(text: str, measure: Measure, width: int) -> Iterator[str]:
    for word in text.split():
        while measure(word) > width and len(word) > 1:
            cut = next(n for n in range(len(word), 0, -1) if n == 1 or measure(word[:n]) <= width)
            yield word[:cut]
            word = word[cut:]
        yield word
