"""A guide to release and a user who imports, both new in each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.anki.releases import Guide, User


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    return Guide(tmp_path / "guide")


@pytest.fixture
def user(tmp_path: Path) -> Iterator[User]:
    somebody = User(tmp_path / "user")
    yield somebody
    somebody.collection.close()
