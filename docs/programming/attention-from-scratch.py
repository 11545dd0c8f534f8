"""Draws attention-from-scratch.svg: the shapes from input to output, and the causal mask."""

import numpy as np

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, axes

STEPS = [
    ("X", "(B, T, D)", MUTED),
    ("Q, K, V", "(B, H, T, D/H)", BLUE),
    ("scores, P", "(B, H, T, T)", ORANGE),
    ("P V", "(B, H, T, D/H)", BLUE),
    ("output", "(B, T, D)", MUTED),
]
ARROWS = ["three matrices,\nsplit, swap T and H", "$QK^\\top$, mask,\nsoftmax", "times V", "swap, join,\ntimes $W_o$"]


def draw():
    figure, (flow, mask) = axes(1, 2, height=3.3, gridspec_kw={"width_ratios": [1.45, 1]})
    flow.axis("off")
    flow.set(xlim=(0, 10), ylim=(-0.5, 8.5))
    for i, (name, shape, color) in enumerate(STEPS):
        y = 8 - 2 * i
        box = {"boxstyle": "round,pad=0.3", "facecolor": "none", "edgecolor": color}
        flow.text(2.7, y, shape, ha="center", va="center", color=INK, bbox=box)
        flow.text(6, y, name, ha="left", va="center", color=color if color != MUTED else INK)
        if i:
            flow.annotate("", (2.7, y + 0.5), (2.7, y + 1.5), arrowprops={"arrowstyle": "->", "color": MUTED, "linewidth": 0.9})
            flow.text(3.2, y + 1, ARROWS[i - 1], ha="left", va="center", color=MUTED, fontsize=8.5, linespacing=0.95)
    T = 5
    closed = np.triu(np.ones((T, T), bool), k=1)
    for i, j in np.ndindex(T, T):
        x, y = j, T - 1 - i
        color = ORANGE if closed[i, j] else GREEN
        mask.fill([x + 0.05, x + 0.95, x + 0.95, x + 0.05], [y + 0.05, y + 0.05, y + 0.95, y + 0.95], color=color, alpha=0.18, linewidth=0)
        mask.text(x + 0.5, y + 0.48, "−∞" if closed[i, j] else "0", ha="center", va="center", color=color, fontsize=9)
    mask.set(xlim=(0, T), ylim=(0, T), aspect="equal", xlabel="key $j$", ylabel="query $i$", title="causal mask, T = 5")
    mask.set_xticks(np.arange(T) + 0.5, [str(k) for k in range(T)])
    mask.set_yticks(np.arange(T) + 0.5, [str(T - 1 - k) for k in range(T)])
    mask.tick_params(length=0)
    return figure
