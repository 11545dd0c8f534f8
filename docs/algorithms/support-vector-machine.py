"""Draws support-vector-machine.svg: boundary, margin and support vectors for a small and a large C."""

import numpy as np
from sklearn.svm import SVC

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    rng = np.random.default_rng(5)
    y = np.repeat([1, -1], 22)
    X = rng.normal(0, 0.9, size=(44, 2)) + 1.25 * y[:, None]
    figure, panels = axes(1, 2, height=2.6, sharey=True)
    t = np.array([-4.0, 4.0])
    for ax, C in zip(panels, (0.02, 100), strict=True):
        svm = SVC(kernel="linear", C=C).fit(X, y)
        (w1, w2), b = svm.coef_[0], svm.intercept_[0]
        street = [(level - b - w1 * t) / w2 for level in (-1, 0, 1)]
        ax.fill_between(t, street[0], street[2], color=MUTED, alpha=0.13, linewidth=0)
        for line, style in zip(street, (":", "-", ":"), strict=True):
            ax.plot(t, line, color=INK if style == "-" else MUTED, linestyle=style, linewidth=1.3)
        ax.plot(*X[y == 1].T, linestyle="none", marker="^", markersize=4, color=ORANGE)
        ax.plot(*X[y == -1].T, linestyle="none", marker="o", markersize=3.5, color=BLUE)
        ax.plot(*X[svm.support_].T, linestyle="none", marker="o", markersize=8, markerfacecolor="none", markeredgecolor=INK, markeredgewidth=0.8)
        ax.set(xlim=(-3.6, 3.6), ylim=(-3.6, 3.6), aspect="equal", xticks=[], yticks=[], title=f"C = {C}: {len(svm.support_)} support vectors")
        for spine in ("top", "right"):
            ax.spines[spine].set_visible(True)
    return figure
