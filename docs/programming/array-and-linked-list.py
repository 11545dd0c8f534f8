"""Draws array-and-linked-list.svg: the same four values side by side and in scattered nodes."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.2)
    ax.axis("off")
    ax.set(xlim=(0, 16), ylim=(0, 7.4))
    from matplotlib.patches import Rectangle

    def cell(x, y, text, color, width=1.0):
        ax.add_patch(Rectangle((x, y), width, 1.1, facecolor="none", edgecolor=color, linewidth=1.1))
        ax.text(x + width / 2, y + 0.52, text, ha="center", va="center", color=INK)

    values = "7395"
    ax.text(0, 6.6, "array: index $i$ stands at start + $i$ × width", color=INK, va="center")
    for i, value in enumerate(values):
        cell(0.2 + i, 5.0, value, BLUE)
        ax.text(0.7 + i, 4.55, str(i), ha="center", va="center", color=MUTED, fontsize=8)

    ax.text(0, 3.4, "linked list: follow the pointers", color=INK, va="center")
    places = [(0.2, 1.9), (8.6, 1.9), (6.4, 0.3), (13.0, 0.3)]
    for (x, y), value in zip(places, values, strict=True):
        cell(x, y, value, ORANGE)
        cell(x + 1.0, y, "", ORANGE, width=0.7)
    arrow = {"arrowstyle": "->", "color": MUTED, "linewidth": 1, "shrinkA": 0, "shrinkB": 1}
    ends = [(8.6, 2.45), (8.15, 1.0), (13.0, 0.85)]
    for i, end in enumerate(ends):
        x, y = places[i]
        ax.annotate("", end, (x + 1.35, y + 0.55), arrowprops=arrow)
        ax.plot([x + 1.35], [y + 0.55], marker="o", markersize=3, color=MUTED)
    x, y = places[-1]
    ax.text(x + 1.35, y + 0.5, "×", ha="center", va="center", color=MUTED)
    return figure
