"""Draw docs/assets/icons from docs/assets/favicon.svg, when that has changed: the icons of an installed guide."""

import io
import sys
from pathlib import Path

import browsers
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ASSETS = Path(__file__).resolve().parent.parent / "docs" / "assets"
SQUARE, MARGIN = 'width="32" height="32" rx="6"', 'x="-9" y="-9" width="50" height="50"'
COLORS = 32


def main() -> int:
    drawing = (ASSETS / "favicon.svg").read_text(encoding="utf-8")
    # A launcher cuts a maskable icon to its own shape, and leaves four fifths of it.
    maskable = drawing.replace(SQUARE, MARGIN).replace('viewBox="0 0 32 32"', 'viewBox="-5 -5 42 42"')
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browsers.find("chromium"), args=["--no-sandbox"])
        for name, size, svg in (("192", 192, drawing), ("512", 512, drawing), ("maskable", 512, maskable)):
            draw(browser, svg, size).save(ASSETS / "icons" / f"{name}.png", optimize=True)
        browser.close()
    return 0


def draw(browser: Browser, svg: str, size: int) -> Image.Image:
    page = browser.new_page(viewport={"width": size, "height": size})
    page.set_content(f"<style>body{{margin:0}}svg{{display:block;width:{size}px;height:{size}px}}</style>{svg}")
    picture = Image.open(io.BytesIO(page.screenshot(omit_background=True)))
    return picture.quantize(COLORS, method=Image.Quantize.FASTOCTREE)


if __name__ == "__main__":
    sys.exit(main())
