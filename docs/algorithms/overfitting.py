"""Draws overfitting.svg: polynomials of degree 1, 4 and 15 through the same 20 noisy points."""

import numpy as np
from numpy.polynomial import Legendre

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    rng = np.random.default_rng(5)
    x = rng.uniform(-1, 1, 20)
    y = np.sin(np.pi * x) + rng.normal(0, 0.3, 20)
    grid = np.linspace(-1, 1, 400)
    figure, panels = axes(1, 3, height=1.9, sharey=True)
    for ax, degree, verdict in zip(panels, (1, 4, 15), ("underfits", "about right", "overfits"), strict=True):
        ax.plot(grid, np.sin(np.pi * grid), color=MUTED, linestyle="--", linewidth=1)
        ax.plot(grid, Legendre.fit(x, y, degree, domain=[-1, 1])(grid), color=ORANGE if degree == 15 else BLUE, linestyle="-")
        ax.plot(x, y, "o", color=INK, markersize=2.8)
        ax.set(title=f"degree {degree}: {verdict}", xlim=(-1.05, 1.05), ylim=(-2.2, 2.2), xticks=[], yticks=[])
    return figure
