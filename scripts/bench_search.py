"""Measures the search: bench_search.py [QUERIES RESULTS].

Alone it prints success@1, success@3, MRR@10 and empty answers by class for the engine in Node and the page in Chromium, the same
for Material's shipped search on the same questions, and times at three sizes. With two files it asks the page in Chromium every
"q" of QUERIES (JSON lines) and writes {"q": ..., "ids": [...]} lines to RESULTS. Questions of the curriculum that are not written
yet are indexed from tests/search/curriculum_names.json.
"""

import json
import random
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from heldout import bank as question_bank  # noqa: E402
from heldout.exports import search_index  # noqa: E402
from tests.search import benchmark, page  # noqa: E402

QUERIES = (benchmark.DEV, benchmark.OWN, benchmark.NO_ANSWER)
SIZES = (2_000, 20_000)
VISITS = 9  # of which the median is the time to the first result


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
    text = benchmark.index_text(bank)
    (folder / "index.json").write_text(text, encoding="utf-8")

    in_node, times = benchmark.run_engine(folder / "index.json", *QUERIES)
    show("Engine in Node", queries, in_node)
    print(f"build {times['build']} ms, a key {times['p50']} ms (p50), {times['p99']} ms (p99)")

    site = page.build_site(ROOT, folder / "site")
    page.put_index(site, text)
    material = page.build_material(questions, folder / "material")
    with page.chromium() as browser:
        with page.serving(site) as address:
            show("Page in Chromium", queries, page.ask(page.open_search(browser, address), asked))
        with page.serving(material) as address:
            answers, setup = page.ask_material(browser, address, asked)
        show("Material's shipped search, the other names in the page", queries, [{**a, "weak": not a["ids"]} for a in answers])
        print(f"ready after {setup:.0f} ms, a query {quantile([a['ms'] for a in answers], 0.5):.1f} ms (p50)")

        print("\nTimes in Chromium, ms\nquestions  first result   key p50   key p99")
        with page.serving(site) as address:
            for size in (len(questions), *SIZES):
                page.put_index(site, text if size == len(questions) else index_of(questions, size))
                first, keys = times_in_page(browser, address, asked)
                print(f"{size:>9}{first:>14.0f}{quantile(keys, 0.5):>10.1f}{quantile(keys, 0.99):>10.1f}")


def show(title: str, queries: Sequence[dict], results: Sequence[dict]) -> None:
    scores = benchmark.score(queries, results)
    print(f"\n{title}\n{benchmark.table(scores)}")
    confident = benchmark.confident_without_answer(queries, results)
    print(f"right answers flagged as weak {scores['all'].flagged:.3f}, confident results where there is no answer {confident:.3f}")


def times_in_page(browser, address: str, asked: Sequence[str]) -> tuple[float, list[float]]:
    """(milliseconds to the first result, median of visits; milliseconds of each key)."""
    firsts = []
    for _ in range(VISITS):
        opened = page.open_search(browser, address)
        firsts.append(page.first_result(opened))
        opened.context.close()  # a page that stays open takes its share of the machine
    opened = page.open_search(browser, address)
    beginnings = [q[:end] for q in asked[:40] for end in range(1, len(q) + 1)]
    return statistics.median(firsts), [a["ms"] for a in page.ask(opened, beginnings)]


def index_of(questions: Sequence, size: int) -> str:
    """An index of made-up questions: names and texts of the real ones, shuffled."""
    chance = random.Random(size)
    names = [name for q in questions for name in (q.title, *q.aliases)]
    made = []
    for number in range(size):
        like = chance.choice(questions)
        title = f"{chance.choice(names)} {chance.choice(names)} {number}"
        aliases = [f"{chance.choice(names)} {number % 97}" for _ in like.aliases]
        fields = {"topic": like.topic, "section": like.section, "level": like.level, "question": like.question, "short": like.short}
        made.append(SimpleNamespace(id=f"made-{number}", title=title, aliases=aliases, **fields))
    return search_index.index_text(made, search_index.read_synonyms(ROOT / search_index.SYNONYMS), {})


def quantile(values: Sequence[float], share: float) -> float:
    return sorted(values)[int(len(values) * share)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
