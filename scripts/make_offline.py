"""Write dist/held-out-offline.zip from the built site/: a folder that opens by a double click on index.html."""

import sys
import tempfile
from pathlib import Path

from heldout import bundle
from heldout.offline import copy

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "dist" / "held-out-offline.zip"


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="held-out-") as scripts:
        try:
            bundle.build_copy(ROOT, Path(scripts))
            copy.write(ROOT / "site", Path(scripts), TARGET)
        except (RuntimeError, OSError) as error:
            print(f"held-out: {error}", file=sys.stderr)
            return 1
    print(f"held-out: {TARGET.relative_to(ROOT).as_posix()}: {TARGET.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
