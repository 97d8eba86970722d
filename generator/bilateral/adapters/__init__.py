"""The two ways out: the MkDocs plugin, and plain files for engines that run no plugins."""
