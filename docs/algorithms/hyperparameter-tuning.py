"""Draws hyperparameter-tuning.svg: nine grid points against nine random points when one hyperparameter matters."""

import numpy as np

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    rng = np.random.default_rng(12)
    cells = (np.arange(3) + 0.5) / 3
    grid = np.array([(a, b) for a in cells for b in cells])
    drawn = rng.random((9, 2)) * 0.92 + 0.04
    t = np.linspace(0, 1, 300)

    def score(u):
        return np.exp(-((u - 0.68) ** 2) / (2 * 0.06**2)) + 0.15 * u

    figure, panels = axes(2, 2, height=2.9, sharex=True, gridspec_kw={"height_ratios": [1, 2.2]})
    for column, points, color, name in [(0, grid, BLUE, "grid: 3 values"), (1, drawn, ORANGE, "random: 9 values")]:
        top, box = panels[0, column], panels[1, column]
        top.plot(t, score(t), color=MUTED, linestyle="-", linewidth=1.2)
        top.plot(points[:, 0], score(points[:, 0]), "o", color=color, markersize=4)
        top.set(title=name, yticks=[], ylim=(-0.1, 1.25), xlim=(0, 1))
        for u in np.unique(points[:, 0]):
            box.axvline(u, color=color, linewidth=0.6, linestyle=":")
        box.plot(points[:, 0], points[:, 1], "o", color=color, markersize=5)
        box.set(xlabel="important parameter", xticks=[], yticks=[], xlim=(0, 1), ylim=(0, 1))
        for side in ("top", "right"):
            box.spines[side].set_visible(True)
    panels[0, 0].set_ylabel("score", color=INK)
    panels[1, 0].set_ylabel("unimportant parameter", color=INK)
    return figure
