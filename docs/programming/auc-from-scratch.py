"""Draws auc-from-scratch.svg: the curve of four cases with one tie, and the two wrong ways around the tie."""

from matplotlib.patches import Polygon

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.9)
    ax.add_patch(Polygon([(0, 0), (0, 0.5), (0.5, 1), (1, 1), (1, 0)], facecolor=BLUE, alpha=0.12, linewidth=0))
    ax.plot([0, 1], [0, 1], color=MUTED, linestyle=":", linewidth=0.8)
    ax.plot([0, 0, 0.5], [0.5, 1, 1], color=ORANGE, linestyle="--", linewidth=1.3)
    ax.plot([0, 0.5, 0.5], [0.5, 0.5, 1], color=ORANGE, linestyle="--", linewidth=1.3)
    ax.plot([0, 0, 0.5, 1], [0, 0.5, 1, 1], "-o", color=BLUE, markersize=5, linewidth=2, clip_on=False, zorder=3)
    ax.text(0.03, 0.44, "0.8: a positive", color=INK, va="center")
    ax.text(0.75, 1.06, "0.2: a negative", color=INK, va="center", ha="center")
    ax.text(0.04, 0.88, "0.5: both", color=BLUE, va="center", ha="left")
    ax.text(0.02, 1.06, "up first: 1", color=ORANGE, va="center", ha="left")
    ax.text(0.53, 0.44, "right first: 0.75", color=ORANGE, va="center", ha="left")
    ax.set(xlim=(0, 1), ylim=(0, 1.13), aspect="equal", xticks=[0, 0.5, 1], yticks=[0, 0.5, 1])
    ax.set(xlabel="false positive rate", ylabel="true positive rate")
    return figure
