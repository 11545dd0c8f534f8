"""Draws recommendation-system.svg: the funnel from the catalog to the screen."""

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.7)
    ax.axis("off")
    ax.set(xlim=(0, 10), ylim=(0, 8.2))
    levels = [
        (7.2, 4.6, "2,000,000 videos", MUTED),
        (5.0, 3.3, "1,000 candidates", BLUE),
        (2.8, 2.2, "100 scored best", ORANGE),
        (0.6, 1.6, "20 shown", GREEN),
    ]
    steps = [
        ("Retrieve", "two towers, nearest neighbors", "10 ms", BLUE),
        ("Rank", "context features, one score", "30 ms", ORANGE),
        ("Re-rank", "diversity, policy, exploration", "5 ms", GREEN),
    ]
    center = 2.35
    for y, width, label, color in levels:
        half = width / 2
        ax.fill([center - half, center + half, center + half, center - half], [y - 0.55, y - 0.55, y + 0.55, y + 0.55],
                facecolor="none", edgecolor=color, linewidth=1.2, linestyle="-")  # fmt: skip
        size = 9 if width < 2 else 10
        ax.text(center, y, label, ha="center", va="center", color=INK, fontsize=size)
    for (y0, w0, *_), (y1, w1, *_), (name, how, time, color) in zip(levels, levels[1:], steps):
        for side in (-1, 1):
            ax.plot([center + side * w0 / 2, center + side * w1 / 2], [y0 - 0.55, y1 + 0.55], color=MUTED, linestyle="-", linewidth=0.7)
        y = (y0 + y1) / 2
        ax.text(5.0, y + 0.42, f"{name}, {time}", color=color, va="center", weight="bold")
        ax.text(5.0, y - 0.42, how, color=INK, va="center")
    return figure
