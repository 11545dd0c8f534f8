"""Draws k-means-from-scratch.svg: the paths of five centroids, and the inertia of each iteration."""

import numpy as np
from sklearn.datasets import make_blobs

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, PURPLE, axes


def draw():
    X, _ = make_blobs(500, centers=5, random_state=3)
    path, inertia = [X[:5]], []
    for _ in range(13):
        D = ((X[:, None] - path[-1]) ** 2).sum(axis=2)
        labels = D.argmin(axis=1)
        inertia.append(D.min(axis=1).sum())
        path.append(np.array([X[labels == j].mean(axis=0) for j in range(5)]))
    path = np.array(path)
    figure, (left, right) = axes(1, 2, height=2.5)
    left.plot(*X.T, ".", color=MUTED, markersize=2, alpha=0.6, markeredgewidth=0)
    for j, color in enumerate([BLUE, ORANGE, GREEN, PURPLE, INK]):
        left.plot(*path[:, j].T, "-o", color=color, linewidth=1.3, markersize=2.5)
        left.plot(*path[-1, j], "X", color=color, markersize=8)
    left.set(xticks=[], yticks=[], title="paths of the centroids")
    right.plot(range(len(inertia)), inertia, "-o", color=BLUE, markersize=3)
    right.set(title="inertia", xlabel="iteration", ylim=(0, None))
    return figure
