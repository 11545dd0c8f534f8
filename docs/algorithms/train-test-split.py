"""Draws train-test-split.svg: which rows become the test set in a random, a grouped and a time split."""

from matplotlib.patches import Rectangle

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.2)
    ax.axis("off")
    ax.set(xlim=(-3.1, 12.1), ylim=(-1.5, 4.4))
    for column, patient in enumerate("ABCADBCABDCD"):
        ax.text(column + 0.5, 3.6, patient, ha="center", va="center", color=INK)
    ax.text(-0.2, 3.6, "patient", ha="right", va="center", color=MUTED)
    schemes = {"random": {1, 6, 9}, "by patient": {2, 6, 10}, "by time": {9, 10, 11}}
    for row, (name, test) in enumerate(schemes.items()):
        y = 2.2 - row
        ax.text(-0.2, y + 0.4, name, ha="right", va="center", color=INK)
        for column in range(12):
            box = {"facecolor": ORANGE, "alpha": 0.4} if column in test else {"facecolor": BLUE, "alpha": 0.15}
            ax.add_patch(Rectangle((column + 0.05, y + 0.05), 0.9, 0.7, edgecolor="none", **box))
            if column in test:
                ax.text(column + 0.5, y + 0.4, "test", ha="center", va="center", color=INK, fontsize=9)
    ax.annotate("", (12, -0.25), (0, -0.25), arrowprops={"arrowstyle": "->", "color": MUTED, "linewidth": 0.8})
    ax.text(6, -0.5, "time of measurement", ha="center", va="top", color=MUTED)
    return figure
