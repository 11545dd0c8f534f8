"""Draws missing-data.svg: a histogram before and after mean imputation of 30% of the values."""

import numpy as np

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    rng = np.random.default_rng(0)
    income = rng.normal(3.25, 0.85, 10_000)
    missing = rng.random(10_000) < 0.3
    filled = np.where(missing, income[~missing].mean(), income)
    figure, panels = axes(1, 2, height=2.3, sharey=True, sharex=True)
    bins = np.linspace(0, 6.5, 40)
    for ax, values, color, name in zip(panels, (income, filled), (BLUE, ORANGE), ("complete data", "30% filled with the mean"), strict=True):
        ax.hist(values, bins, color=color, alpha=0.5, histtype="stepfilled", linestyle="-")
        ax.set(title=name, xlabel="income (thousands)", yticks=[], xticks=[0, 2, 4, 6])
        ax.spines["left"].set_visible(False)
        center, spread = values.mean(), values.std()
        ax.plot([center - spread, center + spread], [3750, 3750], color=INK, linestyle="-", linewidth=1.2, marker="|", markersize=7)
        ax.text(center + spread + 0.12, 3750, f"SD {spread:.2f}", color=INK, ha="left", va="center")
    panels[1].text(3.0, 2600, "3,000 values\nin one spike", color=MUTED, ha="right", va="center")
    panels[0].set_ylim(0, 4000)
    return figure
