"""Whole folders: an output for each article, an index, and a database of all their facts."""
