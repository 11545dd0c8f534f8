"""Draws classification-and-regression.svg: delivery times as a regression and as a classification problem."""

import numpy as np
from sklearn.linear_model import LinearRegression, LogisticRegression

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    rng = np.random.default_rng(0)
    x = rng.uniform(0, 10, (80, 1))
    minutes = 12 + 3 * x[:, 0] + rng.normal(0, 6, 80)
    late = minutes > 30
    grid = np.linspace(0, 10, 200)[:, None]
    figure, (left, right) = axes(1, 2, height=2.3)
    for ax, y in [(left, minutes), (right, late.astype(float))]:
        ax.plot(x[~late, 0], y[~late], "o", color=BLUE, markersize=3, linestyle="none")
        ax.plot(x[late, 0], y[late], "^", color=ORANGE, markersize=3.4, linestyle="none")
        ax.set(xlabel="distance (km)", xlim=(-0.3, 10.3))
    left.plot(grid[:, 0], LinearRegression().fit(x, minutes).predict(grid), color=INK, linestyle="-")
    left.axhline(30, color=MUTED, linestyle=":", linewidth=1)
    left.text(0, 31, "limit", color=MUTED, va="bottom")
    left.set(title="regression: minutes", ylim=(0, 58))
    right.plot(grid[:, 0], LogisticRegression(C=1e6).fit(x, late).predict_proba(grid)[:, 1], color=INK, linestyle="-")
    right.text(0, 0.9, "late", color=ORANGE, va="center")
    right.text(10.2, 0.1, "on time", color=BLUE, va="center", ha="right")
    right.text(4.9, 0.55, "$P$(late)", color=INK, ha="right", va="center")
    right.set(title="classification: late or not", ylim=(-0.06, 1.06), yticks=[0, 0.5, 1])
    return figure
