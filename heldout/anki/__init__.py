"""The questions as an Anki deck: notes, when each last changed, and the two files in which people import them.

What a user's collection holds must survive every release, so some things never change again: the GUID of a note, the ids of
the note type and of the decks, the names and the order of the fields.
"""
