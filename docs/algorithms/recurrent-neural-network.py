"""Draws recurrent-neural-network.svg: an unrolled RNN, and the gradient that remains after t steps."""

import numpy as np

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, axes


def draw():
    figure, (chain, decay) = axes(2, 1, height=4.0, gridspec_kw={"height_ratios": [1, 1.5]})
    chain.axis("off")
    chain.set(xlim=(-0.3, 8.3), ylim=(-0.3, 3.3))
    arrow = {"arrowstyle": "->", "color": MUTED, "linewidth": 0.9}
    for step, x in enumerate((1.6, 4.0, 6.4), start=1):
        ring = {"boxstyle": "round,pad=0.4", "facecolor": "none", "edgecolor": BLUE}
        chain.text(x, 1.5, "same cell", ha="center", va="center", color=INK, bbox=ring)
        chain.text(x, 0, rf"$\mathbf{{x}}_{step}$", ha="center", va="center", color=INK)
        chain.text(x, 3, "output", ha="center", va="center", color=INK)
        chain.annotate("", (x, 1.05), (x, 0.25), arrowprops=arrow)
        chain.annotate("", (x, 2.75), (x, 1.95), arrowprops=arrow)
    for step, (x0, x1) in enumerate([(0.1, 0.85), (2.35, 3.25), (4.75, 5.65), (7.15, 7.9)]):
        chain.annotate("", (x1, 1.5), (x0, 1.5), arrowprops={**arrow, "color": ORANGE})
        chain.text((x0 + x1) / 2, 1.68, rf"$\mathbf{{h}}_{step}$", ha="center", va="bottom", color=INK)

    rng = np.random.default_rng(0)
    inputs = rng.normal(0, 0.5, (50, 16))
    rotation = np.linalg.qr(rng.normal(size=(16, 16)))[0]
    h, jacobian, norms = np.zeros(16), np.eye(16), [1.0]
    for x_t in inputs:
        h = np.tanh(0.9 * rotation @ h + x_t)
        jacobian = (1 - h**2)[:, None] * (0.9 * rotation) @ jacobian
        norms.append(np.linalg.norm(jacobian, 2))
    steps = np.arange(51)
    decay.semilogy(steps, 0.99**steps, color=GREEN, linestyle="-")
    decay.semilogy(steps, norms, color=BLUE, linestyle="--")
    decay.semilogy(steps, 0.5**steps, color=ORANGE, linestyle="-.")
    decay.text(50, 4, "LSTM cell, forget gate 0.99", ha="right", va="bottom", color=INK)
    decay.text(33, norms[33] * 6, "RNN, stretch 0.9", ha="left", va="bottom", color=INK)
    decay.text(22, 1e-11, "LSTM cell, forget gate 0.5", ha="right", va="center", color=INK)
    decay.set(xlabel="steps back in time", ylabel="gradient left", xlim=(0, 51), ylim=(1e-16, 1e3), yticks=[1e-15, 1e-10, 1e-5, 1])
    return figure
