"""Draws sql-joins.svg: which rows of two tables match."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes

LEFT = [("1", "Ann"), ("2", "Bob"), ("2", "Bob jr"), ("3", "Eve"), ("NULL", "Guest")]
RIGHT = [("1", "10"), ("2", "5"), ("2", "20"), ("2", "30"), ("4", "40"), ("NULL", "50")]


def draw():
    figure, ax = axes(height=2.9)
    ax.axis("off")
    ax.set(xlim=(-0.2, 10.2), ylim=(-1.3, 7))
    ys = {0: [5 - 1.1 * i for i in range(5)], 1: [5.3 - 1.1 * i for i in range(6)]}
    ax.text(1.55, 6.5, "customer: id, name", ha="center", va="center", color=MUTED)
    ax.text(8.3, 6.5, "purchase: customer_id, amount", ha="center", va="center", color=MUTED)
    for i, (key, _) in enumerate(LEFT):
        for j, (other, _) in enumerate(RIGHT):
            if key == other and key != "NULL":
                style = ("-", BLUE) if key == "1" else ("--", ORANGE)
                ax.plot([3.15, 6.95], [ys[0][i], ys[1][j]], color=style[1], linestyle=style[0], linewidth=1.1)
    keys = [k for k, _ in LEFT], [k for k, _ in RIGHT]
    for side, rows, key_x, text_x in ((0, LEFT, 0.8, 2.3), (1, RIGHT, 7.8, 9.3)):
        for i, (key, text) in enumerate(rows):
            matched = key != "NULL" and key in keys[1 - side]
            y, ink = ys[side][i], INK if matched else MUTED
            ax.text(key_x, y, key, ha="center", va="center", color=ink)
            ax.text(text_x, y, text, ha="center", va="center", color=ink)
            x0 = key_x - 0.75
            ax.plot([x0, x0 + 3, x0 + 3, x0, x0], [y - 0.45, y - 0.45, y + 0.45, y + 0.45, y - 0.45], color=ink,
                    linestyle="-" if matched else ":", linewidth=0.9)  # fmt: skip
    ax.text(5.05, 5.55, "1 row", ha="center", va="center", color=BLUE)
    ax.text(5.05, 1.75, "2 × 3 = 6 rows", ha="center", va="center", color=ORANGE)
    ax.text(5.05, 0.3, "dotted: no match", ha="center", va="center", color=MUTED)
    return figure
