"""Draws hyperparameters.svg: training and validation error of a tree over its maximum depth."""

import numpy as np
from sklearn.datasets import make_friedman1
from sklearn.model_selection import RepeatedKFold, validation_curve
from sklearn.tree import DecisionTreeRegressor

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    X, y = make_friedman1(500, noise=3, random_state=1)
    depths = np.arange(1, 13)
    folds = RepeatedKFold(n_splits=5, n_repeats=4, random_state=0)
    train, valid = validation_curve(
        DecisionTreeRegressor(random_state=0), X, y, param_name="max_depth", param_range=depths, cv=folds,
        scoring="neg_mean_squared_error")  # fmt: skip
    train, valid = -train.mean(1), -valid.mean(1)
    best = int(valid.argmin())
    figure, ax = axes(height=2.4)
    ax.plot(depths, train, color=BLUE, linestyle="-")
    ax.plot(depths, valid, color=ORANGE, linestyle="--")
    ax.text(9.2, 26.6, "validation error", color=ORANGE, ha="center", va="top")
    ax.text(7.3, 6.0, "training error", color=BLUE, ha="left")
    ax.plot(depths[best], valid[best], "o", color=INK, markersize=4)
    ax.annotate("choose depth 3", (depths[best], valid[best]), (3.3, 29), ha="left", va="center", color=INK,
                arrowprops={"arrowstyle": "-", "color": MUTED, "linewidth": 0.8, "shrinkB": 4})  # fmt: skip
    ax.set(xlabel="maximum depth (hyperparameter)", ylabel="mean squared error", xlim=(0.8, 12.2), ylim=(0, 31),
           xticks=depths)  # fmt: skip
    return figure
