"""Draws missing-data-in-pandas.svg: what isna sees in the raw table and what it overlooks."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes

ROWS = [
    ("1", "basic", "34", "2500", "2026-01-05"),
    ("2", "pro", "", "abc", "2026-01-06"),
    ("3", "basic", "999", "3100", "unknown"),
    ("4", "pro", "41", "", "2026-01-08"),
    ("4", "pro", "41", "", "2026-01-08"),
    ("5", "prro", "-3", "2900", "2026-01-09"),
]
MISSING = {(1, 2), (3, 3), (4, 3)}
CORRUPT = {(1, 3), (2, 2), (2, 4), (5, 1), (5, 2)}


def draw():
    figure, ax = axes(height=2.7)
    ax.axis("off")
    ax.set(xlim=(-0.1, 10.1), ylim=(-1.2, 7.1))
    edges = [0, 1, 3, 4.8, 6.8, 10]
    for c, name in enumerate(("id", "plan", "age", "income", "day")):
        ax.text((edges[c] + edges[c + 1]) / 2, 6.5, name, ha="center", va="center", color=MUTED)
    for r, row in enumerate(ROWS):
        for c, value in enumerate(row):
            x0, x1, y0, y1 = edges[c] + 0.06, edges[c + 1] - 0.06, 5.06 - r, 5.94 - r
            if (r, c) in MISSING:
                ax.fill([x0, x1, x1, x0], [y0, y0, y1, y1], facecolor=BLUE, alpha=0.25, edgecolor="none")
            if (r, c) in CORRUPT:
                ax.plot([x0, x1, x1, x0, x0], [y0, y0, y1, y1, y0], color=ORANGE, linestyle="--", linewidth=1.4)
            label, color = (value, INK) if value else ("NaN", BLUE)
            ax.text((x0 + x1) / 2, (y0 + y1) / 2, label, ha="center", va="center", color=color)
    ax.text(0, -0.6, "shaded: isna finds it", color=BLUE, ha="left", va="center")
    ax.text(10, -0.6, "dashed: corrupt, isna overlooks it", color=ORANGE, ha="right", va="center")
    return figure
