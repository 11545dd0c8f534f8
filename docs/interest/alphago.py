"""Draws alphago.svg: the four phases of one simulation of the tree search."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.2)
    ax.axis("off")
    ax.set(xlim=(-0.1, 16.1), ylim=(-1.4, 6.6))
    nodes = {"r": (2, 5), "a": (0.9, 3.4), "b": (3.1, 3.4), "c": (2.3, 1.8), "d": (3.7, 1.8)}
    edges = [("r", "a"), ("r", "b"), ("b", "c"), ("b", "d")]
    path, leaf = ["r", "b", "c"], (2.3, 0.2)
    for phase, name in enumerate(["Select", "Expand", "Evaluate", "Back up"]):
        x0 = 4.1 * phase - 0.1
        ax.text(x0 + 2.1, 6.3, name, ha="center", va="center", color=INK)
        shown = dict(nodes, new=leaf) if phase else nodes
        for start, end in edges + ([("c", "new")] if phase else []):
            (xa, ya), (xb, yb) = shown[start], shown[end]
            on = (start in path and end in path and phase in (0, 3)) or (end == "new" and phase in (1, 3))
            if on:
                tail, head = ((xa, ya), (xb, yb)) if phase < 3 else ((xb, yb), (xa, ya))
                ax.annotate("", (x0 + head[0], head[1]), (x0 + tail[0], tail[1]),
                            arrowprops={"arrowstyle": "->", "color": ORANGE if phase == 3 else BLUE, "linewidth": 1.5, "shrinkA": 4, "shrinkB": 4})  # fmt: skip
            else:
                ax.plot([x0 + xa, x0 + xb], [ya, yb], color=MUTED, linestyle="-", linewidth=0.8, zorder=1)
        for key, (x, y) in shown.items():
            color = BLUE if key == "new" and phase < 3 else ORANGE if phase == 3 and key in [*path, "new"] else MUTED
            ax.plot([x0 + x], [y], marker="o", markersize=6, color=color, linestyle="none", zorder=2)
    ax.text(2.0, -0.9, "$Q$ + bonus", ha="center", va="center", color=INK)
    ax.text(6.1, -0.9, "priors $P$", ha="center", va="center", color=INK)
    ax.text(10.3, -0.9, "value $v$, rollout $z$", ha="center", va="center", color=INK)
    ax.text(14.4, -0.9, "update $N$, $Q$", ha="center", va="center", color=INK)
    return figure
