"""Draws stochastic-gradient-descent.svg: excess loss per example seen for batches of 1, 32 and all, mean of 40 runs."""

import numpy as np
from heldout.figures import INK, axes


def draw():
    rng = np.random.default_rng(1)
    n, d = 2000, 10
    features = rng.normal(size=(n, d)) * np.geomspace(1, 0.1, d)
    target = features @ (np.ones(d) / np.geomspace(1, 0.1, d)) + rng.normal(size=n)
    best = np.linalg.lstsq(features, target, rcond=None)[0]
    gram = features.T @ features / n

    def run(rate, size, epochs, runs=40):
        w, seen, excess = np.zeros((runs, d)), [], []
        steps = epochs * n // size
        every = max(1, steps // 60)
        for t in range(steps + 1):
            if t % every == 0:
                seen.append(t * size / n)
                excess.append(np.mean(0.5 * np.einsum("rd,de,re->r", w - best, gram, w - best)))
            if size == n:
                w = w - rate * (w - best) @ gram
            else:
                i = rng.integers(n, size=(runs, size))
                residual = np.einsum("rbd,rd->rb", features[i], w) - target[i]
                w = w - rate * np.einsum("rb,rbd->rd", residual, features[i]) / size
        return seen, excess

    figure, ax = axes(height=2.5)
    for rate, size in [(0.05, 1), (0.5, 32), (0.9, n)]:
        ax.plot(*run(rate, size, 12))
    ax.text(12.2, 0.032, "batch 1", va="center", color=INK)
    ax.text(12.2, 0.0125, "batch 32", va="center", color=INK)
    ax.text(12.2, 1.3, "full batch", va="center", color=INK)
    ax.set(yscale="log", xlim=(0, 15), xlabel="passes over the data (epochs)", ylabel="excess loss", xticks=[0, 3, 6, 9, 12])
    return figure
