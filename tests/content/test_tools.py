"""Everything around the content: spelling, Markdown, Python, JavaScript, workflows, locks and commands."""

import ast
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from heldout import node
from tests.support import ROOT

BIN = Path(sys.executable).parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def said(*command: str | Path, status: int = 0) -> str:
    done = subprocess.run([str(c) for c in command], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    text = done.stdout + done.stderr
    assert done.returncode == status, text
    return text


def tool(name: str) -> str:
    found = shutil.which(name, path=str(BIN))
    assert found, f"{name} is not installed: run `make test`, which installs it"
    return found


def test_spelling() -> None:
    places = ["docs", "heldout", "macros", "overrides", "scripts", "README.md", "CONTRIBUTING.md", ".github", "Makefile"]
    said(tool("codespell"), *places)


def test_markdown_is_well_formed() -> None:
    said(tool("rumdl"), "check", "docs", "README.md", "CONTRIBUTING.md")


def test_python_is_clean() -> None:
    said(tool("ruff"), "check", "heldout", "macros", "scripts", "tests", "docs")


def test_javascript_has_the_types_it_says() -> None:
    compiler = node.packages(ROOT, "typescript") / "typescript" / "bin" / "tsc"
    said(node.node(), compiler, "--project", "tsconfig.json")
    said(node.node(), compiler, "--project", "tsconfig.worker.json")
    listed = said(node.node(), compiler, "--project", "tsconfig.json", "--listFilesOnly").splitlines()
    assert any(line.endswith("topic-tools.js") for line in listed)


def test_javascript_puts_no_data_into_html() -> None:
    risky = re.compile(r"\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function)")
    found = [f"{p.name}: {m[0]}" for p in (ROOT / "docs/assets").rglob("*.js") for m in risky.finditer(p.read_text(encoding="utf-8"))]
    assert found == []


def test_workflows_are_safe() -> None:
    findings = json.loads(
        subprocess.run(
            [tool("zizmor"), "--offline", "--persona=pedantic", "--format=json", ".github"], cwd=ROOT, capture_output=True, text=True
        ).stdout
    )
    serious = [f"{f['ident']}: {f['desc']}" for f in findings if f["determinations"]["severity"] in {"Medium", "High"}]
    assert serious == []


def test_workflows_are_valid() -> None:
    said(tool("check-jsonschema"), "--builtin-schema", "vendor.github-workflows", *WORKFLOWS)
    said(tool("check-jsonschema"), "--builtin-schema", "vendor.dependabot", ROOT / ".github" / "dependabot.yml")


def test_workflows_run_the_same_commands_as_people() -> None:
    for path in WORKFLOWS:
        steps = [step for job in yaml.safe_load(path.read_text())["jobs"].values() for step in job["steps"]]
        logic = [step["run"] for step in steps if "\n" in step.get("run", "").strip() and "gh issue" not in step["run"]]
        assert logic == [], f"{path.name}: what does not talk to GitHub belongs in scripts/"
        assert all(re.search(r"@[0-9a-f]{40}$", step["uses"]) for step in steps if "uses" in step), path.name


def test_the_report_form_takes_what_a_page_fills_in() -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/wrong-answer.yml").read_text(encoding="utf-8"))
    assert "question" in [part.get("id") for part in form["body"]]
    assert (ROOT / ".github/ISSUE_TEMPLATE/new-question.yml").is_file()


def test_commands_need_no_make_and_nothing_but_python() -> None:
    usage = said(sys.executable, "-S", "scripts/dev.py", status=1)
    assert usage.startswith("usage: python scripts/dev.py COMMAND [ARGUMENTS]\n")
    commands = re.findall(r"^  ([a-z-]+) ", usage, re.M)
    assert {"setup", "serve", "build", "index", "check", "new", "outputs", "figures", "test"} <= set(commands)
    tree = ast.parse((ROOT / "scripts/dev.py").read_text(encoding="utf-8"))
    imported = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    imported |= {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.M)
    assert set(phony[1].split()) == set(commands)


def test_an_unknown_command_says_what_there_is() -> None:
    assert "serve" in said(sys.executable, "scripts/dev.py", "sevre", status=1)


def test_readme_names_only_commands_that_exist() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = set(re.findall(r"`?make ([a-z-]+)", text))
    assert {"serve", "test"} <= targets
    assert targets <= set(re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.M)[1].split())
    links = [target for target in re.findall(r"\]\(([^)#]+)", text) if "://" not in target]
    assert [target for target in links if not (ROOT / target).exists()] == []


def test_locks_pin_every_package_with_a_hash() -> None:
    for name in ("requirements.txt", "requirements-dev.txt", "requirements-node.txt"):
        entries = re.split(r"\n(?=\S)", (ROOT / name).read_text().strip())
        packages = [entry for entry in entries if not entry.startswith("#")]
        assert packages
        assert [e.split("\n")[0] for e in packages if not re.match(r"[A-Za-z0-9._\[\]-]+==\S+", e) or "--hash=sha256:" not in e] == []
    lock = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert [name for name, package in lock.items() if name and not package.get("integrity", "").startswith("sha512-")] == []
    wanted = json.loads((ROOT / "package.json").read_text())["devDependencies"].values()
    assert [version for version in wanted if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []


def test_both_locks_agree() -> None:
    def pins(name: str) -> dict[str, str]:
        return dict(re.findall(r"^([A-Za-z0-9._-]+)==([^\s;]+)", (ROOT / name).read_text(), re.M))

    site, everything = pins("requirements.txt"), pins("requirements-dev.txt")
    assert {k: v for k, v in site.items() if everything.get(k) != v} == {}


def test_the_core_knows_nothing_of_mkdocs() -> None:
    for path in (ROOT / "heldout").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = [a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names]
        names += [n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
        assert [n for n in names if n.split(".")[0] in {"mkdocs", "material", "mkdocs_macros", "zensical"}] == [], path.name
