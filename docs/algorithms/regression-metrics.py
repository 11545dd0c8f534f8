"""Draws regression-metrics.svg: residuals of three least-squares fits that have the same R squared."""

import numpy as np

from heldout.figures import BLUE, INK, MUTED, axes


def draw():
    rng = np.random.default_rng(3)
    x = np.sort(rng.uniform(0, 1, 90))
    design = np.column_stack([np.ones(90), x])
    explained = 4 * (x - x.mean())
    noise = rng.normal(size=90)
    patterns = [("no pattern", noise), ("curve", 3.5 * (x - 0.5) ** 2 * 4 + 0.35 * noise), ("fan", noise * (0.15 + 1.6 * x**1.5))]
    figure, panels = axes(1, 3, height=1.85, sharey=True)
    for ax, (name, raw) in zip(panels, patterns, strict=True):
        residual = raw - design @ np.linalg.lstsq(design, raw)[0]
        residual *= np.sqrt((explained**2).sum() / (residual**2).sum() * 0.3 / 0.7)  # R squared = 0.7
        y = explained + residual
        r2 = 1 - (residual**2).sum() / ((y - y.mean()) ** 2).sum()
        ax.axhline(0, color=MUTED, linestyle="-", linewidth=0.8)
        ax.plot(explained, residual, linestyle="none", marker="o", markersize=2.6, color=BLUE)
        ax.set_title(f"{name}: $R^2$ = {r2:.1f}", color=INK)
        ax.set(xticks=[], yticks=[0])
    panels[0].set_ylabel("residual")
    panels[1].set_xlabel("prediction")
    return figure
