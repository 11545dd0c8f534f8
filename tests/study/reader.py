"""A reader of the site: what is stored for them, read and written as anybody could, and what they do on a page."""

import time

from playwright.sync_api import Page

from tests.quality.hosting import PREFIX

DATABASE = f"held-out:{PREFIX}"
DAY = 86_400
ROWS = """async ([name, table, put]) => {
  const ask = (request) => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const db = await ask(indexedDB.open(name));
  const store = db.transaction(table, "readwrite").objectStore(table);
  for (const row of put) store.put(row);
  const rows = await ask(store.getAll());
  db.close();
  return rows;
}"""


def rows(page: Page, table: str = "log", put: list[dict] | None = None) -> list[dict]:
    """What a table of the reader's storage holds, after some rows were put there."""
    return page.evaluate(ROWS, [DATABASE, table, put or []])


def review(question: str, days_ago: float, grade: int = 3) -> dict:
    """An entry of the log."""
    moment = int(time.time() - days_ago * DAY)
    return {"id": f"{question}-{moment}-{grade}", "question": question, "grade": grade, "time": moment}


def studied(page: Page, entries: list[dict]) -> None:
    """Let the reader have done reviews in the past. Leaves the page at the progress page."""
    page.goto("progress/")
    page.locator("progress-report table").wait_for()
    rows(page, put=entries)
    page.reload()
    page.locator("progress-report table").wait_for()


def graded(page: Page) -> list[tuple[str, int]]:
    """Questions and grades of the reader's log in order of time, without those taken back."""
    log = sorted(rows(page), key=lambda e: e["time"])
    undone = {e.get("undoes") for e in log}
    return [(e["question"], e["grade"]) for e in log if e["grade"] and e["id"] not in undone]
