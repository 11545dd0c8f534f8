"""Draws image-classification-project.svg: a digit and three augmentations of it."""

import numpy as np
from sklearn.datasets import load_digits

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, axes


def draw():
    images, digit = load_digits(return_X_y=True)
    twos = images[digit == 2]
    two = twos[((twos - twos.mean(axis=0)) ** 2).sum(axis=1).argmin()].reshape(8, 8) / 16  # the most typical one
    shifted = np.pad(two, ((0, 0), (1, 0)))[:, :8]
    panels = [
        (two, "original", "a 2", INK),
        (shifted, "shifted", "still a 2", GREEN),
        (two[:, ::-1], "mirrored", "not a 2", ORANGE),
        (two[::-1], "upside down", "not a 2", ORANGE),
    ]
    figure, row = axes(columns=4, height=1.75)
    for ax, (pixels, name, verdict, color) in zip(row, panels, strict=True):
        for (y, x), ink in np.ndenumerate(pixels):
            if ink > 0.1:
                ax.fill([x, x + 1, x + 1, x], [7 - y, 7 - y, 8 - y, 8 - y], color=BLUE, alpha=float(ink), linewidth=0)
        ax.plot([0, 8, 8, 0, 0], [0, 0, 8, 8, 0], color=MUTED, linestyle="-", linewidth=0.7)
        ax.set(xlim=(-0.2, 8.2), ylim=(-1.9, 8.2), aspect="equal")
        ax.set_title(name, color=INK)
        ax.text(4, -1.1, verdict, ha="center", va="center", color=color)
        ax.axis("off")
    return figure
