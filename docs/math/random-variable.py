"""Draws random-variable.svg: a mass function beside a density with a shaded area."""

import numpy as np
from heldout.figures import BLUE, INK, MUTED, ORANGE, axes
from scipy import stats


def draw():
    figure, (left, right) = axes(columns=2, height=2.3)
    x = np.arange(5)
    mass = stats.binom.pmf(x, 4, 0.5)
    left.vlines(x, 0, mass, color=BLUE, linewidth=2.5, linestyle="-")
    left.plot(x, mass, "o", color=BLUE, markersize=5)
    for at, height, label in zip(x, mass, ["1/16", "4/16", "6/16", "4/16", "1/16"]):
        left.text(at, height + 0.025, label, ha="center", color=INK)
    left.set(xlabel="heads in four tosses", ylim=(0, 0.5), xlim=(-0.5, 4.5), xticks=x, yticks=[0, 0.2, 0.4])
    left.set_title("mass: heights sum to 1")

    right.plot([-0.12, 0], [0, 0], color=BLUE, linestyle="-")
    right.plot([0, 0.5], [2, 2], color=BLUE, linestyle="-")
    right.plot([0.5, 0.62], [0, 0], color=BLUE, linestyle="-")
    right.vlines([0, 0.5], 0, 2, color=MUTED, linewidth=0.8, linestyle=":")
    right.fill_between([0.1, 0.2], [2, 2], color=ORANGE, alpha=0.4, linewidth=0)
    right.text(0.22, 1, "shaded area\n0.1 wide $\\times$ 2\n= 0.2", color=INK, va="center")
    right.text(0.25, 2.1, "height 2", ha="center", color=INK)
    right.set(xlabel="value of $U$", ylim=(0, 2.6), xlim=(-0.12, 0.62), xticks=[0, 0.1, 0.2, 0.5], yticks=[0, 1, 2])
    right.set_title("density: area is 1")
    return figure
