"""Draws recent-papers.svg: a one-page card for presenting a paper."""

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, PURPLE, axes


def draw():
    figure, ax = axes(height=3.1)
    ax.axis("off")
    ax.set(xlim=(0, 10), ylim=(0, 9))
    ax.fill([0.05, 9.95, 9.95, 0.05], [0.1, 0.1, 8.9, 8.9], facecolor="none", edgecolor=MUTED, linewidth=1, linestyle="-")
    ax.text(0.4, 8.2, "Title, authors, year, where", va="center", color=INK, weight="bold")
    ax.text(9.6, 8.2, "read: pass 1  2  3", va="center", ha="right", color=MUTED)
    ax.plot([0.05, 9.95], [7.6, 7.6], color=MUTED, linestyle="-", linewidth=0.8)
    fields = [
        ("Question", "what was unknown before?", "15 s", BLUE),
        ("Idea", "one sentence, one equation", "30 s", BLUE),
        ("Evidence", "the one table or figure that convinces", "30 s", GREEN),
        ("Weakness", "a missing baseline, ablation or interval", "30 s", ORANGE),
        ("Use", "where you would try it, and where not", "15 s", PURPLE),
    ]
    for row, (name, what, seconds, color) in enumerate(fields):
        y = 6.95 - 1.0 * row
        ax.text(0.4, y, name, va="center", color=color, weight="bold")
        ax.text(2.45, y, what, va="center", color=INK)
        ax.text(9.6, y, seconds, va="center", ha="right", color=MUTED)
    ax.plot([0.05, 9.95], [2.25, 2.25], color=MUTED, linestyle="-", linewidth=0.8)
    ax.text(0.4, 1.55, "Falsified if", va="center", color=INK, weight="bold")
    ax.text(2.75, 1.55, "the result that would change your mind", va="center", color=INK)
    ax.text(0.4, 0.7, "Next", va="center", color=INK, weight="bold")
    ax.text(2.75, 0.7, "the experiment that you would run", va="center", color=INK)
    return figure
