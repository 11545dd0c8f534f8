"""Draws batch-and-online-learning.svg: rolling accuracy of a frozen, a retrained and an online model."""

import numpy as np
from sklearn.linear_model import LogisticRegression, SGDClassifier

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    rng = np.random.default_rng(0)
    n, step, window = 12_000, 50, 400
    X = rng.normal(size=(n, 5))
    angle = np.pi / 2 * np.clip((np.arange(n) - 3000) / 4000, 0, 1)
    score = 3 * (np.cos(angle) * X[:, 0] + np.sin(angle) * X[:, 1])
    y = (rng.random(n) < 1 / (1 + np.exp(-score))).astype(int)
    seen = y.copy()
    seen[10_000:10_500] = 1 - y[10_000:10_500]
    frozen = retrained = LogisticRegression().fit(X[:2000], y[:2000])
    online = SGDClassifier(loss="log_loss", penalty=None, learning_rate="constant", eta0=0.02, shuffle=False)
    online.fit(X[:2000], y[:2000])
    hits = [[], [], []]
    for t in range(2000, n, step):
        if t % 2000 == 0:
            retrained = LogisticRegression().fit(X[t - 2000 : t], seen[t - 2000 : t])
        for row, model in zip(hits, (frozen, retrained, online), strict=True):
            row.append((model.predict(X[t : t + step]) == y[t : t + step]).mean())
        online.partial_fit(X[t : t + step], seen[t : t + step])

    figure, ax = axes(height=2.7)
    kernel = np.ones(window // step) / (window // step)
    at = 2000 + window + step * np.arange(len(hits[0]) - len(kernel) + 1)
    for row, color, style in zip(hits, (MUTED, BLUE, ORANGE), ("-.", "--", "-"), strict=True):
        ax.plot(at, np.convolve(row, kernel, "valid"), color=color, linestyle=style)
    for left, right, label in [(3000, 7000, "drift"), (10_000, 10_500, "labels flipped")]:
        ax.axvspan(left, right, color=MUTED, alpha=0.13, linewidth=0)
        ax.text((left + right) / 2, 0.93, label, ha="center", color=INK)
    ax.text(6050, 0.875, "online", color=ORANGE, ha="center")
    ax.text(8150, 0.68, "retrained\nevery 2,000", color=BLUE, ha="left", va="center")
    ax.text(5950, 0.5, "frozen", color=MUTED, ha="center")
    ax.set(xlim=(2000, 12_000), ylim=(0.2, 0.98), xlabel="row of the stream", ylabel="accuracy, last 400 rows")
    ax.set_xticks([2000, 4000, 6000, 8000, 10_000, 12_000], ["2,000", "4,000", "6,000", "8,000", "10,000", "12,000"])
    return figure
