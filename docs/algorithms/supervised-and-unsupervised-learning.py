"""Draws supervised-and-unsupervised-learning.svg: one data set with labels, clusters and a main direction."""

import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import make_blobs
from sklearn.decomposition import PCA
from sklearn.linear_model import LogisticRegression

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, axes

COLORS, MARKERS = [BLUE, GREEN, ORANGE], ["o", "s", "^"]


def draw():
    X, group = make_blobs(120, centers=[[0, 0], [5, 0], [6, 6]], cluster_std=0.9, random_state=0)
    y = group == 1
    figure, panels = axes(1, 3, height=2.0, sharex=True, sharey=True)
    for ax, title in zip(panels, ["with labels", "k-means, no labels", "PCA, no labels"], strict=True):
        ax.set(xticks=[], yticks=[], title=title, xlim=(-2.8, 8.6), ylim=(-2.8, 8.6), aspect="equal")

    for value, color, marker in [(0, BLUE, "o"), (1, ORANGE, "^")]:
        panels[0].plot(*X[y == value].T, marker, color=color, markersize=3, linestyle="none")
    model = LogisticRegression().fit(X, y)
    (a, b), c = model.coef_[0], model.intercept_[0]
    x = np.array([0.8, 7.9])
    panels[0].plot(x, -(a * x + c) / b, color=INK, linestyle="--", linewidth=1.1)
    panels[0].text(8.4, -2.5, "leaves", color=ORANGE, ha="right")
    panels[0].text(-2.2, 3.2, "stays", color=BLUE, ha="left")

    means = KMeans(3, n_init=10, random_state=0).fit(X)
    for rank, k in enumerate(means.cluster_centers_[:, 1].argsort()):
        panels[1].plot(*X[means.labels_ == k].T, MARKERS[rank], color=COLORS[rank], markersize=3, linestyle="none")
    panels[1].plot(*means.cluster_centers_.T, "X", color=INK, markersize=7, linestyle="none")

    panels[2].plot(*X.T, "o", color=MUTED, markersize=2.5, linestyle="none")
    pca = PCA(1).fit(X)
    ends = pca.mean_ + np.outer([-6.0, 5.5], pca.components_[0] * np.sign(pca.components_[0, 0]))
    panels[2].annotate("", ends[1], ends[0], arrowprops={"arrowstyle": "<|-|>", "color": INK, "linewidth": 1.2})
    return figure
