"""Draws bias-variance-tradeoff.svg: bundles of fits above, the parts of the test error below."""

import numpy as np
from numpy.polynomial import Polynomial

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes

SIGMA, N = 0.5, 20


def f(x):
    return np.sin(2 * np.pi * x)


def fits(degree, repeats, rng, grid):
    out = []
    for _ in range(repeats):
        x = (np.arange(N) + rng.uniform(0, 1, N)) / N
        y = f(x) + rng.normal(0, SIGMA, N)
        out.append(Polynomial.fit(x, y, degree, domain=[0, 1])(grid))
    return np.array(out)


def draw():
    rng = np.random.default_rng(0)
    figure, ((left, right), (a, b)) = axes(2, 2, height=3.9)
    bottom = figure.add_subplot(a.get_gridspec()[1, :])
    a.remove()
    b.remove()

    grid = np.linspace(0.03, 0.97, 60)
    for ax, degree, title in [(left, 1, "degree 1: high bias"), (right, 9, "degree 9: high variance")]:
        for curve in fits(degree, 15, rng, grid):
            ax.plot(grid, curve, color=BLUE, linestyle="-", linewidth=0.6, alpha=0.6)
        ax.plot(grid, f(grid), color=ORANGE, linestyle="--", linewidth=1.8)
        ax.set(ylim=(-2, 2), xticks=[], yticks=[], title=title)
    left.text(0.52, 1.0, "true curve", color=ORANGE)
    left.text(0.05, -1.2, "15 fits", color=BLUE)

    x_test = (np.arange(100) + 0.5) / 100
    degrees = np.arange(1, 10)
    bias2, variance = [], []
    for degree in degrees:
        predictions = fits(degree, 1500, rng, x_test)
        bias2.append(np.mean((predictions.mean(axis=0) - f(x_test)) ** 2))
        variance.append(np.mean(predictions.var(axis=0)))
    bias2, variance = np.array(bias2), np.array(variance)
    total = bias2 + variance + SIGMA**2
    bottom.plot(degrees, total, color=INK, linestyle="-", linewidth=2)
    bottom.plot(degrees, bias2, color=ORANGE, linestyle="--")
    bottom.plot(degrees, variance, color=BLUE, linestyle="-.")
    bottom.axhline(SIGMA**2, color=MUTED, linestyle=":", linewidth=1)
    bottom.text(9.12, total[-1], "test error", color=INK, va="center")
    bottom.text(9.12, variance[-1] + 0.02, "variance", color=BLUE, va="center")
    bottom.text(9.12, SIGMA**2 - 0.04, "noise", color=MUTED, va="center")
    bottom.text(9.12, 0.0, "bias²", color=ORANGE, va="center")
    bottom.set(xlim=(0.9, 10.6), ylim=(-0.03, 0.68), xticks=degrees, xlabel="polynomial degree", ylabel="squared error")
    return figure
