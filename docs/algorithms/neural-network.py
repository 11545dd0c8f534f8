"""Draws neural-network.svg: a network of two ReLU units that computes XOR, and its output."""

import numpy as np

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, (net, plane) = axes(1, 2, height=2.5, gridspec_kw={"width_ratios": [1.25, 1]})
    net.axis("off")
    net.set(xlim=(-0.3, 4.4), ylim=(-0.5, 2.9))
    nodes = {"x1": (0, 2), "x2": (0, 0.4), "h1": (2, 2), "h2": (2, 0.4), "y": (4, 1.2)}
    labels = {"x1": "$x_1$", "x2": "$x_2$", "h1": "$h_1$", "h2": "$h_2$", "y": r"$\hat{y}$"}
    edges = [
        ("x1", "h1", "1", 0.5), ("x1", "h2", "1", 0.27), ("x2", "h1", "1", 0.2),
        ("x2", "h2", "1", 0.5), ("h1", "y", "1", 0.5), ("h2", "y", "−2", 0.5),
    ]  # fmt: skip
    for start, end, weight, at in edges:
        (x0, y0), (x1, y1) = nodes[start], nodes[end]
        net.annotate("", (x1, y1), (x0, y0), arrowprops={"arrowstyle": "->", "color": MUTED, "shrinkA": 9, "shrinkB": 9, "linewidth": 0.8})
        up = -1 if (start, end) in {("x2", "h2"), ("h2", "y")} else 1
        x, y = x0 + at * (x1 - x0), y0 + at * (y1 - y0) + 0.1 * up
        net.text(x, y, weight, ha="center", va="bottom" if up > 0 else "top", color=INK)
    for name, (x, y) in nodes.items():
        ring = {"boxstyle": "circle,pad=0.3", "facecolor": "none", "edgecolor": BLUE if name[0] == "h" else MUTED}
        net.text(x, y, labels[name], ha="center", va="center", color=INK, bbox=ring)
    net.text(2, 2.72, "ReLU, bias 0", ha="center", va="center", color=INK)
    net.text(2, -0.35, "ReLU, bias −1", ha="center", va="center", color=INK)
    plane.set(xlim=(-0.35, 1.35), ylim=(-0.35, 1.35), xticks=[0, 1], yticks=[0, 1], aspect="equal", xlabel="$x_1$", ylabel="$x_2$")
    end = np.array([-0.35, 1.35])
    for total in (0.5, 1.5):
        plane.plot(end, total - end, color=MUTED, linestyle="--", linewidth=1)
    plane.fill_between(np.array([-0.35, 1.35]), 0.5 - end, 1.5 - end, color=ORANGE, alpha=0.15, linewidth=0)
    plane.plot([0, 1], [1, 0], "o", color=ORANGE, markersize=8)
    plane.plot([0, 1], [0, 1], "s", color=BLUE, markersize=8)
    plane.text(0.5, 0.5, r"$\hat{y} > 0.5$", ha="center", va="center", color=INK)
    for x, y, value in [(0, 1, 1), (1, 0, 1), (0, 0, 0), (1, 1, 0)]:
        plane.text(x + 0.1, y + 0.08, str(value), ha="left", va="bottom", color=INK)
    return figure
