"""Draws confusion-matrix.svg: the annotated two-by-two table in scikit-learn's layout."""

from matplotlib.patches import Rectangle

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.7)
    ax.axis("off")
    cells = [(0, 1, "TN", "930", BLUE), (1, 1, "FP", "10", ORANGE), (0, 0, "FN", "20", ORANGE), (1, 0, "TP", "40", BLUE)]
    for column, row, name, count, color in cells:
        ax.add_patch(Rectangle((1.5 * column, row), 1.5, 1, facecolor=color, alpha=0.15, linewidth=0))
        ax.add_patch(Rectangle((1.5 * column, row), 1.5, 1, facecolor="none", edgecolor=MUTED, linewidth=0.8))
        ax.text(1.5 * column + 0.75, row + 0.5, f"{name}\n{count}", color=INK, ha="center", va="center", fontsize=12)
    middle = {"ha": "center", "va": "center"}
    ax.text(0.75, 2.17, "negative", color=INK, **middle)
    ax.text(2.25, 2.17, "positive", color=INK, **middle)
    ax.text(1.5, 2.47, "predicted", color=MUTED, **middle)
    ax.text(-0.12, 1.5, "negative", color=INK, ha="right", va="center")
    ax.text(-0.12, 0.5, "positive", color=INK, ha="right", va="center")
    ax.text(-1.15, 1.0, "true", color=MUTED, rotation=90, **middle)
    ax.text(3.12, 1.5, "specificity\n930 / 940 = 0.989", color=INK, va="center")
    ax.text(3.12, 0.5, "recall\n40 / 60 = 0.667", color=INK, va="center")
    ax.text(2.25, -0.32, "precision\n40 / 50 = 0.80", color=INK, **middle)
    ax.set(xlim=(-1.3, 4.9), ylim=(-0.62, 2.65))
    return figure
