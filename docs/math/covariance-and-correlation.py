"""Draws covariance-and-correlation.svg: Anscombe's quartet."""

import numpy as np
from heldout.figures import BLUE, MUTED, ORANGE, axes

X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
QUARTET = [
    ("a noisy line", X, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]),
    ("a curve", X, [9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74]),
    ("one outlier", X, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]),
    ("one far point", [8] * 7 + [19] + [8] * 3, [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89]),
]


def draw():
    figure, grid = axes(rows=2, columns=2, height=3.3, sharex=True, sharey=True)
    for ax, (name, x, y) in zip(grid.flat, QUARTET):
        slope, intercept = np.polyfit(x, y, 1)
        ends = np.array([3, 20])
        ax.plot(ends, intercept + slope * ends, color=MUTED, linestyle="-", linewidth=0.9)
        ax.plot(x, y, "o", color=BLUE if name == "a noisy line" else ORANGE, markersize=4)
        ax.set_title(f"{name}: $r={np.corrcoef(x, y)[0, 1]:.2f}$")
        ax.set(xlim=(2, 21), ylim=(2, 14), xticks=[5, 10, 15, 20], yticks=[4, 8, 12])
    return figure
