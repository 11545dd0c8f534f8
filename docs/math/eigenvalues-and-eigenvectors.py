"""Draws eigenvalues-and-eigenvectors.svg: the unit circle, its image, and the directions that keep their line."""

import numpy as np
from heldout.figures import BLUE, INK, MUTED, ORANGE, axes

A = np.array([[2, 1], [1, 2]])


def draw():
    figure, ax = axes(height=2.5)
    angle = np.linspace(0, 2 * np.pi, 200)
    circle = np.array([np.cos(angle), np.sin(angle)])
    ax.plot(*circle, color=MUTED, linestyle="--", linewidth=1)
    ax.plot(*(A @ circle), color=MUTED, linestyle="-", linewidth=1)

    def arrow(end, color, width=1.6, style="-"):
        ax.annotate("", end, (0, 0), arrowprops={"arrowstyle": "-|>", "color": color, "linewidth": width, "linestyle": style,
                                                "shrinkA": 0, "shrinkB": 0})  # fmt: skip

    along, across = np.array([1, 1]) / np.sqrt(2), np.array([1, -1]) / np.sqrt(2)
    arrow(3 * along, ORANGE)
    arrow(along, ORANGE, 3)
    arrow(across, BLUE, 3)
    arrow((1, 0), INK, 1.2)
    arrow((2, 1), INK, 1.2, "--")
    ax.text(2.25, 2.2, r"$\mathbf{v}_1$ becomes 3 times as long", color=INK)
    ax.text(0.85, -1.05, r"$\mathbf{v}_2$ stays ($\lambda=1$)", color=INK)
    ax.text(2.5, 0.85, "(1, 0) turns to (2, 1)", color=INK)
    ax.text(-0.5, 0.05, "unit\ncircle", color=MUTED, ha="center", va="center", fontsize=9)
    ax.text(-2.4, -1.1, "its image", color=MUTED, ha="right")
    ax.set(aspect="equal", xlim=(-3.6, 6.2), ylim=(-2.3, 2.5))
    ax.axis("off")
    return figure
