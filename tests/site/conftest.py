from pathlib import Path

import pytest

from tests.site.html import Page, read_pages


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Page]:
    """Every page of the site by its address below the site's root, such as math/bayes-theorem/."""
    return read_pages(site)
