"""Draws central-limit-theorem.svg: the standardized mean of n exponentials against the normal curve."""

import numpy as np
from heldout.figures import BLUE, INK, ORANGE, axes
from scipy import stats


def draw():
    figure, panels = axes(columns=4, height=2.0, sharey=True, sharex=True)
    z = np.linspace(-3.2, 3.2, 641)
    for ax, n in zip(panels, (1, 5, 30, 200), strict=True):
        density = np.sqrt(n) * stats.gamma.pdf(n + z * np.sqrt(n), n)
        ax.fill_between(z, density, color=BLUE, alpha=0.3, linewidth=0)
        ax.plot(z, stats.norm.pdf(z), color=ORANGE, linestyle="--", linewidth=1.2)
        ax.set_title(f"$n={n}$")
        ax.set(yticks=[], xticks=[-2, 0, 2], ylim=(0, 1.05))
        ax.spines["left"].set_visible(False)
    panels[0].text(3.1, 0.72, "raw data", color=INK, ha="right", fontsize=9)
    panels[3].text(0, 0.5, "normal: dashed", color=INK, ha="center", fontsize=9)
    figure.supxlabel("standardized mean $z$", fontsize=10)
    return figure
