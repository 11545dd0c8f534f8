"""Draws knn-and-k-means.svg: a query with its labeled neighbors, and the same points unlabeled with centroids and cells."""

import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import make_blobs

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, axes


def draw():
    X, y = make_blobs(75, centers=[[0, 0], [5, 0], [2.5, 4]], random_state=4)
    query = np.array([3.3, 1.4])
    figure, (left, right) = axes(1, 2, height=2.6, sharey=True)

    for label, marker, color in [(0, "o", BLUE), (1, "^", ORANGE), (2, "s", GREEN)]:
        left.plot(*X[y == label].T, linestyle="none", marker=marker, markersize=3.5, color=color)
    for i in np.argsort(((X - query) ** 2).sum(axis=1))[:5]:
        left.plot([query[0], X[i, 0]], [query[1], X[i, 1]], color=INK, linestyle="-", linewidth=0.9)
    left.plot(*query, linestyle="none", marker="*", markersize=11, color=INK)
    left.set_title("kNN: 5 neighbors vote")

    model = KMeans(3, n_init=10, random_state=0).fit(X)
    x1, x2 = np.meshgrid(np.linspace(-3, 8, 221), np.linspace(-3, 6.8, 201))
    cells = model.predict(np.column_stack([x1.ravel(), x2.ravel()])).reshape(x1.shape)
    for c in range(3):
        right.contour(x1, x2, cells == c, levels=[0.5], colors=[INK], linewidths=0.7)
    right.plot(*X.T, linestyle="none", marker="o", markersize=3, color=MUTED)
    right.plot(*model.cluster_centers_.T, linestyle="none", marker="X", markersize=9, color=ORANGE, markeredgecolor=INK)
    right.set_title("k-means: 3 centroids, no labels")
    for ax in (left, right):
        ax.set(xlim=(-2.9, 7.9), ylim=(-2.9, 6.7), xticks=[], yticks=[], aspect="equal")
        for spine in ("top", "right"):
            ax.spines[spine].set_visible(True)
    return figure
