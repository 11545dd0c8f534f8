"""Draws data-leakage.svg: what is known at the moment of prediction, and what is not."""

from matplotlib.patches import Rectangle

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.5)
    ax.axis("off")
    ax.set(xlim=(0, 10), ylim=(-1.1, 5.2))
    ax.add_patch(Rectangle((0, 0), 4.6, 3.9, facecolor=BLUE, alpha=0.12, edgecolor="none"))
    ax.add_patch(Rectangle((4.6, 0), 5.4, 3.9, facecolor=ORANGE, alpha=0.16, edgecolor="none"))
    ax.annotate("", (10, 0), (0, 0), arrowprops={"arrowstyle": "->", "color": MUTED, "linewidth": 1})
    for x, label in [(4.6, "prediction"), (7.4, "outcome")]:
        ax.plot([x, x], [-0.15, 3.9], color=INK, linestyle="--" if x > 5 else "-", linewidth=1)
        ax.text(x, -0.3, label, ha="center", va="top", color=INK)
    ax.text(10, -0.3, "time", ha="right", va="top", color=MUTED)
    ax.text(2.3, 4.2, "may be a feature", ha="center", color=BLUE)
    ax.text(7.3, 4.2, "leaks", ha="center", color=ORANGE)
    rows = [(2.3, ["age, admission note", "past lab results", "earlier stays"]), (6.0, ["treatment\nthat follows", "later lab results"]), (8.75, ["date of discharge", "final bill", "averages over\nthe full period"])]  # fmt: skip
    for x, labels in rows:
        for number, label in enumerate(labels):
            ax.text(x, 3.2 - number * (1.25 if len(labels) == 3 else 1.4), label, ha="center", va="center", color=INK, fontsize=9, linespacing=0.95)
    return figure
