"""Cards on disk, named by everything that decides their bytes."""

import hashlib
from importlib.metadata import version
from pathlib import Path

from heldout.formulas.cache import write_atomically
from heldout.social_cards.card import Card
from heldout.social_cards.files import face_files
from heldout.social_cards.palette import TOKENS, colors

FOLDER = Path(".cache", "social-cards")


class Drawings:
    """The cards of one design: code, colors, typefaces, the site's address and the versions of the libraries that draw."""

    def __init__(self, root: Path, address: str) -> None:
        self._root = root
        self._address = address.partition("//")[2].rstrip("/")
        self._faces = face_files(root)
        sources = [*sorted(Path(__file__).parent.glob("*.py")), root / TOKENS, *(f for files in self._faces.values() for f in files)]
        digest = hashlib.sha256(b"".join(path.read_bytes() for path in sources))
        digest.update(f"{self._address} {version('pillow')} {version('fonttools')}".encode())
        self._design = digest.hexdigest()

    def of(self, card: Card) -> bytes:
        """PNG of the card, drawn only if it has not been drawn before."""
        name = hashlib.sha256(f"{self._design} {card!r}".encode()).hexdigest()
        file = self._root / FOLDER / name[:2] / f"{name[2:32]}.png"
        if not file.is_file():
            from heldout.social_cards.drawing import draw  # Pillow and fontTools are slow to import

            write_atomically(file, draw(card, self._address, colors(self._root), self._faces))
        return file.read_bytes()
