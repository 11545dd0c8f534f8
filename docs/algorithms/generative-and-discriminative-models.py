"""Draws generative-and-discriminative-models.svg: two class densities, and only the boundary between them."""

import numpy as np
from sklearn.linear_model import LogisticRegression

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes

MIX = np.array([[1.0, 0.6], [0.0, 0.8]])
SHIFT = np.array([2.2, 0.2])


def draw():
    rng = np.random.default_rng(1)
    y = np.repeat([0, 1], 50)
    X = rng.normal(size=(100, 2)) @ MIX + np.outer(y, SHIFT)
    figure, panels = axes(1, 2, height=2.4, sharex=True, sharey=True)
    for ax, title in zip(panels, ("generative: $p(x\\,|\\,y)$", "discriminative: $p(y\\,|\\,x)$"), strict=True):
        ax.plot(*X[y == 0].T, "o", color=BLUE, markersize=2.6, linestyle="none", alpha=0.6, markeredgewidth=0)
        ax.plot(*X[y == 1].T, "^", color=ORANGE, markersize=3, linestyle="none", alpha=0.6, markeredgewidth=0)
        ax.set(title=title, xticks=[], yticks=[], xlim=(-3.2, 5.8), ylim=(-3.6, 3.6), aspect="equal")

    t = np.linspace(0, 2 * np.pi, 200)
    circle = np.column_stack([np.cos(t), np.sin(t)])
    for k, color, style in [(0, BLUE, "-"), (1, ORANGE, "--")]:
        mean = X[y == k].mean(axis=0)
        root = np.linalg.cholesky(np.cov(X[y == k].T))
        for radius in (0.7, 1.4, 2.1):
            panels[0].plot(*(mean + radius * circle @ root.T).T, color=color, linestyle=style, linewidth=1.1)

    model = LogisticRegression(C=1e6).fit(X, y)
    (a, b), c = model.coef_[0], model.intercept_[0]
    x2 = np.array([-2.7, 2.7])
    for chance in (0.1, 0.5, 0.9):
        x1 = (np.log(chance / (1 - chance)) - c - b * x2) / a
        panels[1].plot(x1, x2, color=INK if chance == 0.5 else MUTED, linestyle="-" if chance == 0.5 else ":", linewidth=1.5 if chance == 0.5 else 1.1)
        side = {0.1: "right", 0.5: "center", 0.9: "left"}[chance]
        panels[1].text(x1[1], x2[1] + 0.12, f"{chance:.1f}", color=INK if chance == 0.5 else MUTED, ha=side, va="bottom", fontsize=9)
    return figure
