"""Decks: read from YAML with every problem placed, found in the library. Knows no learner and no screen."""
