"""What is known before any article is read: countries, issues, people, cue words."""
