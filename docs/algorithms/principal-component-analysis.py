"""Draws principal-component-analysis.svg: a correlated cloud, its principal axes and the projections on the first."""

import numpy as np

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, axes


def draw():
    rng = np.random.default_rng(4)
    X = rng.multivariate_normal([0, 0], [[2, 1.45], [1.45, 2]], 45)
    X -= X.mean(axis=0)
    _, s, Vt = np.linalg.svd(X, full_matrices=False)
    Vt *= np.sign(Vt[:, :1])
    deviation = s / np.sqrt(len(X) - 1)
    share = deviation**2 / (deviation**2).sum()
    projected = np.outer(X @ Vt[0], Vt[0])
    figure, ax = axes(height=3.0)
    ax.plot(*np.array([-5, 5])[:, None].dot(Vt[:1]).T, color=MUTED, linestyle=":", linewidth=0.8)
    for point, foot in zip(X, projected, strict=True):
        ax.plot(*zip(point, foot, strict=True), color=MUTED, linestyle="-", linewidth=0.6)
    ax.plot(*X.T, "o", color=BLUE, markersize=3.6, markeredgewidth=0)
    ax.plot(*projected.T, "o", color=ORANGE, markersize=3.2, markeredgewidth=0, zorder=4)
    for direction, length, color in [(Vt[0], 2 * deviation[0], INK), (Vt[1], 2 * deviation[1], GREEN)]:
        ax.annotate("", direction * length, (0, 0), arrowprops={"arrowstyle": "-|>", "color": color, "linewidth": 1.5, "shrinkA": 0, "shrinkB": 0}, zorder=1)
    ax.text(*(Vt[0] * 2 * deviation[0] + [0.5, -0.35]), f"first axis\n{share[0]:.0%} of the variance", color=INK, va="top")
    ax.text(*(Vt[1] * 2 * deviation[1] + [0.2, -0.25]), f"second axis\n{share[1]:.0%}", color=GREEN, va="top")
    ax.text(-4.9, 2.2, "points", color=BLUE)
    ax.text(-4.9, 1.5, "projections", color=ORANGE)
    ax.set(aspect="equal", xlim=(-5, 6.2), ylim=(-4, 4), xlabel="first test (centered)", ylabel="second test", xticks=[-4, -2, 0, 2, 4], yticks=[-4, -2, 0, 2, 4])
    return figure
