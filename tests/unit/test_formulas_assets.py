"""The style sheets and fonts hold what the formulas need, and no more."""

import base64
import io
import json
import re
import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from heldout import node
from heldout.formulas import Assets, Formula, Rendered, fonts, render, write_assets

ROOT = Path(__file__).parents[2]
TEX = json.loads((Path(__file__).parent / "data" / "formulas.json").read_text(encoding="utf-8"))
SOURCE = ROOT / "node_modules/@mathjax/mathjax-stix2-font/chtml/woff2"


@pytest.fixture(scope="module")
def cache_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def rendered(cache_dir: Path) -> Rendered:
    return render([Formula(tex, True) for tex in TEX], cache_dir, ROOT)


@pytest.fixture(scope="module")
def assets(rendered: Rendered, tmp_path_factory: pytest.TempPathFactory) -> Assets:
    return write_assets(rendered, tmp_path_factory.mktemp("assets"))


def test_each_font_has_its_characters_as_truetype(rendered: Rendered, assets: Assets) -> None:
    for family, path in assets.fonts.items():
        font = TTFont(path)
        assert font.flavor == "woff2"
        assert "glyf" in font
        assert "CFF " not in font
        wanted = rendered.glyphs.get(family.rpartition("-")[2], {" "})
        assert {ord(character) for character in wanted} <= font.getBestCmap().keys()


def test_glyphs_stand_where_the_original_has_them(rendered: Rendered, assets: Assets) -> None:
    original, subset = TTFont(SOURCE / "mjx-stx-n.woff2"), TTFont(assets.fonts["MJX-STX-N"])
    old, new = original.getBestCmap(), subset.getBestCmap()
    for character in map(ord, rendered.glyphs["N"]):
        advance, bearing = subset["hmtx"][new[character]]
        assert advance == original["hmtx"][old[character]][0]
        glyph = subset["glyf"][new[character]]
        assert bearing == (glyph.xMin if glyph.numberOfContours else 0)


def test_css_names_exactly_the_font_files_that_were_written(assets: Assets) -> None:
    named = set(re.findall(r'url\("(math-fonts/[\w.-]+)"\)', assets.css.read_text()))
    assert named == {f"math-fonts/{path.name}" for path in assets.fonts.values()}
    assert named == {f"math-fonts/{path.name}" for path in (assets.css.parent / "math-fonts").iterdir()}


def test_every_font_family_in_use_has_a_face(assets: Assets) -> None:
    css = assets.css.read_text()
    used = {name.strip() for value in re.findall(r"\{font-family:([^;}]+)\}", css) for name in value.split(",")}
    assert used <= set(assets.fonts)


def test_print_css_carries_the_same_fonts(assets: Assets) -> None:
    faces = dict(re.findall(r'font-family:([\w-]+);src:url\("data:font/woff2;base64,([^"]+)"', assets.print_css.read_text()))
    assert {family: base64.b64decode(data) for family, data in faces.items()} == {
        family: path.read_bytes() for family, path in assets.fonts.items()
    }


def test_bytes_are_the_same_every_time(rendered: Rendered, assets: Assets, tmp_path: Path) -> None:
    source, characters = SOURCE / "mjx-stx-n.woff2", rendered.glyphs["N"]
    assert fonts.subset(source, characters, tmp_path) == assets.fonts["MJX-STX-N"].read_bytes()


def test_fonts_of_an_earlier_set_go_and_unchanged_files_stay_untouched(rendered: Rendered, assets: Assets, tmp_path: Path) -> None:
    shutil.copytree(assets.css.parent, tmp_path, dirs_exist_ok=True)
    (tmp_path / "math-fonts" / "mjx-stx-old.0000000000.woff2").touch()
    times = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.*")}
    write_assets(rendered, tmp_path)
    left = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.*")}
    assert set(times) - set(left) == {tmp_path / "math-fonts" / "mjx-stx-old.0000000000.woff2"}
    assert left.items() <= times.items()


def test_a_character_that_the_font_lacks_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(fonts.MissingGlyph, match=r"mjx-stx-ds\.woff2 has no U\+6570"):
        fonts.subset(SOURCE / "mjx-stx-ds.woff2", {"数"}, tmp_path)


def test_missing_tools_are_named_with_the_command_that_installs_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(node.NodeMissing, match="npm package mathjax is not in .*; run `make setup`"):
        node.packages(tmp_path, "mathjax")
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(node, "_node_of_wheel", lambda: None)
    with pytest.raises(node.NodeMissing, match="node is neither on PATH nor .*; run `make setup`"):
        node.node()


def test_the_licence_stays_in_the_fonts(assets: Assets) -> None:
    font = TTFont(io.BytesIO(assets.fonts["MJX-STX-N"].read_bytes()))
    assert font["name"].getDebugName(4)
