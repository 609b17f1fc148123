"""Study: know an article's facts, and argue with its argument."""

__version__ = "0.1.0"
