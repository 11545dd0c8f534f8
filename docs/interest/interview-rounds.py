"""Draws interview-rounds.svg: which role meets which round."""

from matplotlib.patches import Rectangle

from heldout.figures import BLUE, INK, MUTED, axes

ROLES = ["Data scientist", "ML engineer", "Research scientist", "AI engineer"]
ROUNDS = ["coding", "statistics,\nSQL", "ML\nfundamentals", "ML\ncoding", "system\ndesign", "papers,\nown work"]
WEIGHTS = [[1, 3, 2, 2, 1, 1], [3, 1, 2, 2, 3, 1], [1, 2, 3, 2, 1, 3], [3, 1, 1, 2, 3, 1]]


def draw():
    figure, ax = axes(height=2.2)
    for y, row in enumerate(WEIGHTS):
        for x, weight in enumerate(row):
            ax.add_patch(Rectangle((x + 0.05, y + 0.08), 0.9, 0.84, facecolor=BLUE, alpha=weight * 0.22, edgecolor="none"))
            ax.text(x + 0.5, y + 0.5, "•" * weight, ha="center", va="center", color=INK)
    ax.set(xlim=(0, 6), ylim=(4, 0))
    ax.set_xticks([i + 0.5 for i in range(6)], ROUNDS)
    ax.set_yticks([i + 0.5 for i in range(4)], ROLES)
    ax.xaxis.tick_top()
    ax.tick_params(length=0, colors=MUTED, labelcolor=INK)
    for side in ax.spines.values():
        side.set_visible(False)
    return figure
