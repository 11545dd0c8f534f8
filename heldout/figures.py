"""The look of every figure, and SVG text that is the same on each run.

A script docs/<topic>/<id>.py defines `draw()`, which returns a matplotlib figure made with `axes()` and the colors below.
The colors are placeholders: in the SVG they become CSS variables, so that one file suits light, dark and paper.
"""

import io
import os
import re
import runpy
from pathlib import Path

os.environ.setdefault("SOURCE_DATE_EPOCH", "0")

INK, MUTED, BLUE, ORANGE, GREEN, PURPLE = "#010101", "#020202", "#030303", "#040404", "#050505", "#060606"
STYLES = ["-", "--", "-.", ":"]  # a curve is told by its dashes and a label beside it, never by color alone
WIDTH = 4.6  # inches

_LIGHT = {INK: "#1a1a1a", MUTED: "#5c5c5c", BLUE: "#0b5fa5", ORANGE: "#b3410e", GREEN: "#1a7a4c", PURPLE: "#7a3e9d"}
_DARK = {INK: "#ececec", MUTED: "#a9a9a9", BLUE: "#6db3f2", ORANGE: "#f2a365", GREEN: "#6fd3a0", PURPLE: "#cfa3ec"}
_NAMES = {INK: "ink", MUTED: "muted", BLUE: "blue", ORANGE: "orange", GREEN: "green", PURPLE: "purple"}

_STYLE = {
    "svg.fonttype": "path", "svg.hashsalt": "held-out", "font.family": "STIXGeneral", "mathtext.fontset": "stix",
    "font.size": 10, "axes.titlesize": 10, "axes.labelsize": 10, "xtick.labelsize": 9, "ytick.labelsize": 9, "legend.fontsize": 9,
    "text.color": INK, "axes.labelcolor": INK, "axes.edgecolor": MUTED, "xtick.color": MUTED, "ytick.color": MUTED,
    "xtick.labelcolor": INK, "ytick.labelcolor": INK, "axes.facecolor": "none", "figure.facecolor": "none",
    "savefig.facecolor": "none", "axes.spines.top": False, "axes.spines.right": False, "axes.linewidth": 0.7,
    "lines.linewidth": 1.5, "patch.edgecolor": INK, "axes.prop_cycle": None, "figure.constrained_layout.use": True,
    "path.simplify_threshold": 0.3, "legend.frameon": False,
}  # fmt: skip


def axes(rows: int = 1, columns: int = 1, height: float = 2.4, width: float = WIDTH, **options):
    """`plt.subplots` in the project's style; height and width in inches. Returns (figure, axes)."""
    import matplotlib

    matplotlib.use("svg")
    from cycler import cycler
    from matplotlib import pyplot

    cycle = cycler(color=[BLUE, ORANGE, GREEN, PURPLE], linestyle=STYLES)
    matplotlib.rcParams.update({**_STYLE, "axes.prop_cycle": cycle})
    return pyplot.subplots(rows, columns, figsize=(width, height), **options)


def render(script: Path) -> str:
    """The SVG text that `draw()` of the script gives; raises what the script raises."""
    from matplotlib import pyplot

    pyplot.close("all")
    figure = runpy.run_path(str(script))["draw"]()
    out = io.StringIO()
    figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    pyplot.close("all")
    return _themed(out.getvalue())


def _themed(svg: str) -> str:
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>\s*", "", svg, flags=re.S)
    for placeholder, name in _NAMES.items():
        svg = svg.replace(placeholder, f"var(--{name})")
    # Coordinates to a tenth of a point. Numbers inside scale() keep every digit.
    svg = re.sub(r'( d| x| y| points)="([^"]*)"', lambda m: f'{m[1]}="{_rounded(m[2])}"', svg)
    light = "".join(f"--{_NAMES[k]}:{v};" for k, v in _LIGHT.items())
    dark = "".join(f"--{_NAMES[k]}:{v};" for k, v in _DARK.items())
    style = f"<style>:root{{{light}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}</style>"
    end = svg.index(">") + 1
    return f"{svg[:end]}\n {style}{svg[end:]}".rstrip() + "\n"


def _rounded(text: str) -> str:
    return re.sub(r"-?\d+\.\d+", lambda m: f"{float(m[0]):.1f}".rstrip("0").rstrip(".") or "0", text)
