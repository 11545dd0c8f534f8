"""Draws precision-recall-curve.svg: one model at three prevalences, ROC and precision-recall side by side."""

import numpy as np
from scipy.stats import norm

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, axes


def draw():
    figure, (left, right) = axes(1, 2, height=2.7)
    threshold = np.linspace(6, -5, 400)
    fpr, tpr = norm.sf(threshold), norm.sf(threshold - 1.5)
    left.plot([0, 1], [0, 1], color=MUTED, linestyle=":", linewidth=0.9)
    left.plot(fpr, tpr, color=INK, linestyle="-")
    left.text(0.98, 0.08, "50%, 10%, 1%:\nthe same curve", color=INK, ha="right", va="bottom")
    left.text(0.66, 0.52, "chance", color=MUTED, rotation=45, ha="center", va="center")
    left.set(xlabel="false positive rate", ylabel="true positive rate (recall)", title="ROC")
    for share, color, style, (x, y) in [(0.5, BLUE, "-", (0.72, 0.95)), (0.1, ORANGE, "--", (0.47, 0.68)), (0.01, GREEN, "-.", (0.27, 0.25))]:
        right.plot(tpr, share * tpr / (share * tpr + (1 - share) * fpr), color=color, linestyle=style)
        right.axhline(share, color=color, linestyle=":", linewidth=0.9)
        right.text(x, y, f"{share:.0%}", color=color, ha="left", va="bottom")
    right.text(0.98, 0.5, "chance at 50%", color=BLUE, ha="right", va="bottom", fontsize=9)
    right.set(xlabel="recall", ylabel="precision", title="precision-recall")
    for ax in (left, right):
        ax.set(xlim=(0, 1), ylim=(0, 1.05), xticks=[0, 0.5, 1], yticks=[0, 0.5, 1])
    return figure
