"""Measures the search: bench_search.py [QUERIES RESULTS].

Alone it prints success@1, success@3, MRR@10 and empty answers by class for the page in Chromium beside Material's shipped search on the
same questions, whether the engine in Node agrees, and times at three sizes, and keeps these tables in
docs/maintenance/search-results.md. With two files it asks the page in Chromium every "q" of QUERIES (JSON lines) and writes
{"q": ..., "ids": [...]} lines to RESULTS. Questions of the curriculum that are not written yet are indexed from
tests/search/curriculum_names.json.
"""

import json
import os
import platform
import random
import statistics
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import SimpleNamespace

from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from heldout import bank as question_bank  # noqa: E402
from heldout.exports import search_index  # noqa: E402
from tests.search import benchmark, page  # noqa: E402

QUERIES = (benchmark.DEV, benchmark.OWN, benchmark.NO_ANSWER)
SIZES = (2_000, 20_000)
RESULTS = ROOT / "docs" / "maintenance" / "search-results.md"
TIMES = ("first result", "a key (p50)", "a key (p99)")
VISITS = 7


def main(arguments: Sequence[str]) -> int:
    if len(arguments) not in (0, 2):
        print(__doc__, file=sys.stderr)
        return 2
    bank, _ = question_bank.load(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        if arguments:
            write_results(bank, Path(arguments[0]), Path(arguments[1]), Path(folder))
        else:
            report(bank, Path(folder))
    return 0


def write_results(bank: question_bank.QuestionBank, queries: Path, results: Path, folder: Path) -> None:
    asked = [row["q"] for row in benchmark.read_queries(queries)]
    site = page.build_site(ROOT, folder / "site")
    page.put_index(site, benchmark.index_text(bank))
    with page.serving(site) as address, page.chromium() as browser:
        answers = page.ask(page.open_search(browser, address), asked)
    results.write_text("".join(json.dumps({"q": a["q"], "ids": a["ids"]}, ensure_ascii=False) + "\n" for a in answers), encoding="utf-8")
    print(f"{len(answers)} queries answered in {results}")


def report(bank: question_bank.QuestionBank, folder: Path) -> None:
    questions, queries = benchmark.questions(bank), benchmark.read_queries(*QUERIES)
    asked = [row["q"] for row in queries]
    ours, material = page.build_site(ROOT, folder / "site"), page.build_material(questions, folder / "material")
    page.put_index(ours, benchmark.index_text(bank))
    in_node, node_times = benchmark.run_engine(ours / page.INDEX, *QUERIES)
    with page.chromium() as browser, page.serving(ours) as our_address, page.serving(material) as material_address:
        version = browser.version.split(".")[0]
        in_page = page.ask(page.open_search(browser, our_address), asked)
        in_material, _ = page.ask_material(browser, material_address, asked)
        keys = [q[:end] for q in asked[:20] for end in range(1, len(q) + 1)]
        times = []
        for size in (len(questions), *SIZES):
            if size != len(questions):
                made = made_up(questions, size)
                page.put_index(ours, search_index.index_text(made, search_index.read_synonyms(ROOT / search_index.SYNONYMS), {}))
                page.put_material_index(material, made)
            times.append((size, *our_times(browser, our_address, keys), *material_times(browser, material_address, keys)))

    same = sum(a["ids"] == b["ids"] for a, b in zip(in_node, in_page, strict=True))
    flagged = benchmark.score(queries, in_page)["all"].flagged
    confident = benchmark.confident_without_answer(queries, in_page)
    blocks = [
        "# The last run of `make bench-search`",
        f"On {date.today()}, {platform.system()}, {os.cpu_count()} processors, Chromium {version}, beside Material's shipped search on the "
        "same pages. Not edited by hand; what it means is in [search.md](search.md).",
        f"## What is found among {len(questions)} pages",
        "The development queries:",
        benchmark.side_by_side(benchmark.read_queries(benchmark.DEV), in_page, in_material),
        "The same and our own, for whose misses names were added:",
        benchmark.side_by_side(queries, in_page, in_material),
        f"The page in Chromium and the engine in Node give the same list for {same} of {len(asked)} queries. Of the right answers "
        f"{flagged:.3f} are flagged as weak; of the queries without an answer {confident:.3f} get a confident result.",
        "## Milliseconds",
        benchmark.markdown_table([("pages", *TIMES, *(f"Material's {time}" for time in TIMES)), *times]),
        f"First result: median of {VISITS} visits to a page that has loaded nothing of the search, the loading included. A key: every "
        f"beginning of 20 queries. In Node a key takes {node_times['p50']} (p50) and {node_times['p99']} (p99). The larger sets are "
        "made up: names and texts of the real pages, shuffled.",
    ]
    text = "\n\n".join(blocks) + "\n"
    print(text)
    RESULTS.write_text(text, encoding="utf-8")


def our_times(browser: Browser, address: str, keys: Sequence[str]) -> tuple[str, ...]:
    """As in `TIMES`, of the page with the index that it has now."""
    firsts = []
    for _ in range(VISITS):
        opened = page.open_search(browser, address)
        firsts.append(page.first_result(opened))
        opened.context.close()  # a page that stays open takes its share of the machine
    return shown(firsts, page.ask(page.open_search(browser, address), keys))


def material_times(browser: Browser, address: str, keys: Sequence[str]) -> tuple[str, ...]:
    firsts = [page.ask_material(browser, address, [])[1] for _ in range(VISITS)]
    return shown(firsts, page.ask_material(browser, address, keys)[0])


def shown(firsts: Sequence[float], answers: Sequence[dict]) -> tuple[str, ...]:
    by_key = sorted(answer["ms"] for answer in answers)
    return f"{statistics.median(firsts):.0f}", *(f"{by_key[int(len(by_key) * share)]:.1f}" for share in (0.5, 0.99))


def made_up(questions: Sequence, size: int) -> list:
    chance = random.Random(size)
    names = [name for q in questions for name in (q.title, *q.aliases)]
    made = []
    for number in range(size):
        like = chance.choice(questions)
        title = f"{chance.choice(names)} {chance.choice(names)} {number}"
        aliases = [f"{chance.choice(names)} {number % 97}" for _ in like.aliases]
        fields = {"topic": like.topic, "section": like.section, "level": like.level, "question": like.question, "short": like.short}
        made.append(SimpleNamespace(id=f"made-{number}", title=title, aliases=aliases, **fields))
    return made


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
