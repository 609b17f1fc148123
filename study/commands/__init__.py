"""One small file a command: its arguments, and one call. Words for people go to stderr, data to stdout."""
