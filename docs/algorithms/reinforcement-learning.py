"""Draws reinforcement-learning.svg: optimal values and policy on a slippery 4x4 grid."""

import numpy as np

from heldout.figures import BLUE, GREEN, INK, MUTED, ORANGE, axes

MOVES, SLIP, GAMMA, GOAL, PITS = [(-1, 0), (0, 1), (1, 0), (0, -1)], 0.2, 0.9, 15, [5, 11]


def solve():
    def target(s, a):
        row, column = s // 4 + MOVES[a][0], s % 4 + MOVES[a][1]
        return 4 * min(max(row, 0), 3) + min(max(column, 0), 3)

    to = np.array([[target(s, a) for a in range(4)] for s in range(16)])
    reward = np.full(16, -0.04)
    reward[GOAL], reward[PITS] = 1, -1
    values = np.zeros(16)
    for _ in range(200):
        backup = (reward + GAMMA * values)[to]
        q = (1 - SLIP) * backup + SLIP * backup.mean(axis=1, keepdims=True)
        values = q.max(axis=1)
        values[[GOAL, *PITS]] = 0
    return values, q.argmax(axis=1)


def draw():
    values, policy = solve()
    figure, ax = axes(height=3.0)
    ax.axis("off")
    ax.set(xlim=(-0.02, 4.02), ylim=(4.02, -0.02), aspect="equal")
    for s in range(16):
        row, column = divmod(s, 4)
        special = {GOAL: ("goal\n+1", GREEN), PITS[0]: ("pit\n−1", ORANGE), PITS[1]: ("pit\n−1", ORANGE)}.get(s)
        color, alpha = (special[1], 0.25) if special else (BLUE, 0.55 * values[s] ** 1.5)
        ax.fill([column, column + 1, column + 1, column], [row, row, row + 1, row + 1], color=color, alpha=alpha, linewidth=0)
        ax.plot([column, column + 1, column + 1, column, column], [row, row, row + 1, row + 1, row], color=MUTED, linestyle="-", linewidth=0.7)
        if special:
            ax.text(column + 0.5, row + 0.5, special[0], ha="center", va="center", color=INK)
            continue
        ax.text(column + 0.08, row + 0.24, f"{values[s]:.2f}", color=INK, fontsize=9)
        dy, dx = MOVES[policy[s]]
        x, y = column + 0.5, row + 0.62
        reach = 0.24
        ax.annotate("", (x + reach * dx, y + reach * dy), (x - reach * dx, y - reach * dy),
                    arrowprops={"arrowstyle": "-|>", "color": INK, "linewidth": 1.3, "shrinkA": 0, "shrinkB": 0})  # fmt: skip
    return figure
