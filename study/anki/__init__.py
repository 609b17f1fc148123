"""Packages for Anki. Knows no screen and no session; what was answered stays in the log.

``package.pack`` packs decks and says what changed, ``writing.write_package`` writes the file, ``manifest`` keeps what
went out. Only ``writing`` imports genanki.
"""
