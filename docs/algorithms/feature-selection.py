"""Draws feature-selection.svg: filter, wrapper and embedded selection as three small flow charts."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.7)
    ax.axis("off")
    ax.set(xlim=(0, 10), ylim=(-0.2, 6.2))

    def node(x, y, label, color):
        ax.text(x, y, label, ha="center", va="center", color=INK, bbox={"boxstyle": "round,pad=0.35", "facecolor": "none", "edgecolor": color, "linewidth": 1})

    def arrow(start, end, bend=0.0):
        ax.annotate("", end, start, arrowprops={"arrowstyle": "->", "color": MUTED, "linewidth": 0.9, "connectionstyle": f"arc3,rad={bend}"})

    for y, name in [(5.4, "filter"), (3.0, "wrapper"), (0.6, "embedded")]:
        ax.text(0, y, name, ha="left", va="center", color=INK, style="italic")
    node(3.5, 5.4, "score each\nfeature", ORANGE)
    node(6.1, 5.4, "keep top $k$", ORANGE)
    node(8.7, 5.4, "fit model", BLUE)
    arrow((4.6, 5.4), (5.05, 5.4))
    arrow((7.15, 5.4), (7.75, 5.4))
    node(4.0, 3.0, "choose a\nsubset", ORANGE)
    node(8.2, 3.0, "fit and score\nmodel", BLUE)
    arrow((4.95, 3.25), (6.95, 3.25), -0.15)
    arrow((6.95, 2.75), (4.95, 2.75), -0.15)
    ax.text(5.95, 3.0, "repeat", ha="center", va="center", color=MUTED)
    node(6.1, 0.6, "fit model: the penalty or the splits\nleave features unused", BLUE)
    return figure
