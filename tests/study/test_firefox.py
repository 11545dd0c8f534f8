"""A mock interview and a plan in Firefox."""

from pathlib import Path

from pypdf import PdfReader

from tests import firefox


def test_firefox_rehearses_and_plans(base_url: str, tmp_path: Path) -> None:
    seen = firefox.seen(Path(__file__).with_name("firefox.mjs"), base_url, str(tmp_path / "plan.pdf"))
    assert seen["faults"] == []
    assert seen["time"].startswith("3:5")
    assert seen["grade"].startswith("Good")
    assert seen["summary"].startswith("1 of 1 questions answered, 1 of ")
    assert seen["typed"] == "What I said"
    assert seen["formulaWidth"] > 5
    assert seen["days"] in {11, 12, 13}  # by the date here and there at midnight
    assert len(PdfReader(tmp_path / "plan.pdf").pages) <= 2
