"""Draws explaining-to-stakeholders.svg: what a hundred reviews contain under two settings."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, panels = axes(columns=2, height=2.65)
    for ax, title, frauds in [(panels[0], "A: 500 reviews a day", 18), (panels[1], "B: 100 reviews a day", 70)]:
        for i in range(100):
            x, y = i % 10, 9 - i // 10
            fraud = i < frauds
            ax.plot(x, y, marker="s" if fraud else "o", markersize=7 if fraud else 6, linestyle="none",
                    markerfacecolor=ORANGE if fraud else "none", markeredgecolor=ORANGE if fraud else BLUE,
                    markeredgewidth=0.9)  # fmt: skip
        ax.set(xlim=(-0.7, 9.7), ylim=(-3.1, 9.7), aspect="equal")
        ax.axis("off")
        ax.set_title(title, color=INK)
        ax.text(4.5, -1.1, f"{frauds} of 100 reviews are fraud", ha="center", va="center", color=ORANGE)
        ax.text(4.5, -2.4, f"{100 - frauds} are honest customers", ha="center", va="center", color=MUTED)
    return figure
