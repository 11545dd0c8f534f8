"""The real site, built once a session from a copy of the project, so that neither the checkout nor an earlier build plays a part."""

from pathlib import Path

import pytest

from heldout import bank as question_bank
from heldout.bank import QuestionBank
from tests.support import SITE_URL, build, copy_project


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("project") / "held-out")


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    return build(project, SITE_URL=SITE_URL)


@pytest.fixture(scope="session")
def bank(project: Path) -> QuestionBank:
    loaded, problems = question_bank.load(project)
    assert problems == []
    return loaded
