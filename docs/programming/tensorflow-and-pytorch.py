"""Draws tensorflow-and-pytorch.svg: the six parts of a training step as a cycle."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.3)
    ax.axis("off")
    ax.set(xlim=(0, 10), ylim=(0, 5.2))
    nodes = [
        (1.5, 4.1, "zero_grad", "clear old gradients", MUTED),
        (5.0, 4.1, "forward", "records the graph", BLUE),
        (8.5, 4.1, "loss", "one number", BLUE),
        (8.5, 1.3, "backward", "chain rule fills .grad", ORANGE),
        (5.0, 1.3, "clip", "optional", MUTED),
        (1.5, 1.3, "step", "weights move", ORANGE),
    ]
    arrow = {"arrowstyle": "->", "color": MUTED, "linewidth": 1}
    for x, y, name, note, color in nodes:
        box = {"boxstyle": "round,pad=0.4", "facecolor": "none", "edgecolor": color}
        ax.text(x, y, name, ha="center", va="center", color=INK, bbox=box)
        ax.text(x, y - 0.62, note, ha="center", va="top", color=MUTED, fontsize=9)
    for start, end, y in [(2.6, 4.1, 4.1), (5.9, 7.9, 4.1), (7.4, 5.55, 1.3), (4.4, 2.15, 1.3)]:
        ax.annotate("", (end, y), (start, y), arrowprops=arrow)
    ax.annotate("", (8.5, 1.95), (8.5, 2.95), arrowprops=arrow)
    ax.annotate("", (1.5, 2.95), (1.5, 1.95), arrowprops=arrow)
    ax.text(1.75, 2.45, "next batch", ha="left", va="center", color=INK, fontsize=9)
    return figure
