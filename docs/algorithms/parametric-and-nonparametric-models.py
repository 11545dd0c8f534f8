"""Draws parametric-and-nonparametric-models.svg: a line and nearest neighbors at n=20 and n=500."""

import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.neighbors import KNeighborsRegressor

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    rng = np.random.default_rng(3)
    grid = np.linspace(-3, 3, 600)[:, None]
    figure, panels = axes(1, 2, height=2.3, sharey=True)
    for ax, n in zip(panels, (20, 500), strict=True):
        x = rng.uniform(-3, 3, (n, 1))
        y = np.sin(1.5 * x[:, 0]) + 0.3 * x[:, 0] + rng.normal(0, 0.4, n)
        ax.plot(x[:, 0], y, "o", color=MUTED, markersize=3 if n == 20 else 1.6, alpha=0.6, linestyle="none", markeredgewidth=0)
        ax.plot(grid[:, 0], np.sin(1.5 * grid[:, 0]) + 0.3 * grid[:, 0], color=INK, linestyle=":", linewidth=1.2)
        ax.plot(grid[:, 0], LinearRegression().fit(x, y).predict(grid), color=ORANGE, linestyle="--")
        k = max(3, round(0.6 * n**0.8))
        ax.plot(grid[:, 0], KNeighborsRegressor(k).fit(x, y).predict(grid), color=BLUE, linestyle="-")
        ax.set(title=f"$n={n}$", xlim=(-3.1, 3.1), ylim=(-3.0, 3.1), xticks=[], yticks=[])
    panels[0].text(-2.9, 2.55, "line", color=ORANGE)
    panels[0].text(-2.9, 1.95, "nearest neighbors", color=BLUE)
    panels[0].text(-2.9, 1.35, "truth (dotted)", color=INK)
    return figure
