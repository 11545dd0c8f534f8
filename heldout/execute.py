"""Runs the code of a question as a reader would paste it, and compares what it prints with what the page shows."""

import contextlib
import io
import multiprocessing
import os
import re
import sqlite3
import tempfile
import traceback
import warnings
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise

from heldout.markdown_text import Fence, fences
from heldout.problem import Problem
from heldout.question import Question

SECONDS = 10
OUTPUT = "output"
RUNNABLE = ("python", "sql")
_SKLEARN = ["sklearn.linear_model", "sklearn.model_selection", "sklearn.ensemble"]
_PRELOAD = ["numpy", "pandas", "scipy.stats", "scipy.special", *_SKLEARN, __name__]


@dataclass(frozen=True)
class Block:
    """A block that runs and the output block below it, if there is one."""

    code: Fence
    shown: Fence | None


def blocks(body: str) -> list[Block]:
    """The blocks of a body that run. An output block belongs to the block right above it."""
    pairs = pairwise([*fences(body), None])
    return [Block(f, g if g and g.language == OUTPUT else None) for f, g in pairs if f.language in RUNNABLE]


def stale_outputs(questions: Iterable[Question]) -> list[Problem]:
    """Run every question (several at a time) and report blocks that fail or print something else than the page shows."""
    return [problem for question, results in run_all(questions) for problem in _compare(question, results)]


def with_fresh_outputs(question: Question, results: list[str]) -> str:
    """The body with every output block rewritten, added or removed. `results` as from `run_all`."""
    lines = question.body.split("\n")
    for block, printed in reversed(list(zip(blocks(question.body), results, strict=True))):
        fresh = [f"```{OUTPUT}", *printed.split("\n"), "```"] if printed else []
        if block.shown:
            lines[block.shown.start : block.shown.end + 1] = fresh
        elif fresh:
            lines[block.code.end + 1 : block.code.end + 1] = ["", *fresh]
    return "\n".join(lines)


class BlockFailed(Exception):
    """A block raised, warned or took too long; `line` counts from 0 in the body."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


def run_all(questions: Iterable[Question]) -> Iterator[tuple[Question, list[str] | BlockFailed]]:
    """What each block printed, per question, or the first failure; in the order given."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")  # same sums on every machine, and no more threads than cores
    with_code = [q for q in questions if blocks(q.body)]
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(_PRELOAD)
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        yield from zip(with_code, pool.map(lambda q: _run_in_process(context, blocks(q.body)), with_code), strict=True)


def _run_in_process(context: multiprocessing.context.BaseContext, page: list[Block]) -> list[str] | BlockFailed:
    here, there = context.Pipe()
    code = [(b.code.language, b.code.text, b.code.start + 1) for b in page]
    child = context.Process(target=_child, args=(there, code))
    child.start()
    there.close()
    try:
        # The limit is the reader's ten seconds; the rest allows for a loaded machine and for starting the interpreter.
        if not here.poll(SECONDS * 6):
            return BlockFailed(page[0].code.start, f"the page's code runs longer than {SECONDS} s")
        kind, value, seconds = here.recv()
    except EOFError:
        return BlockFailed(page[0].code.start, "the interpreter died")
    finally:
        child.terminate()
        child.join()
    if kind == "failed":
        return BlockFailed(*value)
    if seconds > SECONDS:
        return BlockFailed(page[0].code.start, f"the page's code needs {seconds:.0f} s of processor time, more than {SECONDS} s")
    return value


def _child(pipe, code: list[tuple[str, str, int]]) -> None:
    namespace: dict = {"__name__": "__main__"}
    database = sqlite3.connect(":memory:")
    printed: list[str] = []
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        start = os.times()
        for language, text, line in code:
            out = io.StringIO()
            try:
                with contextlib.redirect_stdout(out), warnings.catch_warnings():
                    warnings.simplefilter("error")
                    if language == "python":
                        exec(compile("\n" * line + text, "<page>", "exec"), namespace)
                    else:
                        _run_sql(database, text)
            except BaseException as error:  # noqa: BLE001 - whatever a page raises is the page's problem
                at = [f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename == "<page>"]
                pipe.send(("failed", ((at[-1] - 1) if at else line, f"{type(error).__name__}: {error}"), 0.0))
                return
            printed.append("\n".join(s.rstrip() for s in out.getvalue().rstrip().split("\n")) if out.getvalue().strip() else "")
        end = os.times()
    pipe.send(("ok", printed, end.user + end.system - start.user - start.system))


def _run_sql(database: sqlite3.Connection, text: str) -> None:
    """Print each result set as an aligned table, NULL for missing values."""
    statement = ""
    for piece in re.split(r"(?<=;)", text):
        statement += piece
        if not sqlite3.complete_statement(statement):
            continue
        cursor = database.execute(statement)
        if cursor.description:
            _print_table([c[0] for c in cursor.description], cursor.fetchall())
        statement = ""
    if re.sub(r"--[^\n]*", "", statement).strip():
        raise sqlite3.OperationalError("incomplete statement; end it with a semicolon")


def _print_table(head: list[str], rows: list[tuple]) -> None:
    table = [head, *[["NULL" if v is None else str(v) for v in row] for row in rows]]
    widths = [max(len(row[i]) for row in table) for i in range(len(head))]
    numeric = [bool(rows) and all(isinstance(r[i], int | float | None) for r in rows) for i in range(len(head))]
    for i, row in enumerate(table):
        cells = [c.rjust(w) if n else c.ljust(w) for c, w, n in zip(row, widths, numeric, strict=True)]
        print("  ".join(cells).rstrip())
        if i == 0:
            print("  ".join("-" * w for w in widths))


def _compare(question: Question, results: list[str] | BlockFailed) -> Iterator[Problem]:
    if isinstance(results, BlockFailed):
        yield question.body_problem("Q020", f"the code does not run: {results.reason}; fix it", results.line)
        return
    for block, printed in zip(blocks(question.body), results, strict=True):
        shown = block.shown.text.rstrip() if block.shown else ""
        if shown != printed:
            line = (block.shown or block.code).start
            yield question.body_problem("Q020", "the output shown is not what the code prints; run `make outputs`", line)
