"""Draws machine-learning-and-deep-learning.svg: two rings, and the same points in the last hidden layer of a network."""

import numpy as np
from sklearn.datasets import make_circles
from sklearn.neural_network import MLPClassifier

from heldout.figures import BLUE, INK, ORANGE, axes


def draw():
    X, y = make_circles(200, noise=0.08, factor=0.5, random_state=0)
    net = MLPClassifier((8, 2), activation="tanh", solver="lbfgs", alpha=0.1, max_iter=2000, random_state=0).fit(X, y)
    hidden = X
    for weights, bias in zip(net.coefs_[:-1], net.intercepts_[:-1], strict=True):
        hidden = np.tanh(hidden @ weights + bias)
    (a, b), c = net.coefs_[-1][:, 0], net.intercepts_[-1][0]
    figure, (left, right) = axes(1, 2, height=2.4)
    for ax, points in [(left, X), (right, hidden)]:
        ax.plot(*points[y == 0].T, "o", color=BLUE, markersize=3, linestyle="none")
        ax.plot(*points[y == 1].T, "^", color=ORANGE, markersize=3.2, linestyle="none")
    left.set(title="inputs", xlabel="$x_1$", ylabel="$x_2$", xticks=[], yticks=[], aspect="equal")
    h1 = np.linspace(-1.1, 1.1, 200)
    h2 = -(a * h1 + c) / b
    inside = abs(h2) < 1.15
    right.plot(h1[inside], h2[inside], color=INK, linestyle="--", linewidth=1.2)
    right.set(title="learned features", xlabel="$h_1$", ylabel="$h_2$", xticks=[], yticks=[], xlim=(-1.2, 1.2), ylim=(-1.2, 1.2), aspect="equal")
    return figure
