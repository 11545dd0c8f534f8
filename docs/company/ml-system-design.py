"""Draws ml-system-design.svg: the 45 minutes as six blocks."""

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, PURPLE, axes


def draw():
    figure, ax = axes(height=2.5)
    blocks = [
        (5, "Goal, users, scale", MUTED),
        (5, "Metrics and guardrails", MUTED),
        (8, "Data and labels", BLUE),
        (12, "Baseline, features, model", ORANGE),
        (8, "Serving", GREEN),
        (7, "Rollout, monitoring", PURPLE),
    ]
    start = 0
    for row, (minutes, label, color) in enumerate(blocks):
        ax.barh(-row, minutes, left=start, height=0.62, facecolor=color, edgecolor=color, alpha=0.4)
        ax.text(start + minutes / 2, -row, str(minutes), ha="center", va="center", color=INK)
        if row < 3:
            ax.text(start + minutes + 0.8, -row, label, ha="left", va="center", color=INK)
        else:
            ax.text(start - 0.8, -row, label, ha="right", va="center", color=INK)
        start += minutes
    ax.set(xlim=(0, 45.5), xticks=[0, 5, 10, 18, 30, 38, 45], yticks=[], xlabel="minute")
    ax.spines["left"].set_visible(False)
    return figure
