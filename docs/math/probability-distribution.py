"""Draws probability-distribution.svg: six shapes with their parameters."""

import numpy as np
from heldout.figures import BLUE, ORANGE, axes
from scipy import stats


def draw():
    figure, grid = axes(rows=2, columns=3, height=2.9)
    counts = [
        ("Binomial(10, 0.3)", stats.binom(10, 0.3), np.arange(11), [0, 5, 10]),
        ("Poisson(4)", stats.poisson(4), np.arange(13), [0, 4, 12]),
        ("Geometric(0.25)", stats.geom(0.25), np.arange(1, 14), [1, 4, 13]),
    ]
    for ax, (title, family, x, ticks) in zip(grid[0], counts):
        ax.bar(x, family.pmf(x), color=BLUE, width=0.6, linewidth=0)
        ax.set(title=title, xticks=ticks)
    curves = [
        ("Exponential(0.5)", stats.expon(scale=2), np.linspace(0, 10, 200), [0, 2, 10], ["0", "2", "10"]),
        (r"Normal($\mu,\sigma^2$)", stats.norm, np.linspace(-3.3, 3.3, 200), [-2, 0, 2], [r"$\mu-2\sigma$", r"$\mu$", r"$\mu+2\sigma$"]),
        ("Beta(2, 5)", stats.beta(2, 5), np.linspace(0, 1, 200), [0, 0.5, 1], ["0", "0.5", "1"]),
    ]
    for ax, (title, family, x, ticks, labels) in zip(grid[1], curves):
        ax.plot(x, family.pdf(x), color=ORANGE, linestyle="-")
        ax.fill_between(x, family.pdf(x), color=ORANGE, alpha=0.2, linewidth=0)
        ax.set(title=title)
        ax.set_xticks(ticks, labels)
    for ax in grid.flat:
        ax.set(ylim=(0, None), yticks=[])
        ax.spines["left"].set_visible(False)
    return figure
