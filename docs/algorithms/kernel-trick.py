"""Draws kernel-trick.svg: a disk and a ring in the plane, and the same points with squared coordinates."""

import numpy as np

from heldout.figures import BLUE, INK, ORANGE, axes


def draw():
    rng = np.random.default_rng(0)
    figure, (left, right) = axes(1, 2, height=2.5)
    for low, high, n, color, marker in [(0.0, 0.75, 60, BLUE, "o"), (1.2, 1.5, 80, ORANGE, "^")]:
        r, angle = np.sqrt(rng.uniform(low**2, high**2, n)), rng.uniform(0, 2 * np.pi, n)
        x1, x2 = r * np.cos(angle), r * np.sin(angle)
        left.plot(x1, x2, linestyle="none", marker=marker, markersize=3, color=color)
        right.plot(x1**2, x2**2, linestyle="none", marker=marker, markersize=3, color=color)
    t = np.linspace(0, 2 * np.pi, 200)
    left.plot(np.cos(t), np.sin(t), color=INK, linestyle="--", linewidth=1.2)
    right.plot([0, 1], [1, 0], color=INK, linestyle="--", linewidth=1.2)
    right.text(0.59, 0.59, "straight line", color=INK, ha="center", va="center", rotation=-45, fontsize=9)
    left.set(xlim=(-1.7, 1.7), ylim=(-1.7, 1.7), aspect="equal", xticks=[-1, 0, 1], yticks=[-1, 0, 1], xlabel="$x_1$", ylabel="$x_2$")
    right.set(xlim=(-0.05, 2.35), ylim=(-0.05, 2.35), aspect="equal", xticks=[0, 1, 2], yticks=[0, 1, 2], xlabel="$x_1^2$", ylabel="$x_2^2$")
    return figure
