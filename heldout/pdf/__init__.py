"""Cheat sheets as PDF files: the pages of the built site, printed by Chromium and finished by pikepdf.

Not part of a build of the site: it needs a browser, and the packages of requirements-dev.txt.
"""

from heldout.pdf.making import Made, make

__all__ = ["Made", "make"]
