"""Draws favorite-algorithm.svg: the five parts of the sample answer on a time axis (140 words a minute)."""

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, PURPLE, axes

WORDS = {"problem": 17, "idea": 19, "mechanism": 40, "failure": 31, "own use": 23}


def draw():
    figure, ax = axes(height=1.7)
    start = 0
    for (part, words), color in zip(WORDS.items(), [MUTED, BLUE, ORANGE, PURPLE, GREEN]):
        seconds = words / 140 * 60
        ax.barh(0, seconds, left=start, height=0.7, facecolor=color, edgecolor=color, alpha=0.4)
        ax.text(start + seconds / 2, 0, f"{seconds:.0f} s", ha="center", va="center", color=INK)
        ax.text(start + seconds / 2, 0.58, part, ha="center", va="center", color=INK)
        start += seconds
    ax.set(xlim=(0, 61), ylim=(-0.45, 0.85), yticks=[], xticks=[0, 15, 30, 45, 60], xlabel="seconds")
    ax.spines["left"].set_visible(False)
    return figure
