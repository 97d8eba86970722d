"""Pictures as SVG: pure functions that give markup. A table or list beside each says the same."""
