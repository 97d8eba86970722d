"""Briefs become pages: views, pictures, data files."""
