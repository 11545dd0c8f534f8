"""Draws random-forest.svg: the decision regions of one tree and of a forest on noisy moons."""

import numpy as np
from sklearn.datasets import make_moons
from sklearn.ensemble import RandomForestClassifier
from sklearn.tree import DecisionTreeClassifier

from heldout.figures import BLUE, ORANGE, axes


def draw():
    X, y = make_moons(150, noise=0.4, random_state=1)
    figure, panels = axes(1, 2, height=2.2, sharey=True)
    grid_x, grid_y = np.meshgrid(np.linspace(-2, 3, 201), np.linspace(-1.8, 2.1, 157))
    grid = np.c_[grid_x.ravel(), grid_y.ravel()]
    models = {
        "one tree": DecisionTreeClassifier(random_state=0),
        "random forest": RandomForestClassifier(300, random_state=0),
    }
    for ax, (name, model) in zip(panels, models.items(), strict=True):
        p = model.fit(X, y).predict_proba(grid)[:, 1].reshape(grid_x.shape)
        ax.contourf(grid_x, grid_y, p, levels=[0.5, 1.1], colors=[ORANGE], alpha=0.3)
        ax.plot(*X[y == 0].T, "o", color=BLUE, markersize=2.8, markeredgewidth=0)
        ax.plot(*X[y == 1].T, "^", color=ORANGE, markersize=3.2, markeredgewidth=0)
        ax.set(title=name, xticks=[], yticks=[], xlim=(-2, 3), ylim=(-1.8, 2.1))
    return figure
