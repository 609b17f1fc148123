"""Packages that Anki or another program wrote, read: ``opening`` opens the file, ``contents`` are the values it gives.

Knows what Anki's files are like, and trusts nothing in them; imports neither Anki nor genanki.
"""
