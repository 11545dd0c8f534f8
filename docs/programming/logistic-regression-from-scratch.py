"""Draws logistic-regression-from-scratch.svg: the loss for two step sizes and for a summed gradient."""

import numpy as np
from sklearn.datasets import load_breast_cancer

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, axes


def losses(X, y, lam, eta, steps):
    w, b, found = np.zeros(X.shape[1]), 0.0, []
    for _ in range(steps):
        z = X @ w + b
        found.append(np.mean(np.logaddexp(0, z) - z * y) + lam / 2 * w @ w)
        residual = np.exp(-np.logaddexp(0, -z)) - y  # stable sigmoid minus target
        w, b = w - eta * (X.T @ residual / len(y) + lam * w), b - eta * residual.mean()
    return found


def draw():
    X, y = load_breast_cancer(return_X_y=True)
    X = (X - X.mean(axis=0)) / X.std(axis=0)
    figure, ax = axes(height=2.4)
    steps = np.arange(1, 301)
    ax.loglog(steps[:12], losses(X, y, 0.01, 0.1 * len(y), 12), "-.o", color=ORANGE, markersize=2.5)
    ax.loglog(steps, losses(X, y, 0.01, 0.01, 300), "--", color=GREEN)
    ax.loglog(steps, losses(X, y, 0.01, 0.3, 300), "-", color=BLUE)
    ax.axhline(np.log(2), color=MUTED, linestyle=":", linewidth=0.8)
    ax.text(300, 0.75, "ln 2", color=INK, ha="right", va="bottom")
    ax.text(14, 18, "summed gradient,\nstep 0.1", color=ORANGE, ha="left", va="center")
    ax.text(60, 0.33, "mean, step 0.01", color=GREEN, ha="left", va="bottom")
    ax.text(8, 0.115, "mean, step 1/L", color=BLUE, ha="right", va="center")
    ax.set(xlabel="step", ylabel="loss", xlim=(1, 300), ylim=(0.08, 100))
    ax.set_xticks([1, 10, 100], ["1", "10", "100"])
    ax.set_yticks([0.1, 1, 10, 100], ["0.1", "1", "10", "100"])
    ax.minorticks_off()
    return figure
