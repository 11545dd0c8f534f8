"""Draws linear-regression.svg: three points with their line, and the same fit as a projection onto a plane."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, (left, right) = axes(1, 2, height=2.4)
    x, y, fitted = [0, 1, 2], [1, 2, 6], [0.5, 3, 5.5]
    left.plot([-0.3, 2.3], [-0.25, 6.25], color=BLUE, linestyle="-")
    for a, b, c, side in zip(x, y, fitted, (-1, 1, -1), strict=True):
        left.plot([a, a], [b, c], color=ORANGE, linestyle="--", linewidth=1.6)
        left.text(a + 0.09 * side, (b + c) / 2, f"{b - c:+g}".replace("-", "−"), color=ORANGE, va="center", ha="left" if side > 0 else "right")
    left.plot(x, y, linestyle="none", marker="o", color=INK, markersize=5)
    left.text(0.95, 3.9, "0.5 + 2.5x", color=BLUE, ha="right")
    left.set(xlabel="$x$", ylabel="$y$", xlim=(-0.75, 2.45), ylim=(-0.4, 6.8), xticks=[0, 1, 2], yticks=[0, 2, 4, 6])

    right.fill([0, 7.2, 9.4, 2.2], [-0.4, -0.4, 2.9, 2.9], color=BLUE, alpha=0.14, linewidth=0)
    right.text(9.3, -0.7, "plane of all\npredictions Xw", color=BLUE, ha="right", va="top")
    origin, foot, tip = (2.0, 0.9), (6.6, 2.0), (6.6, 5.6)
    for end, color in [(foot, BLUE), (tip, INK)]:
        right.annotate("", end, origin, arrowprops={"arrowstyle": "-|>", "color": color, "linewidth": 1.6, "shrinkA": 0, "shrinkB": 0})
    right.plot([foot[0], tip[0]], [foot[1], tip[1]], color=ORANGE, linestyle="--", linewidth=1.6)
    right.plot([6.6, 6.21, 6.21], [2.42, 2.33, 1.91], color=MUTED, linestyle="-", linewidth=0.9)
    right.text(6.6, 5.75, "y = (1, 2, 6)", color=INK, ha="center", va="bottom")
    right.text(6.85, 4.05, "residuals\n(0.5, −1, 0.5)", color=ORANGE, va="center")
    right.text(4.4, 0.62, "ŷ = (0.5, 3, 5.5)", color=BLUE, va="top", ha="center")
    right.set(xlim=(-0.2, 11.2), ylim=(-2.4, 6.7))
    right.axis("off")
    return figure
