"""Draws categorical-encoding.svg: where three encodings place three colors."""

from heldout.figures import INK, MUTED, ORANGE, axes


def line(ax, places, title, note):
    ax.annotate("", (1.2, 0), (-0.12, 0), arrowprops={"arrowstyle": "->", "color": MUTED, "linewidth": 0.9})
    for x, name, code in places:
        ax.plot(x, 0, marker="o", color=ORANGE, linestyle="none", markersize=6)
        ax.text(x, 0.16, name, ha="center", color=INK)
        ax.text(x, -0.16, code, ha="center", va="top", color=MUTED)
    ax.set_title(title)
    ax.text(0.5, -0.62, note, ha="center", va="top", color=MUTED, fontsize=9)


def draw():
    figure, panels = axes(1, 3, height=2.1)
    line(panels[0], [(0, "blue", "0"), (0.5, "green", "1"), (1, "red", "2")], "ordinal", "green is between")
    corners = {"blue": (0.05, -0.3), "red": (0.95, -0.3), "green": (0.5, 0.48)}
    ax = panels[1]
    ring = [*corners.values(), corners["blue"]]
    ax.plot(*zip(*ring), color=MUTED, linestyle="-", linewidth=0.9, marker="o", markersize=6, markerfacecolor=ORANGE, markeredgecolor=ORANGE)
    ax.text(0.05, -0.4, "blue", ha="center", va="top", color=INK)
    ax.text(0.95, -0.4, "red", ha="center", va="top", color=INK)
    ax.text(0.5, 0.56, "green", ha="center", color=INK)
    ax.set_title("one-hot")
    ax.text(0.5, -0.62, "all equally far", ha="center", va="top", color=MUTED, fontsize=9)
    line(panels[2], [(0.02, "blue", "0.1"), (0.32, "red", "0.2"), (0.98, "green", "0.4")], "target mean", "sorted by outcome")
    for ax in panels:
        ax.axis("off")
        ax.set(xlim=(-0.18, 1.22), ylim=(-0.85, 0.75))
    return figure
