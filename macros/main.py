"""The door between mkdocs-macros and the core: brings pages/ up to date and registers what hand-written pages may call."""

import os
from functools import partial
from pathlib import Path

from heldout import site
from heldout.pages import home_parts
from heldout.problem import ProblemsFound

try:
    from mkdocs.exceptions import PluginError  # MkDocs prints it as one line
except ImportError:
    PluginError = RuntimeError

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("SOURCE_DATE_EPOCH", "0")  # the same bytes on every day


def define_env(env) -> None:
    try:
        bank = site.update(ROOT)
    except (ProblemsFound, RuntimeError, OSError) as error:
        raise PluginError(str(error)) from None
    for function in home_parts.MACROS:
        env.macro(partial(function, bank), function.__name__)
