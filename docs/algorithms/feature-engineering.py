"""Draws feature-engineering.svg: hours of the day on a line and on a circle."""

import numpy as np

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, (line, ring) = axes(1, 2, height=2.3, gridspec_kw={"width_ratios": [1.15, 1]})
    hours = np.arange(24)
    for ax in (line, ring):
        ax.axis("off")
    line.set(xlim=(-2.5, 25.5), ylim=(-1.35, 1.35), title="hour as a number")
    line.plot([0, 23], [0, 0], color=MUTED, linestyle="-", linewidth=0.8)
    line.plot(hours, 0 * hours, "o", color=BLUE, markersize=3)
    line.plot([0, 23], [0, 0], "o", color=ORANGE, markersize=6)
    for hour in (0, 6, 12, 18, 23):
        line.text(hour, -0.2, f"{hour}h", ha="center", va="top", color=INK)
    line.annotate("", (23, 0.35), (0, 0.35), arrowprops={"arrowstyle": "<->", "color": ORANGE})
    line.text(11.5, 0.45, "distance 23", ha="center", va="bottom", color=INK)
    angle = 2 * np.pi * hours / 24
    x, y = np.sin(angle), np.cos(angle)
    ring.set(xlim=(-1.65, 1.65), ylim=(-1.35, 1.35), aspect="equal", title="sine and cosine")
    turn = np.linspace(0, 2 * np.pi, 200)
    ring.plot(np.sin(turn), np.cos(turn), color=MUTED, linestyle="-", linewidth=0.8)
    ring.plot(x, y, "o", color=BLUE, markersize=3)
    ring.plot(x[[0, 23]], y[[0, 23]], "o", color=ORANGE, markersize=6)
    for hour in (0, 6, 12, 18, 23):
        ring.text(1.31 * x[hour], 1.22 * y[hour], f"{hour}h", ha="center", va="center", color=INK)
    ring.text(0, 0.45, "0h and 23h:\ndistance 0.26", ha="center", va="center", color=INK)
    return figure
