"""Draws revenue-from-machine-learning.svg: which assumption moves the estimate (same inputs as the page's code)."""

from heldout.figures import BLUE, INK, MUTED, axes

BASE = dict(churn=0.05, reach=0.50, convinced=0.20, margin=20, months=10, running=60_000)
RANGES = {
    "convinced": ("offer convinces", (0.05, 0.35), "5%", "35%"),
    "reach": ("model's reach", (0.35, 0.60), "35%", "60%"),
    "months": ("months kept", (5, 15), "5", "15"),
    "margin": ("margin a month", (15, 25), "15", "25"),
    "churn": ("monthly churn", (0.04, 0.06), "4%", "6%"),
    "running": ("running cost", (80_000, 40_000), "80k", "40k"),
}


def gain(**changed):
    a = {**BASE, **changed}
    return 1_000_000 * a["churn"] * (a["reach"] - 0.35) * a["convinced"] * a["margin"] * a["months"] - a["running"]


def draw():
    figure, ax = axes(height=2.6)
    base = gain() / 1000
    bars = sorted(((gain(**{k: lo}) / 1000, gain(**{k: hi}) / 1000, label, a, b) for k, (label, (lo, hi), a, b) in RANGES.items()),
                  key=lambda bar: bar[1] - bar[0])  # fmt: skip
    for y, (low, high, _, a, b) in enumerate(bars):
        ax.barh(y, high - low, left=low, height=0.55, facecolor=BLUE, edgecolor=BLUE, alpha=0.35)
        ax.text(low - 8, y, a, ha="right", va="center", fontsize=9, color=INK)
        ax.text(high + 8, y, b, ha="left", va="center", fontsize=9, color=INK)
    ax.axvline(base, ymax=0.9, color=MUTED, linestyle="-", linewidth=0.8)
    ax.text(base, len(bars) - 0.35, f"base case {base:.0f}", ha="center", va="center", fontsize=9, color=MUTED)
    ax.plot([0, 0], [len(bars) - 1.4, len(bars) - 0.6], color=MUTED, linestyle=":", linewidth=1.2)
    ax.set_yticks(range(len(bars)), [bar[2] for bar in bars])
    ax.tick_params(axis="y", length=0)
    ax.set(xlim=(-125, 540), ylim=(-0.6, len(bars) - 0.1), xlabel="gain of the model over the rule, thousands a month")
    return figure
