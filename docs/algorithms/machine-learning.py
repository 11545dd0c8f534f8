"""Draws machine-learning.svg: rules and data give answers; data and answers give rules."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes

ARROW = {"arrowstyle": "-|>", "color": MUTED, "linewidth": 1, "shrinkA": 0, "shrinkB": 0}


def box(ax, x, y, text, color, width=1.15):
    style = {"boxstyle": "round,pad=0.3", "facecolor": "none", "edgecolor": color, "linewidth": 1.1}
    ax.text(x, y, text, ha="center", va="center", color=INK, bbox=style)


def draw():
    figure, ax = axes(height=2.5)
    ax.axis("off")
    ax.set(xlim=(0, 10), ylim=(0, 6.2))
    rows = [
        (4.4, "ordinary programming", ("rules by hand", "data"), "computer", "answers"),
        (1.3, "machine learning", ("data", "answers"), "training", "rules"),
    ]
    for y, title, inputs, machine, result in rows:
        ax.text(0, y + 1.35, title, color=INK, weight="bold", ha="left")
        for text, side in zip(inputs, (0.5, -0.5), strict=True):
            box(ax, 1.3, y + side * 1.2, text, ORANGE if text == "rules by hand" else BLUE)
            ax.annotate("", (3.45, y + side * 0.35), (2.55 if "hand" in text else 2.15, y + side * 1.1), arrowprops=ARROW)
        box(ax, 4.3, y, machine, MUTED)
        box(ax, 7.0, y, result, ORANGE if result == "rules" else BLUE)
        ax.annotate("", (6.2, y), (5.25, y), arrowprops=ARROW)
    box(ax, 9.2, 1.3, "answers", BLUE)
    ax.annotate("", (8.4, 1.3), (7.6, 1.3), arrowprops=ARROW)
    ax.text(7.95, 0.15, "new data", color=BLUE, ha="center", va="center")
    ax.annotate("", (7.95, 1.15), (7.95, 0.5), arrowprops=ARROW)
    return figure
