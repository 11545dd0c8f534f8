"""Draws gradient-descent.svg: three step sizes on the bowl f = (x^2 + 10 y^2) / 2, whose limit is eta = 0.2."""

import numpy as np
from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, axes


def draw():
    figure, panels = axes(rows=3, height=3.4, sharex=True, sharey=True)
    x, y = np.meshgrid(np.linspace(-10.5, 4, 200), np.linspace(-3.2, 3.2, 120))
    for ax, eta, color, words in zip(
        panels, (0.02, 0.17, 0.205), (BLUE, GREEN, ORANGE), ("too small: crawls", "good: zig-zags in", "too large: bounces out"), strict=True
    ):
        ax.contour(x, y, (x**2 + 10 * y**2) / 2, levels=[1, 5, 15, 30, 48], colors=MUTED, linewidths=0.6, linestyles="-", alpha=0.7)
        path = [np.array([-9.0, 1.3])]
        for _ in range(14):
            path.append(path[-1] * (1 - eta * np.array([1, 10])))
        path = np.array(path)
        ax.plot(*path.T, color=color, linestyle="-", marker="o", markersize=2.8, linewidth=1)
        ax.plot(0, 0, "+", color=INK, markersize=8)
        ax.text(4.6, 0.6, rf"$\eta={eta}$", color=INK)
        ax.text(4.6, -1.4, words, color=INK)
        ax.set(xticks=[], yticks=[], xlim=(-10.5, 11), ylim=(-3.3, 3.3))
        for side in ax.spines.values():
            side.set_visible(False)
    return figure
