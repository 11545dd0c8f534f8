"""Which files the cards are set in: the faces of the site, by the part they play."""

from pathlib import Path

from heldout import node

TEXT, LABEL, NAME = "text", "label", "name"
_SIGNS = "@mathjax/mathjax-stix2-font/chtml/woff2/mjx-stx-n"  # what the text faces lack: arrows, signs
_FACES = {
    TEXT: ("@fontsource/stix-two-text/files/stix-two-text-{}-400-normal", ("latin", "latin-ext", "greek"), (_SIGNS,)),
    LABEL: ("@fontsource/source-sans-3/files/source-sans-3-{}-600-normal", ("latin", "latin-ext", "greek"), (_SIGNS,)),
    NAME: ("@fontsource/source-sans-3/files/source-sans-3-{}-700-normal", ("latin",), ()),
}


def face_files(root: Path) -> dict[str, tuple[Path, ...]]:
    """The files of each face, in the order in which characters are looked for."""
    modules = node.packages(root, "@fontsource/stix-two-text", "@fontsource/source-sans-3", "@mathjax/mathjax-stix2-font")
    return {
        face: tuple(modules / f"{name}.woff2" for name in (*(pattern.format(script) for script in scripts), *more))
        for face, (pattern, scripts, more) in _FACES.items()
    }
