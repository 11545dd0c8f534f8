"""Draws spark.svg: two stages and the shuffle between them."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.7)
    ax.axis("off")
    ax.set(xlim=(0, 10), ylim=(-0.9, 5.3))
    heights = (3.9, 2.2, 0.5)
    left = ["the the cat", "the dog the", "a cat a dog"]
    sent = ["the 2, cat 1", "the 2, dog 1", "a 2, cat 1, dog 1"]
    right = ["the 4", "cat 2, dog 2", "a 2"]
    routes = {0: (0, 1), 1: (0, 1), 2: (1, 2)}
    box = {"boxstyle": "round,pad=0.35", "facecolor": "none", "linewidth": 1}
    for start, ends in routes.items():
        for end in ends:
            ax.annotate("", (7.65, heights[end]), (4.75, heights[start]), arrowprops={"arrowstyle": "->", "color": ORANGE, "linewidth": 1, "shrinkA": 0, "shrinkB": 0})  # fmt: skip
    for y, before, after, result in zip(heights, left, sent, right, strict=True):
        ax.text(1.15, y, before, ha="center", va="center", color=INK, fontsize=9, bbox={**box, "edgecolor": MUTED})
        ax.annotate("", (2.65, y), (2.25, y), arrowprops={"arrowstyle": "->", "color": MUTED, "linewidth": 1, "shrinkA": 0, "shrinkB": 0})  # fmt: skip
        ax.text(3.7, y, after, ha="center", va="center", color=INK, fontsize=9, bbox={**box, "edgecolor": BLUE})
        ax.text(8.75, y, result, ha="center", va="center", color=INK, fontsize=9, bbox={**box, "edgecolor": BLUE})
    for x, top, bottom, color in ((2.4, "stage 1", "narrow: map, combine", BLUE), (6.2, "shuffle", "disk and network", ORANGE), (8.75, "stage 2", "reduce, write", BLUE)):  # fmt: skip
        ax.text(x, 5.0, top, ha="center", va="center", color=color)
        ax.text(x, -0.6, bottom, ha="center", va="center", color=MUTED, fontsize=9)
    return figure
