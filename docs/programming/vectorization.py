"""Draws vectorization.svg: three pairs of shapes, aligned from the right."""

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, axes

CASES = [
    ("stretches", GREEN, ("3", "1"), ("", "4"), ("3", "4")),
    ("error", ORANGE, ("3",), ("4",), ("?",)),
    ("silent trap", ORANGE, ("", "n"), ("n", "1"), ("n", "n")),
]


def draw():
    figure, ax = axes(height=2.3)
    ax.axis("off")
    ax.set(xlim=(0, 12.4), ylim=(-0.5, 5.3))
    for row, name in ((3, "first"), (2, "second"), (0.6, "result")):
        ax.text(1.5, row, name, ha="right", va="center", color=MUTED)
    for case, (title, color, *shapes) in enumerate(CASES):
        right = 4.4 + 3.7 * case
        middle = right - 0.55 * (len(shapes[2]) - 1)
        ax.text(middle, 4.6, title, ha="center", va="center", color=color)
        for y, shape in zip((3, 2, 0.6), shapes):
            for k, size in enumerate(reversed(shape)):
                x = right - 1.1 * k
                result = y < 1
                stretched = size == "1" or size == ""
                edge = color if result else MUTED
                ax.text(x, y, size or "  ", ha="center", va="center", color=BLUE if stretched else INK, fontsize=12)
                ax.plot([x - 0.45, x + 0.45, x + 0.45, x - 0.45, x - 0.45], [y - 0.42, y - 0.42, y + 0.42, y + 0.42, y - 0.42],
                        color=BLUE if stretched else edge, linestyle=":" if stretched else "-", linewidth=1.1)  # fmt: skip
        ax.plot([right + 0.5 - 1.1 * len(shapes[2]), right + 0.5], [1.3, 1.3], color=MUTED, linestyle="-", linewidth=0.8)
    ax.text(7.6, -0.3, "dotted: size 1 or absent, stretched", ha="center", va="center", color=BLUE)
    return figure
