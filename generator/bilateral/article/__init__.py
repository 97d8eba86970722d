"""A file becomes an Article: front matter, blocks, and sentences with their places."""
