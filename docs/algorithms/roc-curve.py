"""Draws roc-curve.svg: the four-case curve with its thresholds, the pair cells and the chance diagonal."""

from matplotlib.patches import Rectangle

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=3.2)
    for x, y in [(0, 0), (0.5, 0), (0.5, 0.5)]:
        ax.add_patch(Rectangle((x, y), 0.5, 0.5, facecolor=BLUE, alpha=0.12, linewidth=0))
    ax.plot([0, 0.5, 0.5], [0.5, 0.5, 0], color=MUTED, linestyle=":", linewidth=0.8)
    ax.plot([0.5, 1], [0.5, 0.5], color=MUTED, linestyle=":", linewidth=0.8)
    ax.plot([0, 1], [0, 1], color=ORANGE, linestyle="--", linewidth=1)
    fpr, tpr = [0, 0, 0.5, 0.5, 1], [0, 0.5, 0.5, 1, 1]
    ax.plot(fpr, tpr, color=BLUE, linestyle="-", marker="o", markersize=5, linewidth=2, clip_on=False, zorder=3)
    labels = ["none", "≥ 0.9", "≥ 0.7", "≥ 0.6", "≥ 0.2"]
    offsets = [(0.02, 0.17), (0.03, 0.055), (0.03, -0.055), (-0.03, 0.0), (0.04, 0.0)]
    for x, y, label, (dx, dy) in zip(fpr, tpr, labels, offsets):
        ax.text(x + dx, y + dy, label, color=INK, ha="right" if dx < 0 else "left", va="center", clip_on=False)
    cell = {"ha": "center", "va": "center", "color": MUTED}
    ax.text(0.34, 0.12, "0.9 > 0.7", **cell)
    ax.text(0.78, 0.2, "0.9 > 0.2", **cell)
    ax.text(0.83, 0.61, "0.6 > 0.2", **cell)
    ax.text(0.2, 0.75, "0.6 < 0.7", **cell)
    ax.text(0.72, 0.79, "chance", color=ORANGE, ha="center", va="center", rotation=45)
    ax.set(xlim=(0, 1), ylim=(0, 1.02), aspect="equal", xticks=[0, 0.5, 1], yticks=[0, 0.5, 1])
    ax.set(xlabel="false positive rate", ylabel="true positive rate", title="area: 3 of 4 pairs = 0.75")
    return figure
