"""Draws neural-network-from-scratch.svg: the regions of a trained two-layer network on three spiral arms."""

import numpy as np

from heldout.figures import BLUE, GREEN, INK, ORANGE, axes


def spirals(n, rng):
    y, r = rng.integers(0, 3, n), rng.uniform(0.2, 2, n)
    angle = 2 * r + 2 * np.pi * y / 3 + rng.normal(0, 0.35, n)
    return np.column_stack([r * np.cos(angle), r * np.sin(angle)]), y


def scores(params, X):
    W1, b1, W2, b2 = params
    h = np.maximum(X @ W1 + b1, 0)
    return h, h @ W2 + b2


def trained(X, y, rng, hidden=64, eta=0.5, steps=600):
    params = [rng.normal(size=(2, hidden)), np.zeros(hidden), rng.normal(0, 0.01, (hidden, 3)), np.zeros(3)]
    for _ in range(steps):
        h, z = scores(params, X)
        dz = np.exp(z - z.max(axis=1, keepdims=True))
        dz /= dz.sum(axis=1, keepdims=True)
        dz[np.arange(len(y)), y] -= 1
        dz /= len(y)
        dh = (dz @ params[2].T) * (h > 0)
        params = [p - eta * g for p, g in zip(params, [X.T @ dh, dh.sum(axis=0), h.T @ dz, dz.sum(axis=0)])]
    return params


def draw():
    rng = np.random.default_rng(0)
    X, y = spirals(200, rng)
    params = trained(X, y, rng)
    side = np.linspace(-2.3, 2.3, 140)
    grid = np.array(np.meshgrid(side, side))
    region = scores(params, grid.reshape(2, -1).T)[1].reshape(140, 140, 3)
    figure, ax = axes(height=2.9)
    for k, (color, marker) in enumerate([(BLUE, "o"), (ORANGE, "^"), (GREEN, "s")]):
        lead = region[..., k] - np.delete(region, k, axis=2).max(axis=2)
        ax.contourf(*grid, lead, levels=[0, np.inf], colors=[color], alpha=0.13)
        ax.contour(*grid, lead, levels=[0], colors=[INK], linewidths=0.7, linestyles="-")
        ax.plot(*X[y == k].T, marker, color=color, markersize=3, markeredgewidth=0)
    ax.set(aspect="equal", xticks=[], yticks=[], xlim=(-2.3, 2.3), ylim=(-2.3, 2.3))
    return figure
