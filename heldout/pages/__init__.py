"""Renders the bank to the Markdown of each page. Pure functions from the bank to text; heldout/site.py writes the files."""
