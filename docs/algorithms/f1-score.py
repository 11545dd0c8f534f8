"""Draws f1-score.svg: lines of equal F1 in the precision-recall plane, with two models."""

import numpy as np

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=3.1)
    for f1 in (0.2, 0.4, 0.6, 0.8):
        recall = np.linspace(f1 / (2 - f1), 1, 200)
        precision = f1 * recall / (2 * recall - f1)
        ax.plot(recall, precision, color=BLUE, linestyle="-", linewidth=1.2)
        ax.text(1.02, precision[-1], f"F1 = {f1}", color=BLUE, va="center", clip_on=False)
    ax.plot([0.0, 1.0], [1.0, 0.0], color=MUTED, linestyle=":", linewidth=1)
    ax.text(0.465, 0.585, "arithmetic mean 0.5", color=MUTED, ha="center", va="center", rotation=-45, fontsize=8.5)
    ax.plot(2 / 3, 0.8, marker="o", color=ORANGE, linestyle="none")
    ax.text(2 / 3 + 0.02, 0.725, "F1 = 0.727", color=INK, va="center", ha="center")
    ax.plot(0.01, 1.0, marker="^", color=ORANGE, linestyle="none", clip_on=False, zorder=3)
    ax.text(0.04, 1.06, "F1 = 0.0198", color=INK, va="center", clip_on=False)
    ax.set(xlim=(0, 1), ylim=(0, 1.02), aspect="equal", xticks=[0, 0.5, 1], yticks=[0, 0.5, 1], xlabel="recall", ylabel="precision")
    return figure
