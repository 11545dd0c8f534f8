"""Draws softmax.svg: three logits and their probabilities, also for halved and doubled logits."""

import numpy as np

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, axes


def draw():
    logits = np.array([2.0, 1.0, -1.0])
    figure, (left, right) = axes(1, 2, height=2.3, gridspec_kw={"width_ratios": [1, 2]})
    left.bar([0, 1, 2], logits, width=0.6, color=BLUE, linewidth=0)
    left.axhline(0, color=MUTED, linestyle="-", linewidth=0.7)
    for x, z in enumerate(logits):
        left.text(x, z + (0.08 if z > 0 else -0.08), f"{z:g}".replace("-", "−"), ha="center", va="bottom" if z > 0 else "top", color=INK)
    left.set(title="logits", xticks=[0, 1, 2], xticklabels=["A", "B", "C"], yticks=[], ylim=(-1.5, 2.5))
    for k, (scale, color, name) in enumerate([(0.5, GREEN, "z / 2"), (1, BLUE, "z"), (2, ORANGE, "2 z")]):
        p = np.exp(scale * logits) / np.exp(scale * logits).sum()
        place = np.arange(3) + 4 * k
        right.bar(place, p, width=0.75, color=color, linewidth=0)
        for x, value in zip(place, p):
            right.text(x, value + 0.02, f"{value:.2f}", ha="center", va="bottom", color=INK, fontsize=9)
        right.text(place[1], 1.02, name, ha="center", va="bottom", color=color)
    right.set(title="probabilities", xticks=[0, 1, 2, 4, 5, 6, 8, 9, 10], xticklabels=list("ABC") * 3, yticks=[], ylim=(0, 1.15))
    return figure
