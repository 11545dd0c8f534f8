"""Draws decision-tree.svg: ten loans cut by two questions, and the same questions as a tree."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes

REPAID = [(25, 3), (41, 4), (48, 12), (55, 5), (62, 9), (72, 7)]
DEFAULT = [(18, 6), (22, 9), (30, 8), (34, 11)]


def draw():
    figure, (plane, tree) = axes(1, 2, height=2.5)
    plane.fill_between([10, 37.5], 4.5, 14, color=ORANGE, alpha=0.18, linewidth=0)
    plane.plot([37.5, 37.5], [0, 14], color=INK, linestyle="-", linewidth=1)
    plane.plot([10, 37.5], [4.5, 4.5], color=INK, linestyle="-", linewidth=1)
    plane.plot(*zip(*REPAID, strict=True), "o", color=BLUE, markersize=5)
    plane.plot(*zip(*DEFAULT, strict=True), "^", color=ORANGE, markersize=6)
    plane.text(23.7, 12.4, "default", ha="center", color=ORANGE)
    plane.text(58, 1.4, "repaid", ha="center", color=BLUE)
    plane.set(xlim=(10, 78), ylim=(0, 14), xlabel="income (thousands)", ylabel="debt (thousands)", xticks=[20, 40, 60], yticks=[0, 5, 10])
    tree.axis("off")
    tree.set(xlim=(0, 10), ylim=(0, 10))
    nodes = [
        (6.0, 9.0, "income ≤ 37.5?", INK),
        (3.4, 5.3, "debt ≤ 4.5?", INK),
        (8.5, 5.3, "repaid\n5 of 5", BLUE),
        (1.4, 1.4, "repaid\n1 of 1", BLUE),
        (5.6, 1.4, "default\n4 of 4", ORANGE),
    ]
    for start, end, answer in [(0, 1, "yes"), (0, 2, "no"), (1, 3, "yes"), (1, 4, "no")]:
        (x0, y0, *_), (x1, y1, *_) = nodes[start], nodes[end]
        y0, y1 = y0 - 0.8, y1 + (0.8 if end == 1 else 1.2)
        tree.plot([x0, x1], [y0, y1], color=MUTED, linestyle="-", linewidth=0.8)
        side = -1 if answer == "yes" else 1
        tree.text((x0 + x1) / 2 + 0.3 * side, (y0 + y1) / 2, answer, ha="right" if side < 0 else "left", va="bottom", color=MUTED)
    for x, y, label, color in nodes:
        box = {"boxstyle": "round,pad=0.3", "facecolor": "none", "edgecolor": color, "linewidth": 1}
        tree.text(x, y, label, ha="center", va="center", color=INK, bbox=box, fontsize=9)
    return figure
