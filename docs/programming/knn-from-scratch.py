"""Draws knn-from-scratch.svg: a query, its five nearest neighbors, and the circle that holds them."""

import numpy as np

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    rng = np.random.default_rng(20)
    X = np.vstack([rng.normal([-1, 0], 0.9, (22, 2)), rng.normal([1, 0.3], 0.9, (22, 2))])
    y = np.repeat([0, 1], 22)
    query = np.array([0.15, 0.1])
    distance = np.sqrt(((X - query) ** 2).sum(axis=1))
    nearest = np.argpartition(distance, 4)[:5]
    assert sorted(y[nearest]) == [0, 0, 1, 1, 1]
    figure, ax = axes(height=2.6)
    for i in nearest:
        ax.plot(*np.column_stack([query, X[i]]), "-", color=MUTED, linewidth=0.9)
    angle = np.linspace(0, 2 * np.pi, 200)
    radius = distance[nearest].max() + 0.05
    ax.plot(query[0] + radius * np.cos(angle), query[1] + radius * np.sin(angle), "--", color=MUTED, linewidth=1)
    ax.plot(*X[y == 0].T, "o", color=BLUE, markersize=5, markeredgewidth=0)
    ax.plot(*X[y == 1].T, "^", color=ORANGE, markersize=5.5, markeredgewidth=0)
    ax.plot(*query, "*", color=INK, markersize=11)
    ax.text(0.98, 0.03, "k = 5: 3 against 2", ha="right", va="bottom", color=INK, transform=ax.transAxes)
    ax.set(aspect="equal", xticks=[], yticks=[])
    return figure
