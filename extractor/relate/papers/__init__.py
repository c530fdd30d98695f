"""Documents that a text names: which, of whom and when, and what they do to each other. Begin with `citations`."""
