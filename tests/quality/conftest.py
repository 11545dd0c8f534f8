"""The real site as GitHub Pages serves it, and the browser of tests/browser, which may talk to nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import visits
from tests.quality.hosting import hosting

__all__ = ["visits"]


@pytest.fixture(scope="session")
def base_url(site: Path) -> Iterator[str]:
    with hosting(site) as address:
        yield address
