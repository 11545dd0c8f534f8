"""Draws quantum-machine-learning.svg: amplitudes in one step of Grover's search among four items."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, panels = axes(columns=3, height=2.1, sharey=True)
    stages = [("start", [0.5, 0.5, 0.5, 0.5]), ("after the oracle", [0.5, 0.5, -0.5, 0.5]), ("after the reflection", [0, 0, 1, 0])]
    for ax, (title, amplitudes) in zip(panels, stages, strict=True):
        ax.bar(range(4), amplitudes, color=[BLUE, BLUE, ORANGE, BLUE], width=0.6)
        ax.axhline(0, color=INK, linestyle="-", linewidth=0.7)
        ax.set_title(title, color=INK)
        ax.set(xticks=range(4), xticklabels=["00", "01", "10", "11"], ylim=(-0.75, 1.15), yticks=[-0.5, 0, 0.5, 1])
        ax.tick_params(axis="x", length=0)
        ax.spines["bottom"].set_visible(False)
    panels[0].set_ylabel("amplitude")
    panels[1].axhline(0.25, color=MUTED, linestyle="--", linewidth=0.8)
    panels[1].text(3.4, 0.62, "mean 0.25", color=MUTED, ha="right", va="bottom")
    panels[1].annotate("", (2, 0.26), (2, 0.62), arrowprops={"arrowstyle": "->", "color": MUTED, "linewidth": 0.8})
    return figure
