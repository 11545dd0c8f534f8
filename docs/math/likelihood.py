"""Draws likelihood.svg: the binomial formula as a function of x and as a function of theta."""

import numpy as np
from heldout.figures import BLUE, INK, MUTED, ORANGE, axes
from scipy import stats


def draw():
    figure, (left, right) = axes(columns=2, height=2.2, sharey=True)
    x = np.arange(11)
    bars = left.bar(x, stats.binom.pmf(x, 10, 0.5), color=MUTED, width=0.7, alpha=0.55, linewidth=0)
    bars[7].set(color=ORANGE, alpha=1)
    left.set(xlabel="heads $x$", xticks=[0, 5, 7, 10], ylim=(0, 0.31), yticks=[0, 0.1, 0.2, 0.3])
    left.set_title(r"probability: fixed $\theta=0.5$")
    left.text(0.3, 0.2, "bars\nsum to 1", color=INK, va="center")

    theta = np.linspace(0, 1, 201)
    curve = stats.binom.pmf(7, 10, theta)
    right.plot(theta, curve, color=BLUE)
    right.fill_between(theta, curve, color=BLUE, alpha=0.15, linewidth=0)
    at_half = stats.binom.pmf(7, 10, 0.5)
    right.plot([0.5], [at_half], "o", color=ORANGE)
    right.plot([0.7, 0.7], [0, curve.max()], color=MUTED, linewidth=0.8, linestyle=":")
    right.set(xlabel=r"chance of heads $\theta$", xticks=[0, 0.5, 0.7, 1])
    right.set_title("likelihood: fixed $x=7$")
    right.text(0.04, 0.2, "area\n1/11", color=INK, va="center")
    return figure
