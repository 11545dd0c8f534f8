"""Draws hypothesis-test-choice.svg: pairs first, then the kind of outcome."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes

PAIRED = [("numbers", "t on differences"), ("right or wrong", "McNemar")]
INDEPENDENT = [
    ("means", "Welch's t (ANOVA if 3+)"),
    ("proportions", "z, pooled rate"),
    ("counts in a table", "chi-squared, Fisher if small"),
    ("ranks", "Mann-Whitney"),
    ("any statistic", "permutation"),
]


def draw():
    figure, ax = axes(height=3.2)
    ax.axis("off")
    ax.set(xlim=(0, 10), ylim=(-0.3, 8))
    box = {"boxstyle": "round,pad=0.35", "facecolor": "none", "linewidth": 1}
    groups = [("same units\nmeasured twice", PAIRED, 7.4, ORANGE), ("independent\ngroups", INDEPENDENT, 4.6, BLUE)]
    for name, rows, top, color in groups:
        middle = top - (len(rows) - 1) / 2
        ax.text(1.3, middle, name, ha="center", va="center", color=INK, bbox={**box, "edgecolor": color})
        for i, (outcome, test) in enumerate(rows):
            y = top - i
            ax.plot([2.65, 3.3], [middle, y], color=MUTED, linestyle="-", linewidth=0.8)
            ax.text(3.4, y, outcome, va="center", color=MUTED)
            ax.text(6.05, y, test, va="center", color=INK)
    ax.plot([0, 10], [5.5, 5.5], color=MUTED, linestyle=":", linewidth=0.8)
    return figure
