"""The pictures that a link to a page shows where people share it (https://ogp.me): one a question, one a topic, one for the site."""

from pathlib import Path

from heldout.address import site_address
from heldout.bank import QuestionBank
from heldout.social_cards.cache import Drawings
from heldout.social_cards.card import cards_of, of_question, of_topic

__all__ = ["of_question", "of_topic", "write"]

FOLDER = "social"


def write(root: Path, bank: QuestionBank, assets: Path) -> None:
    """social/**/*.png below `assets`. What was drawn before comes from .cache, so that one saved question draws one card."""
    drawings = Drawings(root, site_address(root))
    for card in cards_of(root, bank):
        path = assets / FOLDER / card.image
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(drawings.of(card))
