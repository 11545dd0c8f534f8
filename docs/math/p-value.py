"""Draws p-value.svg: p-values of 20,000 t-tests without and with an effect."""

import numpy as np
from heldout.figures import BLUE, INK, MUTED, ORANGE, axes
from scipy import stats


def draw():
    figure, panels = axes(columns=2, height=2.1, sharey=True)
    rng = np.random.default_rng(0)
    for ax, effect, color, title in zip(panels, (0, 0.5), (BLUE, ORANGE), ("null true: flat", "real effect: piles up at 0"), strict=True):
        p = stats.ttest_1samp(rng.normal(effect, 1, size=(20_000, 20)), 0, axis=1).pvalue
        share, edges = np.histogram(p, bins=20, range=(0, 1))
        bars = ax.bar(edges[:-1], share / len(p), width=0.05, align="edge", color=MUTED, alpha=0.45, linewidth=0)
        bars[0].set(color=color, alpha=1)
        ax.set_title(title)
        ax.set(xlabel="p-value", ylim=(0, 0.65), xticks=[0.05, 0.5, 1], yticks=[0, 0.3, 0.6])
        ax.text(0.12, share[0] / len(p) - 0.02 if effect else 0.13, f"{share[0] / len(p):.0%} at or below 0.05", color=INK, va="center")
    panels[0].set_ylabel("share of tests")
    return figure
