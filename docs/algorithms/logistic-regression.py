"""Draws logistic-regression.svg: equal steps on the sigmoid, and lines of equal probability in the plane."""

import numpy as np

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def draw():
    figure, (left, right) = axes(1, 2, height=2.5)
    z = np.linspace(-4.5, 4.5, 200)
    left.plot(z, sigmoid(z), color=BLUE, linestyle="-")
    for start, side in [(0, 1), (2.2, 1)]:
        a, b = sigmoid(start), sigmoid(start + 0.7)
        left.plot([start, start + 0.7, start + 0.7], [a, a, b], color=ORANGE, linestyle="--", linewidth=1.3)
        left.text(start + 0.85, (a + b) / 2 - 0.04 * side, f"+{b - a:.2f}", color=ORANGE, va="center" if start == 0 else "top")
    left.text(-0.2, 0.86, r"$\sigma(z)$", color=BLUE, ha="right")
    left.text(4.5, 0.28, "same step:\n$z$ + 0.7", color=ORANGE, ha="right", va="center")
    left.set(xlabel="log-odds $z$", ylabel="probability", xlim=(-4.6, 4.6), ylim=(-0.03, 1.05), yticks=[0, 0.5, 1], xticks=[-4, -2, 0, 2, 4])

    rng = np.random.default_rng(2)
    points = rng.uniform(-2.6, 2.6, (70, 2))
    positive = rng.random(70) < sigmoid(1.2 * points[:, 0] + 1.6 * points[:, 1])
    right.plot(*points[positive].T, linestyle="none", marker="^", markersize=3.5, color=ORANGE)
    right.plot(*points[~positive].T, linestyle="none", marker="o", markersize=3, color=BLUE)
    t = np.array([-2.7, 2.7])
    for p, style in [(0.1, ":"), (0.5, "-"), (0.9, ":")]:
        line = (np.log(p / (1 - p)) - 1.2 * t) / 1.6
        right.plot(t, line, color=INK if p == 0.5 else MUTED, linestyle=style, linewidth=1.4)
        right.text(2.78, line[1], f"{p}", color=INK if p == 0.5 else MUTED, va="center")
    right.set(xlim=(-2.7, 3.5), ylim=(-4.1, 3.7), xticks=[-2, 0, 2], yticks=[-2, 0, 2], xlabel="$x_1$", ylabel="$x_2$")
    return figure
