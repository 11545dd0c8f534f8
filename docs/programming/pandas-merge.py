"""Draws pandas-merge.svg: each event takes the last score at or before it."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.2)
    ax.set(xlim=(-1.4, 10.6), ylim=(-0.75, 2.7), xlabel="hour")
    ax.spines["left"].set_visible(False)
    ax.set_yticks([])
    ax.set_xticks(range(0, 11))
    for y, name in ((2, "scores"), (0.2, "events")):
        ax.text(-1.3, y, name, ha="left", va="center", color=MUTED)
        ax.plot([0, 10.5], [y, y], color=MUTED, linestyle="-", linewidth=0.6)
    for t, score in ((1, 10), (6, 20), (9, 30)):
        ax.plot([t], [2], "s", color=BLUE, markersize=6)
        ax.text(t, 2.38, str(score), ha="center", va="center", color=BLUE)
    for t, source, score in ((3, 1, 10), (6, 6, 20), (8, 6, 20)):
        ax.plot([t], [0.2], "o", color=ORANGE, markersize=6)
        ax.text(t, -0.35, f"gets {score}", ha="center", va="center", color=INK)
        ax.annotate("", (t, 0.38), (source, 1.85), arrowprops={"arrowstyle": "->", "color": INK, "linewidth": 1})
    ax.text(9, 1.5, "still unknown", ha="center", va="center", color=MUTED)
    return figure
