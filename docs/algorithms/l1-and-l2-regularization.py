"""Draws l1-and-l2-regularization.svg: error contours against the diamond and the circle."""

import numpy as np
from matplotlib.patches import Circle, Polygon
from scipy.optimize import minimize_scalar

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes

CENTER = np.array([0.6, 1.7])
A = np.array([[1.0, 0.35], [0.35, 1.0]])


def error(w):
    d = w - CENTER
    return d @ A @ d


def draw():
    figure, panels = axes(1, 2, height=2.5)
    grid = np.linspace(-1.4, 3.1, 200)
    values = np.array([[error(np.array([u, v])) for u in grid] for v in grid])
    diamond = lambda t: np.array([t, 1 - abs(t)])
    circle = lambda t: np.array([np.sin(t), np.cos(t)])
    shapes = [
        (panels[0], diamond, (-1, 1), Polygon([(1, 0), (0, 1), (-1, 0), (0, -1)]), "L1: touches a corner", ORANGE, (-0.95, 1.02)),
        (panels[1], circle, (-1.5, 1.5), Circle((0, 0), 1), "L2: touches off the axes", BLUE, (1.05, 0.4)),
    ]
    for ax, path, bounds, patch, title, color, spot in shapes:
        best = path(minimize_scalar(lambda t: error(path(t)), bounds=bounds, method="bounded").x).round(3)
        touch = error(best)
        ax.axhline(0, color=MUTED, linestyle="-", linewidth=0.6)
        ax.axvline(0, color=MUTED, linestyle="-", linewidth=0.6)
        patch.set(facecolor=color, alpha=0.25, linewidth=0)
        ax.add_patch(patch)
        ax.contour(grid, grid, values, levels=[0.12 * touch, 0.45 * touch, touch], colors=INK, linewidths=0.8)
        ax.plot(*best, marker="o", color=color, markersize=6, linestyle="none")
        ax.plot(*CENTER, marker="+", color=INK, linestyle="none")
        ax.text(*spot, f"({abs(best[0]):.2g}, {best[1]:.2g})", color=color)
        ax.text(2.55, 0.08, "$w_1$", ha="right", va="bottom")
        ax.text(-0.08, 3.1, "$w_2$", ha="right", va="top")
        ax.set(xlim=(-1.4, 2.7), ylim=(-1.2, 3.1), aspect="equal", title=title)
        ax.axis("off")
    return figure
