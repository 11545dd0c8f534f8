"""Draws scikit-learn-pipeline.svg: which rows the selection sees, outside and inside a pipeline."""

from heldout.figures import BLUE, INK, ORANGE, axes


def draw():
    figure, panels = axes(1, 2, height=2.4)
    titles = ["selection before the split", "selection in the pipeline"]
    for ax, title, inside in zip(panels, titles, (False, True), strict=True):
        ax.axis("off")
        ax.set(xlim=(-0.1, 5.1), ylim=(-1.15, 3.75))
        ax.set_title(title, color=INK)
        for fold in range(3):
            top = 3 - fold * 1.1
            for block in range(5):
                held = block == 4 - fold
                color = ORANGE if held else BLUE
                x = [block + 0.04, block + 0.96, block + 0.96, block + 0.04]
                y = [top - 0.5, top - 0.5, top, top]
                ax.fill(x, y, color=color, alpha=0.75 if held else 0.25, linewidth=0)
                if not held or not inside:
                    ax.plot([block + 0.02, block + 0.98], [top + 0.15, top + 0.15], color=INK, linestyle="-", linewidth=2.2)
        ax.text(2.5, -0.1, "line: rows that the\nselection has seen", ha="center", va="top", color=INK)
    panels[1].text(4.5, 3.28, "held out", ha="center", va="bottom", color=INK, fontsize=9)
    panels[0].text(4.5, 3.28, "held out", ha="center", va="bottom", color=INK, fontsize=9)
    return figure
