"""Extractive summaries and fact sheets of Chinese news, every fact tied to the characters of its source."""

__version__ = "0.1.0"
