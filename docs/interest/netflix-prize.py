"""Draws netflix-prize.svg: announced improvement over Cinematch by year."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.4)
    years = [2006.75, 2007.75, 2008.75, 2009.57]
    gains = [0, 8.43, 9.44, 10.06]
    ax.plot(years, gains, color=BLUE, linestyle="-", marker="o", markersize=4)
    for x, y, label, place, drop in [
        (2007.62, 8.43, "BellKor 8.43%", "right", 0.45),
        (2008.75, 9.44, "with BigChaos 9.44%", "center", -1.0),
        (2009.57, 10.06, "10.06%", "center", 0.75),
    ]:
        ax.text(x, y + drop, label, ha=place, va="center", color=INK)
    ax.axhline(10, color=MUTED, linestyle="--", linewidth=0.8)
    ax.text(2006.75, 10.6, "prize: 10%", color=MUTED, va="center")
    ax.plot([2007.75], [7.5], color=ORANGE, marker="s", markersize=4, linestyle="none")
    ax.text(2007.86, 7.2, "two of its models blended: 7.5%", color=ORANGE, va="center")
    ax.set(xlim=(2006.6, 2009.95), ylim=(0, 11.6), xticks=[2006.75, 2007.75, 2008.75, 2009.57],
           xticklabels=["Oct 2006", "Oct 2007", "Oct 2008", "Jul 2009"], ylabel="better than Cinematch, %")  # fmt: skip
    return figure
