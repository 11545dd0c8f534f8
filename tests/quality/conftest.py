"""The site and the browser of tests/browser."""

from tests.browser.conftest import base_url, visits

__all__ = ["base_url", "visits"]
