"""The copy in a zip, unpacked and opened from its files, in both browsers."""

import json
import posixpath
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from heldout import bundle, node
from heldout.offline import copy
from scripts import browsers
from tests.support import ROOT

LARGEST = 3_000_000
SCRIPT = re.compile(r'document\.currentScript\.dispatchEvent\(new CustomEvent\("data",\{detail:(.*)\}\)\);\n', re.S)


@pytest.fixture(scope="module")
def archive(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("offline")
    bundle.build_copy(ROOT, folder / "scripts")
    copy.write(site, folder / "scripts", folder / "held-out-offline.zip")
    return folder / "held-out-offline.zip"


@pytest.fixture(scope="module")
def files(archive: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(archive) as packed:
        return {name.removeprefix("held-out/"): packed.read(name) for name in packed.namelist()}


@pytest.fixture(scope="module")
def index(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the home page, in a folder with a name as people have them."""
    folder = tmp_path_factory.mktemp("unpacked") / "Prüfung – Ordner #1 (50%)"
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(folder)
    return (folder / "held-out" / "index.html").as_uri()


@pytest.mark.parametrize("name", ["chromium", "firefox"])
def test_reading_searching_reviewing_and_printing_work_from_files(name: str, index: str, tmp_path: Path) -> None:
    program = browsers.find(name)
    assert program, f"no {name}: run `make test`, which gets one"
    kind, script, pdf = {"chromium": "chrome"}.get(name, name), Path(__file__).with_name("folder.mjs"), tmp_path / "a.pdf"
    command = [node.node(), script, kind, program, index, pdf]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stdout + done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    assert seen["faults"] == []
    assert seen["home"] == seen["homeAgain"] == "Machine-learning interviews, answered properly"
    assert (seen["topic"], seen["closed"]) == ("Mathematics", 0)
    assert seen["results"] > 0
    assert (seen["found"], seen["isOpen"]) == ("Bayes' theorem", True)
    assert seen["figures"]
    assert all(seen["figures"])
    assert seen["formulaWidth"] > 20
    assert {"STIX Two Text", "MJX-STX-N"} <= set(seen["faces"])
    assert seen["theme"] in {"light", "dark"}
    assert seen["dialog"] == "Overfitting"
    assert seen["resultsPage"] == ["Search", "Overfitting"]
    assert seen["card"]
    assert seen["reviewed"][0] == "Mathematics"
    assert "1" in seen["reviewed"], "what was graded on one page is known to the others"
    assert seen["asked"]
    assert seen["points"] >= 3
    assert seen["frames"] == 1, "the frames that pages were asked in are gone"
    assert "everything is here" in seen["offline"]
    printed = PdfReader(pdf)
    text = " ".join(" ".join(page.extract_text() for page in printed.pages).split())
    assert "turns a prior into a posterior" in text
    fonts = {str(font.get_object()["/BaseFont"]) for page in printed.pages for font in page["/Resources"]["/Font"].values()}
    assert any("STIXTwoText" in font for font in fonts), fonts


def test_the_zip_is_small_and_the_same_every_time(archive: Path, site: Path, tmp_path: Path) -> None:
    assert archive.stat().st_size <= LARGEST
    bundle.build_copy(ROOT, tmp_path / "scripts")
    copy.write(site, tmp_path / "scripts", tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == archive.read_bytes()


def test_every_address_leads_to_a_file(files: dict[str, bytes]) -> None:
    pages = {name: data.decode() for name, data in files.items() if name.endswith(".html")}
    assert len(pages) > 100
    missing = {name: gone for name, text in pages.items() if (gone := copy.addresses(name, text) - files.keys())}
    assert missing == {}
    styles = {name: data.decode() for name, data in files.items() if name.endswith(".css")}
    wanted = {posixpath.join(posixpath.dirname(n), u) for n, t in styles.items() for u in re.findall(r'url\("?(?!data:)([^")]+)', t)}
    assert wanted - files.keys() == set()


def test_nothing_in_it_needs_a_server(files: dict[str, bytes]) -> None:
    for name, data in files.items():
        if name.endswith(".html"):
            text = data.decode()
            assert 'type="module"' not in text
            assert 'rel="manifest"' not in text
            assert text.count(copy.POLICY) == 1, name
    assert {n for n in files if posixpath.basename(n) in {"sw.js", "sitemap.xml", "404.html", "manifest.webmanifest"}} == set()
    assert "README.txt" in files
    assert not re.search(rb"^\s*(import|export)\b", files["assets/site.js"], re.M)


def test_data_are_there_as_scripts(files: dict[str, bytes], site: Path) -> None:
    for name in ("assets/search-index", "assets/study"):
        assert detail(files[f"{name}.js"]) == json.loads((site / f"{name}.json").read_text(encoding="utf-8"))


def detail(script: bytes) -> object:
    return json.loads(SCRIPT.fullmatch(script.decode())[1])


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("../", "../index.html"),
        ("./", "./index.html"),
        ("../math/#probability", "../math/index.html#probability"),
        ("search/?q=a/", "search/index.html?q=a/"),
        ("coin-toss.svg", "coin-toss.svg"),
        ("#answer", "#answer"),
        ("https://example.org/a/", "https://example.org/a/"),
    ],
)
def test_folders_become_their_pages(address: str, expected: str) -> None:
    assert copy.to_file(address) == expected


def test_text_that_looks_like_a_link_stays() -> None:
    code = '<code>href="a/"</code> src="b/" <a title="x" href="c/">c</a>'
    assert copy.page(code) == '<code>href="a/"</code> src="b/" <a title="x" href="c/index.html">c</a>'
