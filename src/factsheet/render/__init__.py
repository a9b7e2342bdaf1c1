"""Results to what is printed: plain text, tables for a terminal, Markdown, JSON."""
