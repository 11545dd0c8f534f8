"""Draws accuracy-paradox.svg: accuracy, recall and cost of three fraud systems."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    names = ["always\nhonest", "careful\ndetector", "eager\ndetector"]
    colors = [MUTED, BLUE, ORANGE]
    figure, panels = axes(1, 3, height=2.0, sharey=True)
    for ax, title, values, labels in [
        (panels[0], "accuracy", [0.999, 0.9996, 0.9918], ["99.90%", "99.96%", "99.18%"]),
        (panels[1], "recall", [0, 0.8, 0.9], ["0%", "80%", "90%"]),
        (panels[2], "cost", [1.0, 0.202, 0.181], ["100,000", "20,200", "18,100"]),
    ]:
        for row, (value, label, color) in enumerate(zip(values, labels, colors, strict=True)):
            ax.barh(row, value, color=color, alpha=0.35, height=0.55, edgecolor=color)
            inside = value > 0.6
            ax.text(value - 0.04 if inside else value + 0.04, row, label, ha="right" if inside else "left", va="center", color=INK)
        ax.set(title=title, xlim=(0, 1.05), xticks=[], ylim=(2.5, -0.5))
        ax.spines["bottom"].set_visible(False)
    panels[0].set_yticks(range(3), names)
    for ax in panels:
        ax.tick_params(left=False)
    return figure
