"""The door between mkdocs-macros and the core: brings pages/ up to date and registers what hand-written pages may call."""

from functools import partial
from pathlib import Path

from heldout import site
from heldout.pages import home_parts

ROOT = Path(__file__).resolve().parent.parent


def define_env(env) -> None:
    bank = site.update(ROOT)
    for function in home_parts.MACROS:
        env.macro(partial(function, bank), function.__name__)
