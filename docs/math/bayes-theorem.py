"""Draws bayes-theorem.svg: what becomes of 10,000 people."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.3)
    ax.axis("off")
    ax.set(xlim=(0, 10), ylim=(0, 6))
    box = {"boxstyle": "round,pad=0.35", "facecolor": "none", "linewidth": 1}
    nodes = [
        (1.1, 3, "10,000\npeople", INK),
        (4.1, 4.7, "100 ill", ORANGE),
        (4.1, 1.3, "9,900 healthy", BLUE),
        (8.3, 5.5, "99 test positive", ORANGE),
        (8.3, 3.9, "1 tests negative", MUTED),
        (8.3, 2.1, "495 test positive", BLUE),
        (8.3, 0.5, "9,405 test negative", MUTED),
    ]
    edges = [(0, 1, "1%"), (0, 2, "99%"), (1, 3, "99%"), (1, 4, "1%"), (2, 5, "5%"), (2, 6, "95%")]
    sides = [1, -1, 1, -1, 1, -1]  # the share stands above a rising line and below a falling one
    reach = [0.75, 0.75, 1.15]
    for (start, end, share), side in zip(edges, sides, strict=True):
        (x0, y0, *_), (x1, y1, *_) = nodes[start], nodes[end]
        x0, x1 = x0 + reach[start], x1 - {1: 0.6, 2: 1.05}.get(end, 1.35)
        ax.plot([x0, x1], [y0, y1], color=MUTED, linestyle="-", linewidth=0.8)
        ax.text((x0 + x1) / 2 - 0.1, (y0 + y1) / 2 + 0.12 * side, share, ha="right" if start == 0 else "center",
                va="bottom" if side > 0 else "top", color=MUTED)  # fmt: skip
    for x, y, label, color in nodes:
        ax.text(x, y, label, ha="center", va="center", color=INK, bbox={**box, "edgecolor": color})
    return figure
