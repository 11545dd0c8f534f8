"""Draws data-visualization.svg: Anscombe's quartet, and two bars with a cut and a full axis."""

import numpy as np

from heldout.figures import BLUE, INK, ORANGE, axes

X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
QUARTET = [
    (X, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]),
    (X, [9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74]),
    (X, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]),
    ([8] * 7 + [19] + [8] * 3, [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89]),
]


def draw():
    figure, panels = axes(2, 4, height=3.3, gridspec_kw={"height_ratios": [1, 1.1]})
    for number, (ax, (x, y)) in enumerate(zip(panels[0], QUARTET, strict=True), start=1):
        ends = np.array([2, 20])
        ax.plot(ends, 3 + 0.5 * ends, color=ORANGE, linestyle="-", linewidth=1)
        ax.plot(x, y, "o", color=BLUE, markersize=3, markeredgewidth=0)
        ax.set(xlim=(2, 20), ylim=(2, 14), xticks=[5, 15], yticks=[4, 8, 12], title=f"set {number}")
        if number > 1:
            ax.set_yticklabels([])
    layout = panels[1][0].get_gridspec()
    for ax in panels[1]:
        ax.remove()
    for columns, low, ticks, title in [
        (slice(0, 2), 95, [95, 96, 97, 98], "axis cut at 95"),
        (slice(2, 4), 0, [0, 50, 100], "axis from 0"),
    ]:
        ax = figure.add_subplot(layout[1, columns])
        ax.bar(["A", "B"], [96 - low, 98 - low], bottom=low, width=0.5, color=[BLUE, ORANGE], linewidth=0)
        ax.set(ylim=(low, 98.8 if low else 118), yticks=ticks, xlim=(-0.6, 1.6), title=title)
        for place, value in enumerate((96, 98)):
            ax.text(place, value + (0.05 if low else 2), str(value), ha="center", va="bottom", color=INK)
    return figure
