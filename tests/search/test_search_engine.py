"""The engine by itself: its unit tests in Node, and the bars that the development queries must reach."""

import gzip
import subprocess
from pathlib import Path

import pytest

from heldout import bank as question_bank
from heldout import node
from heldout.bank import QuestionBank
from tests.search import benchmark

ELEMENT = benchmark.ROOT / "docs" / "assets" / "scripts" / "search" / "element.js"
CODE_LIMIT, INDEX_LIMIT = 9_000, 60_000  # bytes, gzip


@pytest.fixture(scope="module")
def bank() -> QuestionBank:
    return question_bank.load(benchmark.ROOT)[0]


@pytest.fixture(scope="module")
def index(bank: QuestionBank, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("search") / "search-index.json"
    path.write_text(benchmark.index_text(bank), encoding="utf-8")
    return path


def test_engine_in_node() -> None:
    done = subprocess.run([node.node(), "--test", str(benchmark.HERE / "engine.test.mjs")], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("queries", "success_1", "success_3", "mrr"),
    [(benchmark.DEV, 0.95, 0.99, 0.97), (benchmark.OWN, 0.90, 0.955, 0.925)],
    ids=["dev", "own"],
)
def test_right_pages_come_first(index: Path, queries: Path, success_1: float, success_3: float, mrr: float) -> None:
    results, _ = benchmark.run_engine(index, queries, benchmark.NO_ANSWER)
    scores = benchmark.score(benchmark.read_queries(queries), results)
    reached = scores["all"]
    report = benchmark.table(scores) + "\n" + "\n".join(reached.misses)
    assert reached.success_1 >= success_1, report
    assert reached.success_3 >= success_3, report
    assert reached.mrr >= mrr, report
    assert reached.zero <= 0.01, report
    assert reached.flagged <= 0.03, report


def test_other_subjects_get_no_confident_result(index: Path) -> None:
    results, _ = benchmark.run_engine(index, benchmark.NO_ANSWER)
    assert benchmark.confident_without_answer(benchmark.read_queries(benchmark.NO_ANSWER), results) <= 0.2


def test_benchmark_names_pages_of_the_curriculum(bank: QuestionBank) -> None:
    known = {q.id for q in benchmark.questions(bank)} | {"outliers", "out-of-core-data", "self-supervised-learning"}
    wanted = {identifier for q in benchmark.read_queries(benchmark.DEV, benchmark.OWN) for identifier in q["expect"]}
    assert wanted <= known


def test_index_stays_small(index: Path, bank: QuestionBank) -> None:
    size = len(gzip.compress(index.read_bytes(), 9)) * 250 / len(benchmark.questions(bank))
    assert size <= INDEX_LIMIT, f"{size:.0f} bytes at 250 questions: shorten aliases"


def test_code_stays_small(tmp_path: Path) -> None:
    """The element, which every page has, and the engine, which a first touch loads."""
    esbuild = node.packages(benchmark.ROOT, "esbuild") / "esbuild" / "bin" / "esbuild"
    options = ["--bundle", "--splitting", "--minify", "--format=esm", "--target=chrome120,firefox121,safari17.4"]
    subprocess.run([str(esbuild), str(ELEMENT), *options, f"--outdir={tmp_path}", "--log-level=error"], check=True)
    bundles = [path.read_bytes() for path in tmp_path.glob("*.js")]
    assert len(bundles) == 2
    assert sum(len(gzip.compress(bundle, 9, mtime=0)) for bundle in bundles) <= CODE_LIMIT
    for word in (b"innerHTML", b"eval(", b"Function("):
        assert not any(word in bundle for bundle in bundles)
