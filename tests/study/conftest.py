"""The real site as GitHub Pages serves it, and a Chromium that may talk to nothing else."""

from tests.browser.conftest import visits
from tests.quality.conftest import base_url

__all__ = ["base_url", "visits"]
