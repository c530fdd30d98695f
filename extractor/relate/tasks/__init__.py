"""Who must do what by when, and who asked for it: from sentences, lists and tables. Begin with `tasks`."""
