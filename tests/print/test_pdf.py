"""What makes a PDF good: tags, bookmarks, links, fonts, and the same bytes each time."""

import dataclasses
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from heldout import pdf
from heldout.pdf import finish
from heldout.pdf.printer import open_printer
from heldout.problem import ProblemsFound
from tests.support import SITE_URL, build, small_project

TAGS = {"Document", "Art", "Sect", "Div", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Link", "Span", "Code", "Formula", "Figure"}
FAMILIES = ("STIXTwoText", "SourceSans3", "SourceCodePro", "mjx-stx")


def test_files(bank, pdfs) -> None:
    topics = [topic.id for topic in bank.topics]
    assert list(pdfs) == [f"{name}-{paper}" for name in [*topics, "everything"] for paper in ("a4", "letter")]


def test_paper(pdf_texts) -> None:
    sizes = {name: [float(n) for n in text.reader.pages[0].mediabox[2:]] for name, text in pdf_texts.items()}
    assert sizes["math-a4"] == pytest.approx([842, 595], abs=1)
    assert sizes["math-letter"] == pytest.approx([792, 612], abs=1)


def test_fonts_are_ours_and_truetype(pdf_texts) -> None:
    fonts = pdf_texts["everything-a4"].fonts
    assert {kind for _, kind in fonts} == {"/CIDFontType2"}
    assert [name for name, _ in fonts if not name.startswith(FAMILIES)] == []


def test_title_language_and_no_dates(pdfs) -> None:
    with pikepdf.open(pdfs["math-a4"]) as file:
        assert file.docinfo.Title == "Mathematics: cheat sheet - Held-Out"
        assert file.Root.Lang == "en"
        assert file.Root.MarkInfo.Marked
        assert file.Root.ViewerPreferences.DisplayDocTitle
        assert list(file.docinfo.keys()) == ["/Title"]


def test_formulas_have_their_tex(pdfs, site) -> None:
    page = (site / "math/cheat-sheet/index.html").read_text(encoding="utf-8")
    formulas = page.count("<mjx-container")
    with pikepdf.open(pdfs["math-a4"]) as file:
        elements = list(_elements(file.Root.StructTreeRoot))
        tagged = [str(e.Alt) for e in elements if Name.Formula == e.S]
        assert len(tagged) == formulas > 50
        assert any(r"frac{P(B\mid A)\,P(A)}{P(B)}" in tex for tex in tagged)
        assert all(str(e.get("/Alt", "")) for e in elements if Name.Figure == e.S)
        assert {str(e.S)[1:] for e in elements} <= TAGS


def _elements(element) -> Iterator[Dictionary]:
    kids = element.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid)


@pytest.mark.parametrize("name", ["programming-a4", "everything-letter"])
def test_bookmarks_are_topics_sections_and_titles(bank, pdfs, name) -> None:
    topics = [t for t in bank.topics if name.startswith((t.id, "everything"))]
    expected = []
    for topic in topics:
        expected.append(f"{topic.title} cheat sheet")
        for section, members in bank.sections(topic.id):
            expected += [section, *(q.title for q in members)]
    with pikepdf.open(pdfs[name]) as file, file.open_outline() as outline:
        assert list(_titles(outline.root)) == expected


def _titles(items) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from _titles(item.children)


def test_links_lead_to_published_pages(bank, pdf_texts, site) -> None:
    found = set()
    for page in pdf_texts["company-a4"].reader.pages:
        for link in page.get("/Annots", []):
            found.add(link.get_object()["/A"]["/URI"])
    assert found == {f"{SITE_URL}company/{q.id}/" for q in bank.of_topic("company")}
    assert all((site / url.removeprefix(SITE_URL) / "index.html").is_file() for url in found)


def test_same_bytes_again(pdfs, site, browser) -> None:
    with open_printer(site, SITE_URL, browser) as printer:
        printer.open(["company"])
        printer.too_wide("letter")
        again = finish.finish(printer.pdf("letter"), printer.headings())
    assert again == pdfs["company-letter"].read_bytes()


def test_a_formula_wider_than_its_column_is_named(bank, site, browser, tmp_path) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site / "assets", copy / "assets")
    shutil.copytree(site / "math", copy / "math")
    page = copy / "math/cheat-sheet/index.html"
    text = page.read_text(encoding="utf-8")
    start = text.index('<h3 id="central-limit-theorem"')
    row = re.compile(r"(<mjx-math[^>]*>)(.*?)(</mjx-math>)", re.S)
    wide = row.sub(lambda m: m[1] + m[2] * 200 + m[3], text[start:], count=1)
    page.write_text(text[:start] + wide, encoding="utf-8")
    only = dataclasses.replace(bank, topics=bank.topics[:1], questions=bank.of_topic("math"))
    with pytest.raises(ProblemsFound) as caught:
        list(pdf.make(only, copy, SITE_URL, browser, tmp_path / "pdf"))
    (problem,) = caught.value.problems
    assert problem.path == Path("docs/math/central-limit-theorem.md")
    assert "wider than a column" in problem.message
    assert (Path(bank.by_id["central-limit-theorem"].path), problem.line) == (
        problem.path,
        bank.by_id["central-limit-theorem"].source.line("sheet"),
    )


def test_pages_link_to_pdfs_only_when_they_are_published_together(tmp_path) -> None:
    project = small_project(tmp_path / "project")
    plain = build(project)
    pages = [path.relative_to(plain) for path in plain.glob("*/cheat-sheet/index.html")]
    pages += [path.parent.parent / "index.html" for path in pages]
    assert not any("/pdf/" in (plain / page).read_text(encoding="utf-8") for page in pages)
    linked = build(project, HELD_OUT_DOWNLOADS="true")
    for page in pages:
        topic, up = page.parts[0], "../" * (len(page.parts) - 1)
        links = re.findall(r'href="([^"]*\.pdf)"', (linked / page).read_text(encoding="utf-8"))
        assert links == [f"{up}pdf/{name}-{paper}.pdf" for name in (topic, "everything") for paper in ("a4", "letter")]
