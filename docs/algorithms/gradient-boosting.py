"""Draws gradient-boosting.svg: boosted stumps on a noisy sine wave after 1, 10 and 100 trees."""

import numpy as np
from sklearn.ensemble import GradientBoostingRegressor

from heldout.figures import INK, MUTED, ORANGE, axes


def draw():
    rng = np.random.default_rng(0)
    x = np.sort(rng.uniform(0, 1, 60))
    y = np.sin(2 * np.pi * x) + rng.normal(0, 0.25, 60)
    grid = np.linspace(0, 1, 400)
    model = GradientBoostingRegressor(n_estimators=100, learning_rate=0.3, max_depth=1, random_state=0).fit(x[:, None], y)
    stages = list(model.staged_predict(grid[:, None]))
    figure, panels = axes(1, 3, height=1.9, sharey=True)
    for ax, count in zip(panels, (1, 10, 100), strict=True):
        ax.plot(x, y, "o", color=MUTED, markersize=2, markeredgewidth=0)
        ax.plot(grid, np.sin(2 * np.pi * grid), color=INK, linestyle="--", linewidth=0.8)
        ax.plot(grid, stages[count - 1], color=ORANGE, linestyle="-", linewidth=1.6)
        ax.set(title=f"{count} tree{'s' if count > 1 else ''}", xticks=[], yticks=[-1, 0, 1], ylim=(-1.7, 1.7))
    return figure
