"""The log of answers, the memory folded from it, and sessions. Knows no screen; only the log touches a database."""
