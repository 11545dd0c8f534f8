"""Draws cross-validation.svg: five rounds, one held-out fold in each."""

from matplotlib.patches import Rectangle

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.5)
    ax.axis("off")
    ax.set(xlim=(-1.2, 7.0), ylim=(-1.3, 5.9))
    for fold in range(5):
        ax.text(fold + 0.5, 5.2, f"fold {fold + 1}", ha="center", color=MUTED)
    for row in range(5):
        y = 4 - row
        ax.text(-0.15, y + 0.42, f"round {row + 1}", ha="right", va="center", color=INK)
        for fold in range(5):
            held_out = fold == row
            box = {"facecolor": ORANGE if held_out else BLUE, "alpha": 0.35 if held_out else 0.15, "edgecolor": "none"}
            ax.add_patch(Rectangle((fold + 0.04, y + 0.06), 0.92, 0.74, **box))
            ax.text(fold + 0.5, y + 0.41, "score" if held_out else "train", ha="center", va="center", color=INK)
        ax.annotate("", (5.75, y + 0.42), (5.1, y + 0.42), arrowprops={"arrowstyle": "->", "color": MUTED, "linewidth": 0.8})
        ax.text(5.9, y + 0.42, f"$s_{row + 1}$", va="center", color=INK)
    ax.text(2.5, -0.75, r"estimate: mean of $s_1,\dots,s_5$;  then refit on all rows", ha="center", va="center", color=INK)
    return figure
