"""Draws type-i-and-type-ii-errors.svg: the statistic under the null and under an effect, alpha and beta shaded."""

import numpy as np
from heldout.figures import BLUE, INK, MUTED, ORANGE, axes
from scipy import stats


def draw():
    figure, ax = axes(height=2.1)
    z = np.linspace(-3.2, 5.7, 600)
    cut, shift = stats.norm.isf(0.05), 2.5
    null, effect = stats.norm.pdf(z), stats.norm.pdf(z, shift)
    ax.plot(z, null, color=BLUE)
    ax.plot(z, effect, color=ORANGE, linestyle="--")
    ax.fill_between(z, null, where=z >= cut, color=BLUE, alpha=0.45, linewidth=0)
    ax.fill_between(z, effect, where=z <= cut, color=ORANGE, alpha=0.3, linewidth=0)
    ax.plot([cut, cut], [0, 0.44], color=MUTED, linewidth=1, linestyle=":")
    ax.text(cut - 0.12, 0.455, "keep $H_0$", ha="right", color=INK)
    ax.text(cut + 0.12, 0.455, "reject $H_0$", ha="left", color=INK)
    ax.text(-1.05, 0.3, "$H_0$ true", ha="right", color=INK)
    ax.text(3.6, 0.3, "effect real", ha="left", color=INK)
    ax.annotate(r"$\beta$ = 0.20", (0.95, 0.06), (-0.55, 0.1), va="center", ha="center", color=INK,
                arrowprops={"arrowstyle": "-", "color": INK, "linewidth": 0.7})  # fmt: skip
    ax.annotate(r"$\alpha$ = 0.05", (1.95, 0.025), (3.05, 0.1), va="center", ha="center", color=INK,
                arrowprops={"arrowstyle": "-", "color": INK, "linewidth": 0.7})  # fmt: skip
    ax.set(xlabel="test statistic $z$", yticks=[], ylim=(0, 0.5), xticks=[-2, 0, 1.645, 4], xticklabels=["−2", "0", "1.64", "4"])
    ax.spines["left"].set_visible(False)
    return figure
