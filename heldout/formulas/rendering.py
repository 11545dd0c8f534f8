"""Formulas in, HTML and style rules out."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from heldout.formulas import engine, markup, mathml
from heldout.formulas.cache import Cache, Entry
from heldout.formulas.engine import Output, Rules
from heldout.formulas.formula import Formula
from heldout.formulas.stylesheet import stylesheet


@dataclass(frozen=True)
class Rendered:
    """A set of formulas, rendered. A formula is either in `entries` or, with what is wrong, in `errors`."""

    entries: dict[Formula, Entry]
    errors: dict[Formula, str]
    base: Rules
    cache_dir: Path
    root: Path

    def html(self, formula: Formula) -> str:
        """The element for the page; KeyError for a formula that was not asked for or is in `errors`."""
        return self.entries[formula].html

    @property
    def css(self) -> str:
        """Everything but the font faces; the same text for the same set in any order."""
        return stylesheet(self.base, self.entries.values())

    @property
    def glyphs(self) -> dict[str, set[str]]:
        """Font letters -> characters in use, over all formulas."""
        union: dict[str, set[str]] = {}
        for entry in self.entries.values():
            for font, characters in entry.glyphs.items():
                union.setdefault(font, set()).update(characters)
        return union


def render(formulas: Iterable[Formula], cache_dir: Path, root: Path) -> Rendered:
    """Renders what the cache does not hold, in one Node process; starts none when it holds everything.

    `root` is the project's folder, with package-lock.json and node_modules.
    """
    wanted = dict.fromkeys(formulas)
    cache = Cache(cache_dir, engine.version(root))
    entries = {formula: entry for formula in wanted if (entry := cache.get(formula))}
    errors: dict[Formula, str] = {}
    missing = [formula for formula in wanted if formula not in entries]
    base = cache.get_base()
    if missing or base is None:
        base, outputs = engine.run(missing, root)
        cache.put_base(base)
        for formula, output in zip(missing, outputs, strict=True):
            entry_or_error = _entry(formula, output)
            if isinstance(entry_or_error, str):
                errors[formula] = entry_or_error
            else:
                cache.put(formula, entry_or_error)
                entries[formula] = entry_or_error
    return Rendered(entries, errors, base, cache_dir, root)


def _entry(formula: Formula, output: Output) -> Entry | str:
    if output.error:
        return output.error
    try:
        clean = markup.clean(output.html)
    except markup.NoGlyph as error:
        return str(error)
    return Entry(
        html=markup.assemble(formula, clean.html, mathml.compact(output.mathml)),
        rules=output.rules or {},
        elements=sorted(clean.elements),
        glyphs={font: "".join(sorted(characters)) for font, characters in sorted(clean.glyphs.items())},
        styles=clean.styles,
    )
