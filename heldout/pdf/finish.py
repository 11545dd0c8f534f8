"""What Chromium leaves to do in a PDF: tags for formulas, a lean structure tree, the same bytes each time."""

import io
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf

FORMULA = "formula: "  # how page.js marks the alternative text of a formula
_NONE = Name.NonStruct


def finish(data: bytes, headings: list[str]) -> bytes:
    """The finished file; nothing in it depends on when or where it was made. `headings`: the titles of the bookmarks, in order."""
    with Pdf.open(io.BytesIO(data)) as pdf:
        tree = pdf.Root.StructTreeRoot
        _flatten(tree)
        for element in _elements(tree):
            _tag(element)
        with pdf.open_outline() as outline:  # Chromium says the first heading of a page twice
            for bookmark, title in zip(_bookmarks(outline.root), headings, strict=True):
                bookmark.title = title
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        for key in {"/CreationDate", "/ModDate", "/Creator", "/Producer"} & set(pdf.docinfo.keys()):
            del pdf.docinfo[key]
        out = io.BytesIO()
        pdf.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            recompress_flate=True,
            deterministic_id=True,
            min_version="1.7",
        )
        return out.getvalue()


def _bookmarks(items: list[OutlineItem]) -> Iterator[OutlineItem]:
    for item in items:
        yield item
        yield from _bookmarks(item.children)


def page_count(data: bytes) -> int:
    with Pdf.open(io.BytesIO(data)) as pdf:
        return len(pdf.pages)


def _tag(element: Object) -> None:
    """Chromium knows pictures with a text, PDF 1.7 knows formulas, but no emphasis yet."""
    text = str(element.get("/Alt", ""))
    if element.S in (Name.Strong, Name.Em):
        element.S = Name.Span
    elif text.startswith(FORMULA):
        element.S = Name.Formula
        element.Alt = text.removeprefix(FORMULA)


def _flatten(tree: Object) -> None:
    """Takes out the elements that say nothing (one for each box of a formula): their content goes to their parents."""
    moved: dict[tuple[int, int], Object] = {}
    for kid in _kids(tree):
        _lift(kid, moved)
    for owners in _owners(tree.ParentTree):
        for i, owner in enumerate(owners):
            owners[i] = _heir(owner, moved)


def _lift(element: Object, moved: dict[tuple[int, int], Object]) -> None:
    """Replaces each NonStruct child of `element` by its children; `moved` learns who owns their content now."""
    kept: list[Object] = []
    for kid in _kids(element):
        if not _is_element(kid):
            kept.append(kid)
            continue
        _lift(kid, moved)
        if kid.S != _NONE or "/Alt" in kid or "/Lang" in kid:
            kept.append(kid)
            continue
        kept += [_adopt(grandchild, kid, element) for grandchild in _kids(kid)]
        moved[kid.objgen] = element
    if "/K" in element:
        element.K = Array(kept)


def _adopt(content: Object, old: Object, new: Object) -> Object:
    """A child of `old` as a child of `new`: content is numbered by page, so it must name the page that `old` stood on."""
    if _is_element(content):
        content.P = new
    elif not isinstance(content, Dictionary):
        return Dictionary(Type=Name.MCR, Pg=old.Pg, MCID=int(content))
    elif "/Pg" not in content and "/Pg" in old:
        content.Pg = old.Pg
    return content


def _heir(owner: Object, moved: dict[tuple[int, int], Object]) -> Object:
    while isinstance(owner, Dictionary) and owner.objgen in moved:
        owner = moved[owner.objgen]
    return owner


def _owners(node: Object) -> Iterator[Object]:
    """The arrays of the parent tree, one a page, whose items say to which element a piece of content belongs."""
    for kid in node.get("/Kids", []):
        yield from _owners(kid)
    numbers = node.get("/Nums", Array())
    for i in range(1, len(numbers), 2):
        if isinstance(numbers[i], Array):
            yield numbers[i]


def _elements(element: Object) -> Iterator[Object]:
    for kid in _kids(element):
        if _is_element(kid):
            yield kid
            yield from _elements(kid)


def _kids(element: Object) -> list[Object]:
    kids = element.get("/K")
    return [] if kids is None else list(kids) if isinstance(kids, Array) else [kids]


def _is_element(item: object) -> bool:
    return isinstance(item, Dictionary) and "/S" in item
