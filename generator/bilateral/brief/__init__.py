"""Many analyses become briefs of pairs, and hubs of countries, issues and people."""
