"""The search page of a built site in Chromium, and Material's own search on the same questions, both run by their users' means."""

import functools
import html
import json
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from heldout.exports.readable import readable
from scripts import browsers

PREFIX = "/held-out"
INDEX = Path("assets", "search-index.json")
INPUT = "concept-search[inline] input"

# In the page: types a query as one input event and waits until the answer is drawn.
ASK = """async ({ queries, input }) => {
  const box = document.querySelector(input), host = box.closest("concept-search");
  const { port1, port2 } = new MessageChannel();
  const drawn = () => new Promise((done) => { port1.onmessage = done; port2.postMessage(0); });
  const answers = [];
  for (const q of queries) {
    const start = performance.now();
    box.value = q;
    box.dispatchEvent(new Event("input"));
    await drawn();
    const ms = performance.now() - start;
    const hrefs = [...host.querySelectorAll("[role=option]")].slice(0, 10).map((option) => option.href);
    answers.push({ q, hrefs, ms, weak: host.querySelector("[role=status]").textContent.includes("othing is about") });
  }
  return answers;
}"""
FIRST = """(input) => new Promise((done) => {
  const box = document.querySelector(input), host = box.closest("concept-search");
  box.addEventListener("input", () => {
    const start = performance.now();
    new MutationObserver((_, watch) => host.querySelector("[role=option]") && (watch.disconnect(), done(performance.now() - start)))
      .observe(host, { childList: true, subtree: true });
  }, { once: true, capture: true });
})"""
MATERIAL = """async (queries) => {
  const config = JSON.parse(document.querySelector("#__config").textContent), base = new URL(config.base, location);
  const start = performance.now();
  const index = await (await fetch(new URL("search/search_index.json", base))).json();
  const worker = new Worker(new URL(config.search, location));
  const ask = (message) => new Promise((done) => { worker.onmessage = ({ data }) => done(data); worker.postMessage(message); });
  await ask({ type: 0, data: { config: index.config, docs: index.docs, options: { suggest: false } } });
  await ask({ type: 2, data: "o" });
  const first = performance.now() - start, answers = [];
  for (const q of queries) {
    const before = performance.now(), { data } = await ask({ type: 2, data: q });
    const ids = data.items.slice(0, 10).map((group) => group.at(0).location.split("#")[0].replace(/^q\\/|\\/$/g, ""));
    answers.push({ q, ids, ms: performance.now() - before });
  }
  return { first, answers };
}"""


class _Handler(SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(PREFIX) if path.startswith(PREFIX + "/") else "/no-such-file")

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """The address of a folder under a sub-path, as a project page has."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}/"
    finally:
        server.shutdown()


@contextmanager
def chromium() -> Iterator[Browser]:
    program = browsers.find("chromium") or browsers.get("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


def build_site(root: Path, folder: Path) -> Path:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
    subprocess.run(command, cwd=root, check=True)
    return folder


def put_index(site: Path, index: str) -> None:
    """The given index in the place of the site's."""
    (site / INDEX).write_text(index, encoding="utf-8")


def open_search(browser: Browser, address: str) -> Page:
    """A page with a search box."""
    page = browser.new_context().new_page()
    page.goto(address)  # home, which loads no data before the first touch
    page.wait_for_selector(INPUT)
    return page


def first_result(page: Page, key: str = "o") -> float:
    """Milliseconds from the first key ever to the first result on the page, the loading of the index included."""
    waiting = page.evaluate_handle(f"(input) => ({{ done: ({FIRST})(input) }})", INPUT)
    page.evaluate(f"document.querySelector({json.dumps(INPUT)}).value = ''")
    page.locator(INPUT).press_sequentially(key)
    return page.evaluate("(waiting) => waiting.done", waiting)


def ask(page: Page, queries: Sequence[str]) -> list[dict]:
    """What the page lists for each query: {q, ids, weak, ms}."""
    page.locator(INPUT).press_sequentially("o")
    page.wait_for_selector("[role=option]")
    answers = page.evaluate(ASK, {"queries": list(queries), "input": INPUT})
    return [{**a, "ids": [urlsplit(h).path.rstrip("/").rsplit("/", 1)[-1].removesuffix(".html") for h in a["hrefs"]]} for a in answers]


def build_material(questions: Sequence, folder: Path) -> Path:
    """A site with Material's own search: a page a question, its other names in the text."""
    docs = folder / "docs" / "q"
    docs.mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    for q in questions:
        names = readable(", ".join(q.aliases)).replace("<", "&lt;")
        blocks = (f"# {q.title}", readable(q.question), readable(q.short), f"Also known as: {names}")
        (docs / f"{q.id}.md").write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: x\ntheme:\n  name: material\n  font: false\nplugins: [search]\n", encoding="utf-8")
    return build_site(folder, folder / "site")


def put_material_index(site: Path, questions: Iterable) -> None:
    """Other questions in the place of those of a site of `build_material`, in the form in which Material indexes its pages."""
    path = site / "search" / "search_index.json"
    blocks = [(q.id, q.title, (q.question, q.short, f"Also known as: {', '.join(q.aliases)}")) for q in questions]
    docs = [
        {"location": f"q/{identifier}/", "title": html.escape(title), "text": " ".join(f"<p>{html.escape(text)}</p>" for text in texts)}
        for identifier, title, texts in blocks
    ]
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | {"docs": docs}), encoding="utf-8")


def ask_material(browser: Browser, address: str, queries: Sequence[str]) -> tuple[list[dict], float]:
    """(results, milliseconds to the first result: index, worker, one letter)."""
    page = browser.new_context().new_page()
    page.goto(address)
    done = page.evaluate(MATERIAL, list(queries))
    page.context.close()
    return done["answers"], done["first"]
