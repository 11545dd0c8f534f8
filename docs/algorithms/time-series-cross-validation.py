"""Draws time-series-cross-validation.svg: expanding and rolling folds with a gap before each test block."""

from matplotlib.patches import Rectangle

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, panels = axes(2, 1, height=3.5)
    for ax, window, name in zip(panels, (None, 2), ("expanding window", "rolling window"), strict=True):
        ax.axis("off")
        ax.set(xlim=(-0.9, 6.1), ylim=(-0.55, 5.9))
        ax.text(6, 5.35, name, ha="right", va="center", color=INK)
        for fold in range(5):
            y, cut = 4 - fold, fold + 1
            first = max(0, cut - window) if window else 0
            ax.text(-0.12, y + 0.42, f"fold {fold + 1}", ha="right", va="center", color=INK)
            ax.add_patch(Rectangle((0, y + 0.08), 6, 0.7, facecolor="none", edgecolor=MUTED, linewidth=0.4))
            ax.add_patch(Rectangle((first, y + 0.08), cut - 0.2 - first, 0.7, facecolor=BLUE, alpha=0.25, edgecolor="none"))
            ax.add_patch(Rectangle((cut, y + 0.08), 1, 0.7, facecolor=ORANGE, alpha=0.4, edgecolor="none"))
            ax.text((first + cut - 0.2) / 2, y + 0.42, "train", ha="center", va="center", color=INK, fontsize=9)
            ax.text(cut + 0.5, y + 0.42, "test", ha="center", va="center", color=INK, fontsize=9)
        ax.annotate("", (6, -0.2), (0, -0.2), arrowprops={"arrowstyle": "->", "color": MUTED, "linewidth": 0.8})
    panels[0].text(0.9, 5.35, "gap", ha="center", va="center", color=MUTED)
    panels[0].plot([0.9, 0.9], [4.95, 4.5], color=MUTED, linestyle="-", linewidth=0.6)
    panels[1].text(6, -0.45, "time", ha="right", va="top", color=MUTED)
    return figure
