"""What the pages show, as data: tables described once, written as JSON, CSV and SQLite."""
