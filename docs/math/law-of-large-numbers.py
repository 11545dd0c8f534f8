"""Draws law-of-large-numbers.svg: running means of coin flips inside a Hoeffding band."""

import numpy as np
from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.4)
    points = np.unique(np.geomspace(10, 10_000, 220).astype(int))
    flips = np.random.default_rng(0).integers(0, 2, size=(6, 10_000))
    means = flips.cumsum(1)[:, points - 1] / points
    for mean in means:
        ax.plot(points, mean, color=BLUE, linestyle="-", linewidth=0.9, alpha=0.75)
    band = np.sqrt(np.log(2 / 0.05) / (2 * points))
    for sign in (-1, 1):
        ax.plot(points, 0.5 + sign * band, color=ORANGE, linestyle="--")
    ax.axhline(0.5, color=MUTED, linewidth=0.8, linestyle=":")
    ax.text(80, 0.8, "Hoeffding: outside with\nprobability at most 5% at each $n$", color=INK, va="center")
    ax.text(900, 0.33, "six running means", color=INK, ha="left", va="center")
    ax.set(xscale="log", xlabel="number of flips $n$", ylabel="share of heads", ylim=(0.05, 0.95), xlim=(10, 10_000))
    ax.set(xticks=[10, 100, 1000, 10_000], xticklabels=["10", "100", "1,000", "10,000"], yticks=[0.1, 0.5, 0.9])
    return figure
