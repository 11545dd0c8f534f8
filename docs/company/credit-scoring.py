"""Draws credit-scoring.svg: profit against the share of applicants approved."""

import numpy as np

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    rng = np.random.default_rng(1)
    n = 200_000
    x = rng.normal(-0.3, 1, n), rng.poisson(0.6, n), rng.random(n)
    known = 0.8 * x[0] - 0.7 * x[1] - 1.5 * x[2]
    risk = 1 / (1 + np.exp(4 + known - 0.8 * rng.normal(size=n)))
    order = np.argsort(-known)  # the safest first
    gain = np.cumsum((1 - risk[order]) * 700 - risk[order] * 6000) / n * 20_000 / 1e6
    share = 100 * np.arange(1, n + 1) / n
    best = gain.argmax()
    figure, ax = axes(height=2.5)
    ax.axhline(0, color=MUTED, linestyle="-", linewidth=0.7)
    ax.plot(share[::500], gain[::500], color=BLUE, linestyle="-")
    ax.plot(share[best], gain[best], "o", color=ORANGE)
    ax.annotate("peak: the next applicant\njust breaks even", (share[best], gain[best]), (share[best], gain[best] - 1.6),
                color=INK, ha="center", va="top", arrowprops={"arrowstyle": "-", "color": MUTED})  # fmt: skip
    ax.set(xlabel="share of applicants approved, safest first (%)", ylabel="profit (million)", xlim=(0, 101))
    return figure
