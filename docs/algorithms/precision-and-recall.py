"""Draws precision-and-recall.svg: the flagged and the fraudulent payments as overlapping sets, areas to scale."""

import numpy as np
from matplotlib.patches import Circle

from heldout.figures import BLUE, MUTED, ORANGE, axes


def overlap(distance, r, s):
    a = r**2 * np.arccos((distance**2 + r**2 - s**2) / (2 * distance * r))
    b = s**2 * np.arccos((distance**2 + s**2 - r**2) / (2 * distance * s))
    t = (-distance + r + s) * (distance + r - s) * (distance - r + s) * (distance + r + s)
    return a + b - np.sqrt(t) / 2


def draw():
    figure, ax = axes(height=2.6)
    ax.axis("off")
    ax.set(xlim=(-7.6, 13.4), ylim=(-5.2, 5.6), aspect="equal")
    r, s = np.sqrt(60 / np.pi), np.sqrt(50 / np.pi)
    distances = np.linspace(r - s + 0.01, r + s - 0.01, 2000)
    d = distances[np.argmin(abs(overlap(distances, r, s) - 40))]
    ax.add_patch(Circle((0, 0), r, facecolor=ORANGE, alpha=0.16, linewidth=0))
    ax.add_patch(Circle((d, 0), s, facecolor=BLUE, alpha=0.16, linewidth=0))
    ax.add_patch(Circle((0, 0), r, facecolor="none", edgecolor=ORANGE, linestyle="--", linewidth=1.5))
    ax.add_patch(Circle((d, 0), s, facecolor="none", edgecolor=BLUE, linewidth=1.5))
    middle = {"ha": "center", "va": "center"}
    ax.text((d - s - r) / 2, 0, "FN\n20", **middle)
    ax.text((d - s + r) / 2, 0, "TP\n40", **middle)
    ax.text((d + s + r) / 2, 0, "FP\n10", **middle)
    ax.text(-6.6, -4.6, "TN 930", color=MUTED, ha="left", va="center")
    ax.text(-1.0, 4.9, "60 frauds", color=ORANGE, ha="center", va="center")
    ax.text(d + 2.6, 4.4, "50 flagged", color=BLUE, ha="center", va="center")
    ax.text(7.8, 1.2, "precision\n40 / 50 = 0.80", color=BLUE, va="center")
    ax.text(7.8, -1.6, "recall\n40 / 60 = 0.667", color=ORANGE, va="center")
    ax.plot([-7.3, -7.3, 7.2, 7.2, -7.3], [-5.1, 5.5, 5.5, -5.1, -5.1], color=MUTED, linestyle="-", linewidth=0.7)
    return figure
