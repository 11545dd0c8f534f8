"""Draw the figure of every question that has a script beside it (or of the named ones)."""

import sys
from pathlib import Path

from heldout import figures

ROOT = Path(__file__).resolve().parent.parent


def main(names: list[str]) -> int:
    scripts = [p for p in sorted((ROOT / "docs").glob("*/*.py")) if not names or any(n in p.as_posix() for n in names)]
    for script in scripts:
        svg = script.with_suffix(".svg")
        text = figures.render(script)
        if not svg.is_file() or svg.read_text(encoding="utf-8") != text:
            svg.write_text(text, encoding="utf-8", newline="\n")
            print(f"{svg.relative_to(ROOT).as_posix()}: drawn")
    print(f"{len(scripts)} figures")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
