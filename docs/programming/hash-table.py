"""Draws hash-table.svg: four keys, eight slots, one collision."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.9)
    ax.axis("off")
    ax.set(xlim=(0, 10), ylim=(-0.2, 9.3))
    box = {"boxstyle": "round,pad=0.3", "facecolor": "none", "linewidth": 1}
    height = {slot: 7.5 - slot for slot in range(8)}
    for x, label in ((0.9, "key"), (4.3, "slot = key mod 8"), (7.7, "stored key: value")):
        ax.text(x, 8.8, label, ha="center", va="center", color=MUTED)
    for slot, y in height.items():
        ax.plot([3.8, 4.8, 4.8, 3.8, 3.8], [y - 0.5, y - 0.5, y + 0.5, y + 0.5, y - 0.5], color=MUTED, linestyle="-", linewidth=0.8)
        ax.text(4.3, y, str(slot), ha="center", va="center", color=INK)
    entries = [(10, 2, 6.6, "10: Ann", 6.6, ORANGE), (18, 2, 8.9, "18: Bob", 5.0, ORANGE), (3, 3, 6.6, "3: Eve", 3.4, BLUE), (7, 7, 6.6, "7: Kim", 1.2, BLUE)]
    arrow = {"arrowstyle": "->", "color": MUTED, "linewidth": 0.9}
    for key, slot, x, label, y, color in entries:
        ax.text(0.9, y, str(key), ha="center", va="center", color=INK, bbox={**box, "edgecolor": color})
        ax.annotate("", (3.75, height[slot]), (1.45, y), arrowprops=arrow)
        ax.text(x, height[slot], label, ha="center", va="center", color=INK, bbox={**box, "edgecolor": color, "boxstyle": "round,pad=0.18"})
        start = 4.85 if x < 8 else 7.45
        ax.annotate("", (x - 0.95, height[slot]), (start, height[slot]), arrowprops=arrow)
    return figure
