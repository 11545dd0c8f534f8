"""Draws parallel-algorithm.svg: map and reduce of k-means above, Amdahl's law below."""

import numpy as np

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, (top, ax) = axes(2, 1, height=4.4, gridspec_kw={"height_ratios": [1, 1.35]})
    top.axis("off")
    top.set(xlim=(0, 10), ylim=(-0.2, 3.9))
    box = {"boxstyle": "round,pad=0.35", "facecolor": "none", "linewidth": 1}
    arrow = {"arrowstyle": "->", "color": MUTED, "linewidth": 0.9}
    for y, name in ((3.3, "shard 1"), (1.8, "shard 2"), (0.3, "shard N")):
        top.text(4.3, y, name, ha="center", va="center", color=INK, bbox={**box, "edgecolor": BLUE})
        top.annotate("", (3.45, y), (1.85, 1.8 + 0.25 * (y - 1.8)), arrowprops=arrow)
        top.annotate("", (7.95, 1.8 + 0.25 * (y - 1.8)), (5.15, y), arrowprops=arrow)
    top.text(4.3, 1.05, "⋮", ha="center", va="center", color=MUTED)
    top.text(1.0, 1.8, "centers", ha="center", va="center", color=INK, bbox={**box, "edgecolor": ORANGE})
    top.text(8.9, 1.8, "add, divide", ha="center", va="center", color=INK, bbox={**box, "edgecolor": ORANGE})
    top.text(1.6, 3.3, "broadcast", ha="center", va="center", color=MUTED)
    top.text(7.6, 3.3, "sums, counts", ha="center", va="center", color=MUTED)

    n = 2 ** np.linspace(0, 8, 200)
    for p, style, color in ((0.99, "-", BLUE), (0.95, "--", ORANGE), (0.75, "-.", MUTED)):
        s = 1 / ((1 - p) + p / n)
        ax.plot(n, s, linestyle=style, color=color)
        ax.text(270, s[-1], f"{p:.0%} parallel", color=color, va="center", ha="left")
    ax.plot(n, n, linestyle=":", color=INK)
    ax.text(33, 55, "ideal", color=INK, ha="right", va="center")
    ax.plot([16], [1 / (0.05 + 0.95 / 16)], "o", color=ORANGE, markersize=4)
    ax.text(18, 7.9, "16 workers: 9.1", color=INK, va="top", ha="left")
    ax.set_xscale("log", base=2)
    ax.set_yscale("log", base=2)
    ax.set(xlim=(1, 256), ylim=(1, 128), xlabel="workers N", ylabel="speed-up")
    ticks = [1, 4, 16, 64, 256]
    ax.set_xticks(ticks, [str(t) for t in ticks])
    ax.set_yticks(ticks[:4], [str(t) for t in ticks[:4]])
    return figure
