"""Draws class-imbalance.svg: balanced class weights shift all scores and separate the classes no better."""

import numpy as np
from sklearn.linear_model import LogisticRegression

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    rng = np.random.default_rng(0)
    y = (rng.random(40_000) < 0.01).astype(int)
    X = rng.normal(size=(40_000, 4)) + y[:, None]
    new = rng.normal(size=(20_000, 4))  # as many of each class, to see both shapes
    figure, panels = axes(2, 1, height=2.7, sharex=True)
    bins = np.linspace(-14, 10, 61)
    for ax, weight, name in zip(panels, (None, "balanced"), ("no weights", "balanced weights"), strict=True):
        model = LogisticRegression(class_weight=weight).fit(X, y)
        negative, positive = model.decision_function(new), model.decision_function(new + 1)
        ax.hist(negative, bins, density=True, histtype="stepfilled", color=BLUE, alpha=0.35, linestyle="-")
        ax.hist(positive, bins, density=True, histtype="step", color=ORANGE, linewidth=1.5, linestyle="-")
        ax.axvline(0, color=MUTED, linewidth=1, linestyle=":")
        ax.text(-13.8, 0.2, name, color=INK)
        ax.text(negative.mean() - 2.4, 0.12, "negatives", color=BLUE, ha="right")
        ax.text(positive.mean() + 3.0, 0.12, "positives", color=ORANGE, ha="left")
        ax.set(yticks=[], xlim=(-14, 10), ylim=(0, 0.24))
        ax.spines["left"].set_visible(False)
    ticks = [0.0001, 0.01, 0.5, 0.99]
    panels[1].set_xticks([np.log(p / (1 - p)) for p in ticks], [f"{p:g}" for p in ticks])
    panels[1].set_xlabel("predicted probability (log-odds scale)")
    return figure
