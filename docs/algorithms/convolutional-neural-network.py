"""Draws convolutional-neural-network.svg: a 3 by 3 filter slides over a 5 by 5 image."""

import numpy as np

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes

IMAGE = np.array([[0, 0, 1, 1, 1]] * 5)
FILTER = np.array([[-1, 0, 1]] * 3)


def grid(ax, values, left, top, color=MUTED):
    rows, columns = values.shape
    for i in range(rows + 1):
        ax.plot([left, left + columns], [top - i, top - i], color=color, linestyle="-", linewidth=0.7)
    for j in range(columns + 1):
        ax.plot([left + j, left + j], [top, top - rows], color=color, linestyle="-", linewidth=0.7)
    for i in range(rows):
        for j in range(columns):
            ax.text(left + j + 0.5, top - i - 0.5, f"{values[i, j]}".replace("-", "−"), ha="center", va="center", color=INK)


def box(ax, left, top, side, color):
    ax.fill([left, left + side, left + side, left], [top, top, top - side, top - side], color=color, alpha=0.18, linewidth=0)
    x, y = [left, left + side, left + side, left, left], [top, top, top - side, top - side, top]
    ax.plot(x, y, color=color, linestyle="-", linewidth=1.6)


def draw():
    figure, ax = axes(height=2.35)
    ax.axis("off")
    ax.set(xlim=(-0.2, 15.2), ylim=(-0.9, 6.1), aspect="equal")
    out = np.array([[(IMAGE[i : i + 3, j : j + 3] * FILTER).sum() for j in range(3)] for i in range(3)])
    grid(ax, IMAGE, 0, 5)
    grid(ax, FILTER, 6.6, 4)
    grid(ax, out, 11.8, 4)
    box(ax, 1, 5, 3, ORANGE)
    box(ax, 6.6, 4, 3, BLUE)
    box(ax, 12.8, 4, 1, ORANGE)
    for x, y, text in [(2.5, 5.3, "image 5 × 5"), (8.1, 4.3, "filter 3 × 3"), (13.3, 4.3, "output 3 × 3")]:
        ax.text(x, y, text, ha="center", va="bottom", color=INK)
    ax.text(5.8, 2.5, "∗", ha="center", va="center", color=INK, fontsize=14)
    ax.text(10.7, 2.5, "=", ha="center", va="center", color=INK, fontsize=14)
    ax.text(7.6, -0.55, "the marked patch times the filter, summed, gives the marked cell", ha="center", va="center", color=MUTED)
    return figure
