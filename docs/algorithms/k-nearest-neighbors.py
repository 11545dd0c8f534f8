"""Draws k-nearest-neighbors.svg: the regions of kNN for k = 1, 15 and 100 on two noisy moons."""

import numpy as np
from sklearn.datasets import make_moons
from sklearn.neighbors import KNeighborsClassifier

from heldout.figures import BLUE, INK, ORANGE, axes


def draw():
    X, y = make_moons(160, noise=0.3, random_state=3)
    x1, x2 = np.meshgrid(np.linspace(-2, 3, 91), np.linspace(-1.6, 2.1, 71))
    grid = np.column_stack([x1.ravel(), x2.ravel()])
    figure, panels = axes(1, 3, height=1.75, sharey=True)
    for ax, k in zip(panels, (1, 15, 100), strict=True):
        share = KNeighborsClassifier(k).fit(X, y).predict_proba(grid)[:, 1].reshape(x1.shape)
        ax.contourf(x1, x2, share, levels=[-0.01, 0.5, 1.01], colors=[BLUE, ORANGE], alpha=0.14)
        ax.contour(x1, x2, share, levels=[0.5], colors=[INK], linewidths=0.9)
        ax.plot(*X[y == 0].T, linestyle="none", marker="o", markersize=1.9, color=BLUE)
        ax.plot(*X[y == 1].T, linestyle="none", marker="^", markersize=2.2, color=ORANGE)
        ax.set(xticks=[], yticks=[], title=f"k = {k}", xlim=(-2, 3), ylim=(-1.6, 2.1))
        for spine in ("top", "right"):
            ax.spines[spine].set_visible(True)
    return figure
