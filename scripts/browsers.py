"""Find the browsers that the tests drive, or get them: Chromium by Playwright, Firefox by WebDriver BiDi.

Order: what the machine has, then the browser makers' own download, then the distribution's packages (as root on Debian or Ubuntu).
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from heldout import node

ROOT = Path(__file__).resolve().parent.parent
NAMES = {
    "chromium": ("CHROMIUM", ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]),
    "firefox": ("FIREFOX", ["firefox-esr", "firefox"]),
}
DEBIAN = {"chromium": "chromium", "firefox": "firefox-esr"}


def find(browser: str) -> str | None:
    """The program: from the variable CHROMIUM or FIREFOX, from PATH, or from an earlier download."""
    variable, names = NAMES[browser]
    given = os.environ.get(variable)
    if given:
        return given
    found = next((path for name in names if (path := shutil.which(name))), None)
    return found or _downloaded(browser)


def _downloaded(browser: str) -> str | None:
    if browser == "chromium":
        from playwright.sync_api import sync_playwright

        with sync_playwright() as playwright:
            path = Path(playwright.chromium.executable_path)
        return str(path) if path.is_file() else None
    programs = sorted((ROOT / ".cache" / "browsers" / "firefox").glob("*/firefox/firefox"))
    return str(programs[-1]) if programs else None


def get(browser: str) -> str | None:
    """Install it, by the maker's download or as root by apt; None where neither works."""
    print(f"held-out: no {browser} here, getting it", flush=True)
    if browser == "chromium":
        download = [sys.executable, "-m", "playwright", "install", "chromium"]
    else:
        tool = node.packages(ROOT, "@puppeteer/browsers") / "@puppeteer" / "browsers" / "lib" / "cjs" / "main-cli.js"
        download = [node.node(), str(tool), "install", "firefox@stable", "--path", str(ROOT / ".cache" / "browsers")]
    _try(download)
    if not find(browser) and shutil.which("apt-get") and getattr(os, "geteuid", lambda: 1)() == 0:
        _try(["apt-get", "update", "-q"])
        _try(["apt-get", "install", "-y", "-q", DEBIAN[browser]])
    return find(browser)


def _try(command: list[str]) -> None:
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main() -> int:
    status = 0
    for browser, (variable, _) in NAMES.items():
        if not (find(browser) or get(browser)):
            how = f"install it (Debian: apt-get install -y {DEBIAN[browser]}) or set {variable} to its path"
            print(f"held-out: the tests need {browser}; {how}", file=sys.stderr)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
