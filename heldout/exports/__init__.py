"""What machines read: each export is a function from the project's root and the bank to file texts by name, below assets/."""

from heldout.exports import print_fonts, running_heads

EXPORTS = (print_fonts.export, running_heads.export)
