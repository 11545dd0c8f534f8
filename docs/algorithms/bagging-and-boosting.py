"""Draws bagging-and-boosting.svg: test error over the number of trees when 20% of the training labels are flipped."""

import numpy as np
from sklearn.ensemble import BaggingClassifier, GradientBoostingClassifier
from sklearn.tree import DecisionTreeClassifier

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    rng = np.random.default_rng(0)
    X = rng.normal(size=(3500, 5))
    y = ((X**2).sum(axis=1) > 4.35).astype(int)
    noisy = np.where(rng.random(3500) < 0.2, 1 - y, y)
    train, test = slice(500), slice(500, None)

    bagging = BaggingClassifier(DecisionTreeClassifier(), 400, random_state=0).fit(X[train], noisy[train])
    boosting = GradientBoostingClassifier(n_estimators=400, random_state=0).fit(X[train], noisy[train])
    votes = np.cumsum([tree.predict(X[test]) for tree in bagging.estimators_], axis=0)
    count = np.arange(1, 401)
    bagged = ((votes / count[:, None] > 0.5) != y[test]).mean(axis=1)
    boosted = [(p != y[test]).mean() for p in boosting.staged_predict(X[test])]

    figure, ax = axes(height=2.5)
    ax.plot(count, bagged, color=BLUE, linestyle="-")
    ax.plot(count, boosted, color=ORANGE, linestyle="--")
    ax.text(255, 0.225, "boosting: overfits the noise", color=ORANGE, ha="center")
    ax.text(270, 0.15, "bagging: levels off", color=BLUE, ha="center")
    best = int(np.argmin(boosted))
    ax.plot(count[best], boosted[best], "o", color=INK, markersize=4)
    ax.annotate("stop here", (count[best], boosted[best]), (count[best], 0.115), ha="center", color=INK,
                arrowprops={"arrowstyle": "-", "color": MUTED, "linewidth": 0.8, "shrinkB": 4})  # fmt: skip
    ax.set(xlabel="number of trees", ylabel="test error", xlim=(0, 400), ylim=(0.1, 0.3))
    return figure
