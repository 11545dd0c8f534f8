"""Draws curse-of-dimensionality.svg: volume near the surface, and scaled distances, by dimension."""

import numpy as np
from scipy.spatial.distance import pdist
from scipy.stats import gaussian_kde

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, STYLES, axes


def draw():
    rng = np.random.default_rng(0)
    figure, (left, right) = axes(1, 2, height=2.4)
    d = np.arange(1, 101)
    left.plot(d, 1 - 0.9**d, color=BLUE, linestyle="-")
    for at, label in [(1, "10%"), (10, "65%"), (50, "99.5%")]:
        left.plot(at, 1 - 0.9**at, "o", color=INK, markersize=4)
        left.annotate(label, (at, 1 - 0.9**at), (8, -3 if at == 1 else -11), textcoords="offset points", color=INK)
    left.set(xlabel="dimension", title="share near the surface", xlim=(0, 100), ylim=(0, 1.05), yticks=[0, 0.5, 1])

    grid = np.linspace(0, 2.4, 400)
    spots = {2: (0.02, 1.4), 10: (1.42, 2.2), 100: (1.19, 5.0), 1000: (1.12, 8.5)}
    for (dimension, spot), color, style in zip(spots.items(), (MUTED, BLUE, GREEN, ORANGE), STYLES, strict=True):
        distances = pdist(rng.random((300, dimension)))
        density = gaussian_kde(rng.choice(distances / distances.mean(), 4000))(grid)
        right.plot(grid, np.minimum(density, 12), color=color, linestyle=style)
        right.text(*spot, f"$d$ = {dimension}", color=color)
    right.set(xlabel="distance / mean distance", title="distances", yticks=[], xlim=(0, 2.4), ylim=(0, 11))
    right.spines["left"].set_visible(False)
    return figure
