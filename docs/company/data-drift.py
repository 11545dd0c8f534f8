"""Draws data-drift.svg: the inputs and the relation before and after each kind of drift."""

import numpy as np

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def normal(x, mean):
    return np.exp(-((x - mean) ** 2) / 2) / np.sqrt(2 * np.pi)


def mixture(x, prior):
    p = prior * normal(x, 2) + (1 - prior) * normal(x, 0)
    return p, prior * normal(x, 2) / p


def draw():
    figure, grid = axes(2, 3, height=2.9, sharex=True, sharey="row")
    x = np.linspace(-3, 5, 200)
    density, curve = mixture(x, 0.3)
    moved = {
        "covariate shift": (np.interp(x - 1, x, density), curve),
        "label shift": mixture(x, 0.7),
        "concept drift": (density, 0.6 * curve + 0.4 * 0.3),
    }
    for column, (name, (new_density, new_curve)) in enumerate(moved.items()):
        for ax, old, new in ((grid[0, column], density, new_density), (grid[1, column], curve, new_curve)):
            ax.plot(x, old, color=BLUE, linestyle="-")
            ax.plot(x, new, color=ORANGE, linestyle="--")
            ax.set(xticks=[], yticks=[], xlim=(-3, 5))
        grid[0, column].set_title(name, color=INK)
        grid[1, column].set_xlabel("x", color=MUTED)
    grid[0, 0].set(ylabel="P(x)", ylim=(0, 0.42))
    grid[1, 0].set(ylabel="P(y | x)", ylim=(0, 1.1))
    grid[0, 0].text(-0.9, 0.345, "training", color=BLUE, ha="center", fontsize=9)
    grid[0, 0].text(3.4, 0.24, "now", color=ORANGE, ha="center", fontsize=9)
    grid[1, 0].text(-2.8, 0.5, "same", color=MUTED, fontsize=9)
    grid[0, 2].text(2.6, 0.3, "same", color=MUTED, fontsize=9)
    return figure
