"""Draws ensemble-learning.svg: accuracy of a majority vote of 70% classifiers with correlated votes."""

import numpy as np
from scipy.stats import betabinom, binom

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, axes


def draw():
    p, sizes = 0.7, np.arange(1, 52, 2)
    figure, ax = axes(height=2.5)
    for rho, color, style in [(0.0, BLUE, "-"), (0.3, ORANGE, "--"), (0.8, GREEN, "-.")]:
        if rho:
            total = 1 / rho - 1  # votes of one input share a probability drawn from a beta distribution
            accuracy = betabinom.sf(sizes // 2, sizes, p * total, (1 - p) * total)
        else:
            accuracy = binom.sf(sizes // 2, sizes, p)
        ax.plot(sizes, accuracy, color=color, linestyle=style)
        label = "independent" if rho == 0 else f"correlation {rho}"
        ax.text(51, accuracy[-1] + (-0.015 if rho == 0 else 0.012), label, color=color, ha="right", va="top" if rho == 0 else "bottom")
    ax.plot([1], [p], "o", color=INK, markersize=4)
    ax.annotate("one voter: 70%", (1, p), (4, 0.665), color=INK, va="center", arrowprops={"arrowstyle": "-", "color": MUTED, "linewidth": 0.8})
    ax.set(xlabel="number of voters", ylabel="majority is right", xlim=(0, 52), ylim=(0.63, 1.02), xticks=[1, 11, 21, 31, 41, 51])
    ax.set_yticks([0.7, 0.8, 0.9, 1.0], ["70%", "80%", "90%", "100%"])
    return figure
