"""Draws decision-tree-pruning.svg: accuracy along the cost-complexity path, and the tree before and after."""

import numpy as np
from sklearn.datasets import make_moons
from sklearn.model_selection import GridSearchCV
from sklearn.tree import DecisionTreeClassifier

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def skeleton(ax, model, title):
    tree, place = model.tree_, {}

    def lay(node, depth):
        if tree.children_left[node] < 0:
            x = sum(tree.children_left[i] < 0 for i in place)
        else:
            x = (lay(tree.children_left[node], depth + 1) + lay(tree.children_right[node], depth + 1)) / 2
        place[node] = (x, -depth)
        return x

    lay(0, 0)
    for node in place:
        for child in (tree.children_left[node], tree.children_right[node]):
            if child >= 0:
                ax.plot(*zip(place[node], place[child], strict=True), color=MUTED, linestyle="-", linewidth=0.8)
    leaves = [place[n] for n in place if tree.children_left[n] < 0]
    ax.plot(*zip(*leaves, strict=True), "o", color=INK, markersize=1.8)
    ax.axis("off")
    ax.margins(0.06)
    ax.set_title(title, color=INK)


def draw():
    X, y = make_moons(5000, noise=0.35, random_state=0)
    X, y, X_test, y_test = X[:400], y[:400], X[600:], y[600:]
    full = DecisionTreeClassifier(random_state=0).fit(X, y)
    alphas = full.cost_complexity_pruning_path(X, y).ccp_alphas
    models = [DecisionTreeClassifier(random_state=0, ccp_alpha=a).fit(X, y) for a in alphas]
    search = GridSearchCV(DecisionTreeClassifier(random_state=0), {"ccp_alpha": alphas[:-1]}, cv=10).fit(X, y)
    best = search.best_estimator_
    figure, panels = axes(2, 2, height=2.9, gridspec_kw={"width_ratios": [1.7, 1]})
    grid = panels[0, 0].get_gridspec()
    for ax in panels[:, 0]:
        ax.remove()
    ax = figure.add_subplot(grid[:, 0])
    leaves = [m.get_n_leaves() for m in models]
    train = [m.score(X, y) for m in models]
    test = [m.score(X_test, y_test) for m in models]
    ax.plot(leaves, train, color=BLUE, linestyle="--")
    ax.plot(leaves, test, color=ORANGE, linestyle="-")
    n = best.get_n_leaves()
    ax.plot([n], [best.score(X_test, y_test)], "o", color=ORANGE, markersize=5)
    ax.set(xscale="log", xlabel="leaves left (cuts go to the right)", ylabel="accuracy", ylim=(0.45, 1.03))
    ax.set_xticks([1, 3, 10, 30, leaves[0]], ["1", "3", "10", "30", str(leaves[0])])
    ax.minorticks_off()
    ax.invert_xaxis()
    ax.text(18, 0.97, "training", color=BLUE, ha="left")
    ax.text(leaves[0], np.interp(60, leaves[::-1], test[::-1]) - 0.07, "test", color=ORANGE, ha="left")
    ax.annotate("kept by\ncross-validation", (n, best.score(X_test, y_test) - 0.015), (n * 1.25, 0.64), ha="center", color=INK,
                arrowprops={"arrowstyle": "-", "color": MUTED, "linewidth": 0.8})  # fmt: skip
    skeleton(panels[0, 1], full, f"before: {leaves[0]} leaves")
    skeleton(panels[1, 1], best, f"after: {n} leaves")
    return figure
