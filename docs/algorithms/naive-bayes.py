"""Draws naive-bayes.svg: the class points to each feature, and no arrow joins two features."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=1.7)
    ax.axis("off")
    ax.set(xlim=(0, 10), ylim=(-0.6, 3.6))
    features = [(1.2, '"free"'), (3.6, '"winner"'), (6.4, '"meeting"'), (8.8, '"lunch"')]
    ax.text(5, 3, "class: spam or ham", ha="center", va="center", bbox={"boxstyle": "round,pad=0.4", "facecolor": "none", "edgecolor": ORANGE})
    for x, word in features:
        start = 5 + (x - 5) * 0.3
        ax.annotate("", (x, 0.95), (start, 2.45), arrowprops={"arrowstyle": "->", "color": MUTED, "linewidth": 0.9})
        ax.text(x, 0.5, word, ha="center", va="center", color=INK, bbox={"boxstyle": "round,pad=0.4", "facecolor": "none", "edgecolor": BLUE})
    ax.text(5, -0.4, "no arrows between the words: independent once the class is known", ha="center", va="center", color=INK)
    return figure
