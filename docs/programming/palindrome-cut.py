"""Draws palindrome-cut.svg: outer pair matched across, middle taken from the second string."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=1.9)
    ax.axis("off")
    ax.set(xlim=(-1.2, 8.2), ylim=(-1.5, 2.6))
    for row, (name, word) in enumerate((("A", "rabbits"), ("B", "xeviver"))):
        y = 1.7 - 1.6 * row
        ax.text(-0.9, y, name, ha="center", va="center", color=MUTED, style="italic")
        for t, letter in enumerate(word):
            used = (row == 0 and t == 0) or (row == 1 and t == 6)
            middle = row == 1 and 1 <= t <= 5
            color = BLUE if used else ORANGE if middle else MUTED
            width = 1.6 if used or middle else 0.6
            ax.text(t * 1.15, y, letter, ha="center", va="center", color=INK if used or middle else MUTED, fontsize=12,
                    bbox={"boxstyle": "square,pad=0.32", "facecolor": "none", "edgecolor": color, "linewidth": width})  # fmt: skip
    ax.plot([0.45, 6.45], [1.45, 0.35], color=BLUE, linestyle="-", linewidth=1)
    ax.text(4.6, 1.02, "equal", color=BLUE, ha="center", va="center")
    ax.plot([0.575, 0.575], [-0.5, 2.4], color=INK, linestyle="--", linewidth=1)
    ax.text(0.68, 2.5, "cut", color=INK, ha="left", va="center")
    ax.text(3.45, -0.85, "middle of B is a palindrome", color=ORANGE, ha="center", va="center")
    return figure
