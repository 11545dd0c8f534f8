"""What machines read: each export is a function from the project's root and the bank to file texts by name, below assets/."""

EXPORTS = ()
