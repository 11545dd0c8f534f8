"""Draws dbscan.svg: k-means, Ward linkage and DBSCAN on two moons with outliers."""

import numpy as np
from sklearn.cluster import DBSCAN, AgglomerativeClustering, KMeans
from sklearn.datasets import make_moons

from heldout.figures import BLUE, INK, ORANGE, axes


def draw():
    rng = np.random.default_rng(0)
    moons, _ = make_moons(300, noise=0.06, random_state=0)
    X = np.vstack([moons, rng.uniform([-1.7, -1.2], [2.7, 1.7], (20, 2))])
    methods = {
        "k-means": KMeans(2, n_init=10, random_state=0),
        "Ward linkage": AgglomerativeClustering(2, linkage="ward"),
        "DBSCAN (x = noise)": DBSCAN(eps=0.2, min_samples=5),
    }
    figure, panels = axes(1, 3, height=1.75, sharey=True)
    for ax, (name, method) in zip(panels, methods.items(), strict=True):
        labels = method.fit_predict(X)
        if labels[0] == 1:
            labels = np.where(labels < 0, -1, 1 - labels)
        for label, color, marker, size in [(0, BLUE, "o", 2.4), (1, ORANGE, "^", 2.8)]:
            ax.plot(*X[labels == label].T, marker, color=color, markersize=size, markeredgewidth=0)
        ax.plot(*X[labels < 0].T, "x", color=INK, markersize=3.6, markeredgewidth=1)
        ax.set(title=name, xticks=[], yticks=[])
    return figure
