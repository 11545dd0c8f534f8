"""Draws sql-window-functions.svg: seven rows against seven days when days are missing."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.1)
    ax.set(xlim=(-0.1, 10), ylim=(-0.4, 4.6), yticks=[])
    ax.spines["left"].set_visible(False)
    ax.set_xticks(range(1, 10), [str(d) for d in range(1, 10)])
    ax.tick_params(length=2)
    ax.set_xlabel("day in March")
    for day, amount in ((1, 10), (2, 10), (9, 20)):
        ax.plot([day], [0.35], marker="o", color=INK, markersize=6)
        ax.text(day, 0.85, str(amount), ha="center", va="bottom", color=INK)
    ax.text(5.5, 0.35, "no rows", ha="center", va="center", color=MUTED)
    for y, start, color, style, label in (
        (3.65, 0.7, BLUE, "-", "ROWS 6 PRECEDING: all three rows, mean 13.33"),
        (2.2, 2.7, ORANGE, "--", "RANGE 6 PRECEDING (days): one row, mean 20"),
    ):
        ax.plot([start, 9.3], [y, y], color=color, linestyle=style, linewidth=2)
        for x in (start, 9.3):
            ax.plot([x, x], [y - 0.2, y + 0.2], color=color, linestyle="-", linewidth=2)
        ax.text(9.3, y + 0.28, label, ha="right", va="bottom", color=INK)
    return figure
