"""Draws data-pipeline.svg: the ten steps of a daily pipeline and its two gates."""

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.6)
    ax.axis("off")
    ax.set(xlim=(0, 10), ylim=(-0.4, 5.6))
    arrow = {"arrowstyle": "->", "color": MUTED, "linewidth": 1, "shrinkA": 0, "shrinkB": 0}
    rows = [(4.2, BLUE, ["ingest\nraw", "validate", "clean", "point-in-\ntime join", "features"]),
            (1.2, GREEN, ["train", "evaluate", "register", "deploy\nor hold", "monitor"])]  # fmt: skip
    for y, color, names in rows:
        for number, name in enumerate(names):
            x = 1 + 2 * number
            box = {"boxstyle": "round,pad=0.3", "facecolor": "none", "linewidth": 1, "edgecolor": color}
            ax.text(x, y, name, ha="center", va="center", color=INK, fontsize=9, linespacing=0.95, bbox=box)
            if number:
                ax.annotate("", (x - 0.78, y), (x - 1.22, y), arrowprops=arrow)
    for y, label in ((4.2, "fails: publish nothing, alert"), (1.2, "worse: keep the old model")):
        ax.annotate("", (3, y - 1.1), (3, y - 0.5), arrowprops={**arrow, "color": ORANGE})
        ax.text(3.25, y - 0.95, label, ha="left", va="center", color=ORANGE, fontsize=9)
    ax.plot([9, 9, 1, 1], [3.5, 2.55, 2.55, 2.45], color=MUTED, linestyle="-", linewidth=1)
    ax.annotate("", (1, 1.75), (1, 2.55), arrowprops=arrow)
    ax.text(5, 5.4, "every step takes the date as its parameter", ha="center", va="center", color=MUTED, fontsize=9)
    return figure
