"""Print the cheat sheets of the built site into dist/pdf: one file a topic and paper, and one of everything."""

import sys
from pathlib import Path

import browsers
from playwright.sync_api import Browser, sync_playwright

from heldout import bank, pdf
from heldout.address import site_address
from heldout.pdf import making
from heldout.problem import ProblemsFound

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    program = browsers.find("chromium") or browsers.get("chromium")
    if not program:
        print("held-out: no chromium here; install it or set CHROMIUM to its path", file=sys.stderr)
        return 1
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        try:
            make(browser)
        except ProblemsFound as found:
            print(*found.problems, sep="\n", file=sys.stderr)
            return 1
        finally:
            browser.close()
    return 0


def make(browser: Browser) -> None:
    questions, _ = bank.load(ROOT)
    total = making.count(questions)
    for i, made in enumerate(pdf.make(questions, ROOT / "site", site_address(ROOT), browser, ROOT / "dist" / "pdf"), 1):
        shown, size = made.path.relative_to(ROOT).as_posix(), made.path.stat().st_size / 1000
        print(f"[{i}/{total}] {shown}: {made.pages} pages, {size:.0f} KB, {made.seconds:.1f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main())
