"""Draws choosing-a-metric.svg: four layers of metrics for order fraud, with guardrails."""

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, PURPLE, axes


def draw():
    figure, ax = axes(height=3.0)
    ax.axis("off")
    ax.set(xlim=(0, 10), ylim=(0, 8.6))
    layers = [
        ("North star · a year", "margin after fraud losses", PURPLE),
        ("Online · two months", "fraud loss and wrong holds per order", ORANGE),
        ("Offline · hours", "cost per 1,000 later orders", GREEN),
        ("Loss · seconds", "log loss", BLUE),
    ]
    for row, (name, what, color) in enumerate(layers):
        y = 7.5 - 2.2 * row
        ax.fill([0.1, 6.3, 6.3, 0.1], [y - 0.8, y - 0.8, y + 0.8, y + 0.8], facecolor="none", edgecolor=color, linewidth=1.2, linestyle="-")
        ax.text(3.2, y + 0.34, name, ha="center", va="center", color=color, weight="bold")
        ax.text(3.2, y - 0.36, what, ha="center", va="center", color=INK)
        if row:
            ax.annotate("", (3.2, y + 0.85), (3.2, y + 1.38), arrowprops={"arrowstyle": "->", "color": MUTED, "linewidth": 1})
    ax.fill([6.9, 9.95, 9.95, 6.9], [0.1, 0.1, 8.3, 8.3], facecolor="none", edgecolor=MUTED, linewidth=1, linestyle="--")
    ax.text(8.42, 7.7, "Guardrails", ha="center", va="center", color=INK, weight="bold")
    rails = ["latency\nunder 100 ms", "holds of new\ncustomers", "reviews\nper day", "complaints"]
    for row, text in enumerate(rails):
        ax.text(8.42, 6.3 - 1.65 * row, text, ha="center", va="center", color=INK)
    return figure
