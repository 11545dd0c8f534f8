"""A card as Anki shows it: readable in light and in night mode, no wider than a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.anki.releases import START, Guide, User

RULES = {"runOnly": {"type": "rule", "values": ["color-contrast", "image-alt", "link-in-text-block", "list"]}}


@pytest.mark.parametrize("mode", ["", "nightMode night_mode"], ids=["light", "night"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_card_is_readable(guide: Guide, user: User, browser: Browser, mode: str, width: int) -> None:
    guide.change("coin-toss", "A sentence as wide as a formula may be, with $x<y$, [a link](https://example.org/) and `code`.")
    user.import_package(guide.release(START))
    page = browser.new_page(viewport={"width": width, "height": 700})
    page.set_content(f'<html lang="en"><body class="card card1 {mode}">{user.card("coin-toss").answer()}')
    page.evaluate("document.querySelector('details').open = true")
    page.evaluate("document.querySelector('.short').style.whiteSpace = 'nowrap'")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    violations = Axe().run(page, options=RULES).response["violations"]
    assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in violations] == []
    page.close()
