"""What each template shows, worked out beforehand: templates only lay it out."""
