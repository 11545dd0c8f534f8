"""Draws model-evaluation.svg: overlapping intervals of two accuracies and the paired interval of their difference."""

import numpy as np
from scipy.stats import binomtest
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    rng = np.random.default_rng(2)
    n = 4000
    X = rng.normal(size=(n, 6))
    app = rng.random(n) < 0.1
    score = np.where(app, 2.5 * X[:, 0] - 1.5 * X[:, 1], 2 * X[:, 0] + 0.9 * X[:, 1] * X[:, 2] + 0.6 * (X[:, 3] > 0)) - 0.8
    y = (rng.random(n) < 1 / (1 + np.exp(-2 * score))).astype(int)
    X = np.column_stack([X, app])
    forest = RandomForestClassifier(100, min_samples_leaf=5, random_state=0).fit(X[:2000], y[:2000])
    simple = LogisticRegression().fit(X[:2000], y[:2000])
    good, plain = ((model.predict(X[2000:]) == y[2000:]).astype(int) for model in (forest, simple))
    paired = np.quantile(rng.choice(good - plain, (4000, 2000)).mean(axis=1), [0.025, 0.975])

    figure, (left, right) = axes(1, 2, height=1.7, gridspec_kw={"width_ratios": [1.25, 1]})
    for at, hits, name, color in [(1, good, "forest", ORANGE), (0, plain, "logistic regression", BLUE)]:
        interval = binomtest(int(hits.sum()), len(hits)).proportion_ci(method="wilson")
        left.plot([interval.low, interval.high], [at, at], color=color, linestyle="-", linewidth=2)
        left.plot(hits.mean(), at, "o", color=color, markersize=5)
        left.text(hits.mean(), at + 0.18, name, color=color, ha="center")
    right.plot(paired, [0.5, 0.5], color=INK, linestyle="-", linewidth=2)
    right.plot((good - plain).mean(), 0.5, "o", color=INK, markersize=5)
    right.axvline(0, color=MUTED, linewidth=0.9, linestyle=":")
    right.text(paired.mean(), 0.7, "forest minus logistic", color=INK, ha="center")
    left.set(title="accuracy, 95% intervals", yticks=[], ylim=(-0.5, 1.6), xlim=(0.8, 0.88))
    right.set(title="paired difference", yticks=[], ylim=(-0.5, 1.6), xlim=(-0.01, 0.05), xticks=[0, 0.02, 0.04])
    for ax in (left, right):
        ax.spines["left"].set_visible(False)
    return figure
