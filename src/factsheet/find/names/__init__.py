"""What bodies and people share: the ordinary words of news, the words that names are made of, and where they stand."""
