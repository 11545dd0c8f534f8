"""Draws personal-models-and-hardware.svg: memory of a 7B model for five uses."""

from heldout.figures import BLUE, INK, MUTED, ORANGE, axes


def draw():
    figure, ax = axes(height=2.5)
    names = ["4-bit inference", "QLoRA", "fp16 inference", "LoRA", "training, Adam"]
    sizes = [3.5, 3.6, 14, 14.1, 112]
    ax.barh(range(5), sizes, color=[BLUE] * 4 + [ORANGE], height=0.6)
    for row, size in enumerate(sizes):
        ax.text(size + 0.8, row, f"{size:g}", va="center", color=INK)
    for limit in (24, 80):
        ax.axvline(limit, color=MUTED, linestyle="--", linewidth=0.8)
        ax.text(limit + 1.5, 1, f"{limit} GB card", color=MUTED, va="center")
    ax.set(yticks=range(5), yticklabels=names, xlim=(0, 120), xlabel="GB for 7 billion parameters, without cache and activations")
    ax.tick_params(axis="y", length=0)
    return figure
