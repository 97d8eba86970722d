"""How a page is cited: its version, its reference in words, and files for reference managers."""
