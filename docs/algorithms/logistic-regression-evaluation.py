"""Draws logistic-regression-evaluation.svg: reliability of a well-fitted and of an overfitted logistic regression."""

import numpy as np
from sklearn.linear_model import LogisticRegression

from heldout.figures import BLUE, MUTED, ORANGE, axes


def draw():
    rng = np.random.default_rng(0)
    X = rng.normal(size=(8000, 10))
    truth = 1 / (1 + np.exp(1 - 1.2 * X[:, 0] - 0.8 * X[:, 1]))
    y = (rng.random(8000) < truth).astype(int)
    figure, ax = axes(height=2.8)
    ax.plot([0, 1], [0, 1], color=MUTED, linestyle=":", linewidth=1)
    for n, color, style, marker in [(2000, BLUE, "-", "o"), (50, ORANGE, "--", "^")]:
        p = LogisticRegression(C=np.inf, tol=1e-8, max_iter=1000).fit(X[:n], y[:n]).predict_proba(X[2000:])[:, 1]
        groups = np.array_split(np.argsort(p), 10)
        ax.plot([p[g].mean() for g in groups], [y[2000:][g].mean() for g in groups], color=color, linestyle=style, marker=marker, markersize=4)
    ax.text(0.62, 0.72, "2,000 rows", color=BLUE, ha="right")
    ax.text(0.99, 0.36, "50 rows:\ntoo extreme", color=ORANGE, ha="right", va="top")
    ax.set(xlabel="mean predicted probability", ylabel="share of positives", xlim=(0, 1.02), ylim=(0, 1.02))
    ax.set(xticks=[0, 0.5, 1], yticks=[0, 0.5, 1])
    return figure
