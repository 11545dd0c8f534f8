"""Draws k-means.svg: start, first round and end of k-means on three blobs, and its failure on two moons."""

import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import make_blobs, make_moons

from heldout.figures import BLUE, GREEN, INK, ORANGE, axes

LOOKS = [(BLUE, "o", 2.6), (ORANGE, "^", 3), (GREEN, "s", 2.4)]


def panel(ax, X, labels, centroids, title):
    for j, (color, marker, size) in enumerate(LOOKS):
        ax.plot(*X[labels == j].T, marker, color=color, markersize=size, markeredgewidth=0)
    ax.plot(*centroids.T, "X", color=INK, markersize=8, markeredgewidth=0)
    ax.set_title(title)
    ax.set(xticks=[], yticks=[])


def nearest(X, centroids):
    return ((X[:, None] - centroids) ** 2).sum(axis=2).argmin(axis=1)


def draw():
    figure, panels = axes(2, 2, height=3.7)
    X, _ = make_blobs(150, centers=[[0, 0], [5, 1], [2, 4.5]], cluster_std=0.85, random_state=1)
    centroids = np.array([[-1.0, 0.2], [0.3, 1.2], [1.2, -1.0]])
    panel(panels[0, 0], X, nearest(X, centroids), centroids, "start")
    rounds = 0
    while True:
        labels = nearest(X, centroids)
        updated = np.array([X[labels == j].mean(axis=0) for j in range(3)])
        if np.allclose(updated, centroids):
            break
        centroids, rounds = updated, rounds + 1
        if rounds == 1:
            panel(panels[0, 1], X, nearest(X, centroids), centroids, "after one round")
    panel(panels[1, 0], X, labels, centroids, f"final, after {rounds} rounds")
    M, _ = make_moons(200, noise=0.06, random_state=0)
    model = KMeans(2, n_init=10, random_state=0).fit(M)
    panel(panels[1, 1], M, model.labels_, model.cluster_centers_, "two moons: wrong")
    return figure
