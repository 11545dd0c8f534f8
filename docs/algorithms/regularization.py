"""Draws regularization.svg: ridge coefficient paths, and training and test error, over lambda."""

import numpy as np

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    rng = np.random.default_rng(3)
    n, d = 60, 40
    truth = rng.normal(0, 0.5, d)

    def sample(rows):
        X = rng.normal(size=(rows, d))
        return X, 5 + X @ truth + rng.normal(0, 2, rows)

    X, y = sample(n)
    X_test, y_test = sample(10_000)
    center, mean = X.mean(axis=0), y.mean()
    Z, target = X - center, y - mean
    penalties = np.logspace(-1, 4, 101)
    paths = np.array([np.linalg.solve(Z.T @ Z + p * np.eye(d), Z.T @ target) for p in penalties])
    train = np.mean((Z @ paths.T - target[:, None]) ** 2, axis=0)
    test = np.mean((mean + (X_test - center) @ paths.T - y_test[:, None]) ** 2, axis=0)
    best = int(test.argmin())

    figure, (top, low) = axes(2, 1, height=3.4, sharex=True)
    top.plot(penalties, paths[:, :12], color=MUTED, linestyle="-", linewidth=0.9)
    top.set(ylabel="coefficient", xscale="log")
    top.text(300, 1.0, "12 of 40 coefficients", color=INK)
    low.plot(penalties, train, color=BLUE, linestyle="-")
    low.plot(penalties, test, color=ORANGE, linestyle="--")
    low.plot(penalties[best], test[best], "o", color=INK, markersize=4)
    low.text(0.5, 19.5, "test error", color=ORANGE)
    low.text(0.5, 3.2, "training error", color=BLUE)
    low.text(penalties[best] * 1.15, test[best] - 3.2, "smallest", color=INK)
    for ax in (top, low):
        ax.axvline(penalties[best], color=MUTED, linewidth=0.8, linestyle=":")
    low.set(xlabel="$\\lambda$", ylabel="squared error", ylim=(0, 24), xlim=(0.1, 10_000))
    return figure
