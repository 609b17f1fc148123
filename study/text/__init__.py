"""Text that people write: YAML with positions, and the problems found in it. Knows nothing of decks."""
