"""Draws feature-scaling.svg: loss contours and gradient descent before and after scaling."""

import numpy as np

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, panels = axes(1, 2, height=2.5)
    for ax, curvature, name in zip(panels, ((1, 16), (1, 1.15)), ("not scaled", "standardized"), strict=True):
        a, b = curvature
        x, y = np.meshgrid(np.linspace(-4.6, 4.6, 300), np.linspace(-2.9, 2.9, 300))
        ax.contour(x, y, a * x**2 + b * y**2, levels=[a * r**2 for r in (1, 2, 3, 4.2)[: 4 if b > 2 else 3]], colors=[MUTED], linewidths=0.7)
        rate = 1.9 / max(a, b) if b > 2 else 0.7
        path = [np.array([-4.0, 0.9])]
        for _ in range(12):
            path.append(path[-1] - rate * np.array([a, b]) * path[-1])
        px, py = np.array(path).T
        ax.plot(px, py, color=ORANGE, linestyle="-", marker="o", markersize=3, linewidth=1)
        ax.plot(0, 0, color=BLUE, marker="*", markersize=9, linestyle="none", zorder=4)
        ax.set(xlim=(-4.6, 4.6), ylim=(-2.9, 2.9), aspect="equal", xticks=[], yticks=[], title=name, xlabel="weight 1")
    panels[0].set_ylabel("weight 2")
    panels[0].text(-4.3, 1.35, "start", color=INK, ha="left")
    panels[1].text(-4.3, 1.35, "start", color=INK, ha="left")
    return figure
